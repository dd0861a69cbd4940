/// Giving up the role of sub-administrator, after which leaving is an ordinary member's affair (R2). A main administrator's
/// role isn't given up but transferred (R1).
struct Resigning: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        switch world.membership(of: account, in: enterprise)?.role {
        case nil: world.absence(from: enterprise)
        case .mainAdministrator: .mainAdministratorStays
        case .member: .noRole
        case .subAdministrator: nil
        }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [.roleResigned(RoleResigned(account: account, enterprise: enterprise))]
    }
}

/// Somebody is an ordinary member from now on. Lists show them below those who were that before.
public struct RoleResigned: EventPayload {
    static let name = EventName.roleResigned
    /// Who.
    public let account: AccountID
    /// Where.
    public let enterprise: EnterpriseID

    enum CodingKeys: String, CodingKey { case account, enterprise }

    func apply(to world: inout World, at: Instant) {
        world.seat(account, in: enterprise, as: .member)
    }
}
