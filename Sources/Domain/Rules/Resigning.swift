/// Giving up the role of sub-administrator, after which leaving is an ordinary member's affair (R2). A main administrator's
/// role isn't given up but transferred (R1).
struct Resigning: CommandRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func refusal(in world: World, at now: Instant) -> Refusal? {
        let rule: Rule? =
            switch world.membership(of: account, in: enterprise)?.role {
            case nil: .notAMember
            case .mainAdministrator: .mainAdministratorStays
            case .member: .noRole
            case .subAdministrator: nil
            }
        return rule.map { Refusal(rule: $0, enterprise: enterprise) }
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
        guard let former = world.membership(of: account, in: enterprise) else { return }
        world.seat(
            Membership(
                account: account, enterprise: enterprise, role: .member, department: former.department,
                title: former.title, joined: former.joined))
    }
}
