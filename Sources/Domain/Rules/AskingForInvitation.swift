/// Asking an enterprise one has left to invite one again (R12). In this world its main administrator says yes at once, so
/// that whoever practises needn't wait for anybody.
struct AskingForInvitation: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        if world.isDissolved(enterprise) {
            .enterpriseIsGone
        } else if world.membership(of: account, in: enterprise) != nil {
            .alreadyAMember
        } else if world.account(account)?.kind == .enterpriseManaged {
            .managedAccountJoinsNothing
        } else if world.invitation(of: account, to: enterprise) != nil {
            .alreadyInvited
        } else if world.departure(of: account, from: enterprise) == nil {
            .notAFormerMember
        } else {
            nil
        }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        // Every enterprise has a main administrator, who can't leave (R1).
        let inviter = world.mainAdministrator(of: enterprise)?.id
        return inviter.map {
            [.invitationSent(InvitationSent(account: account, enterprise: enterprise, inviter: $0))]
        } ?? []
    }
}

/// An enterprise invites somebody; the invitation waits until it is accepted.
public struct InvitationSent: EventPayload {
    static let name = EventName.invitationSent
    /// Who is invited.
    public let account: AccountID
    /// To what.
    public let enterprise: EnterpriseID
    /// By whom.
    public let inviter: AccountID

    enum CodingKeys: String, CodingKey { case account, enterprise, inviter }

    func apply(to world: inout World, at: Instant) {
        world.change.invitations[account, default: [:]][enterprise] = Change.Invitation(inviter: inviter, at: at)
    }
}
