/// Making a member a sub-administrator.
struct Appointing: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Who becomes one.
    let member: AccountID

    func rule(in world: World, at now: Instant) -> Rule? {
        if let rule = world.ruleOfMainAdministrator(account, about: member, in: enterprise) { return rule }
        let role = world.membership(of: member, in: enterprise)?.role
        return role == .subAdministrator ? .alreadyAppointed : nil
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [
            .administratorAppointed(
                AdministratorAppointed(account: member, enterprise: enterprise, administrator: account))
        ]
    }
}

/// Making a sub-administrator an ordinary member.
struct Dismissing: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Who is one no more.
    let member: AccountID

    func rule(in world: World, at now: Instant) -> Rule? {
        if let rule = world.ruleOfMainAdministrator(account, about: member, in: enterprise) { return rule }
        let role = world.membership(of: member, in: enterprise)?.role
        return role == .subAdministrator ? nil : .notAppointed
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [
            .administratorDismissed(
                AdministratorDismissed(account: member, enterprise: enterprise, administrator: account))
        ]
    }
}

/// Somebody is a sub-administrator from now on.
public struct AdministratorAppointed: EventPayload {
    static let name = EventName.administratorAppointed
    /// Who.
    public let account: AccountID
    /// Where.
    public let enterprise: EnterpriseID
    /// By whom.
    public let administrator: AccountID

    enum CodingKeys: String, CodingKey { case account, enterprise, administrator }

    func apply(to world: inout World, at: Instant) {
        world.seat(account, in: enterprise, as: .subAdministrator)
        world.send(.appointed, to: .people([account]), from: administrator, about: enterprise, at: at)
    }
}

/// Somebody is a sub-administrator no more.
public struct AdministratorDismissed: EventPayload {
    static let name = EventName.administratorDismissed
    /// Who.
    public let account: AccountID
    /// Where.
    public let enterprise: EnterpriseID
    /// By whom.
    public let administrator: AccountID

    enum CodingKeys: String, CodingKey { case account, enterprise, administrator }

    func apply(to world: inout World, at: Instant) {
        world.seat(account, in: enterprise, as: .member)
        world.send(.dismissed, to: .people([account]), from: administrator, about: enterprise, at: at)
    }
}
