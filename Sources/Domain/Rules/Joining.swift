/// Accepting an invitation (R12): one comes in as an ordinary member without a department, whatever one was before.
struct Joining: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        if world.isDissolved(enterprise) {
            .enterpriseIsGone
        } else if world.membership(of: account, in: enterprise) != nil {
            .alreadyAMember
        } else if world.account(account)?.kind == .enterpriseManaged {
            .managedAccountJoinsNothing
        } else if world.invitation(of: account, to: enterprise) == nil {
            .notInvited
        } else {
            nil
        }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        let isFirst = world.mainEnterprise(of: account) == nil
        return [.memberJoined(MemberJoined(account: account, enterprise: enterprise, isFirst: isFirst))]
    }
}

/// Somebody has become a member.
public struct MemberJoined: EventPayload {
    static let name = EventName.memberJoined
    /// Who.
    public let account: AccountID
    /// Of what.
    public let enterprise: EnterpriseID
    /// Whether it is their only one, and so the main and the current one.
    public let isFirst: Bool

    enum CodingKeys: String, CodingKey {
        case account, enterprise
        case isFirst = "is-first"
    }

    func apply(to world: inout World, at: Instant) {
        world.seat(Membership(account: account, enterprise: enterprise, joined: at))
        world.change.invitations[account]?[enterprise] = nil
        guard isFirst else { return }
        world.setMainEnterprise(of: account, to: enterprise, countedAt: nil)
        world.change.currentEnterprise[account] = enterprise
    }
}
