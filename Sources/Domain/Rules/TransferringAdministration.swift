/// Making another member the main administrator (R1); who was it until then is an ordinary member.
struct TransferringAdministration: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Who becomes it.
    let member: AccountID

    func rule(in world: World, at now: Instant) -> Rule? {
        world.ruleOfMainAdministrator(account, about: member, in: enterprise)
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [
            .administratorTransferred(
                AdministratorTransferred(enterprise: enterprise, from: account, to: member))
        ]
    }
}

/// An enterprise has another main administrator.
public struct AdministratorTransferred: EventPayload {
    static let name = EventName.administratorTransferred
    /// Which.
    public let enterprise: EnterpriseID
    /// Who was it; an ordinary member from now on.
    public let from: AccountID
    /// Who is it.
    public let to: AccountID

    enum CodingKeys: String, CodingKey { case enterprise, from, to }

    func apply(to world: inout World, at: Instant) {
        world.seat(from, in: enterprise, as: .member)
        world.seat(to, in: enterprise, as: .mainAdministrator)
        world.send(.transferred, to: .people([to]), from: from, about: enterprise, at: at)
    }
}

extension World {
    /// The rule that forbids somebody to change another member's role; `nil` if none does.
    func ruleOfMainAdministrator(
        _ account: AccountID, about member: AccountID, in enterprise: EnterpriseID
    ) -> Rule? {
        guard let own = membership(of: account, in: enterprise) else { return absence(from: enterprise) }
        guard own.role == .mainAdministrator else { return .mainAdministratorOnly }
        guard account != member else { return .notOneself }
        return membership(of: member, in: enterprise) == nil ? .memberIsGone : nil
    }

    /// Gives a member another role; all else they are stays. Lists show them below those who had it before.
    mutating func seat(_ account: AccountID, in enterprise: EnterpriseID, as role: Role) {
        guard let former = lastMembership(of: account, in: enterprise) else { return }
        seat(
            Membership(
                account: account, enterprise: enterprise, role: role, department: former.department,
                title: former.title, joined: former.joined))
    }
}
