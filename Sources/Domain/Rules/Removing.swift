/// An administrator removes a member (R13): the leave record then says `delete`.
struct Removing: CommandRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Who is removed.
    let member: AccountID
    /// What the leave record will say.
    var reason = LeaveRecord.Reason.delete

    func refusal(in world: World, at now: Instant) -> Refusal? {
        rule(in: world).map { Refusal(rule: $0, enterprise: enterprise) }
    }

    /// Roles count from the main administrator down: one removes only those below oneself.
    private func rule(in world: World) -> Rule? {
        guard let own = world.membership(of: account, in: enterprise) else { return .notAMember }
        guard own.role.administers else { return .notAnAdministrator }
        guard account != member else { return .notOneself }
        guard let other = world.membership(of: member, in: enterprise) else { return .memberIsGone }
        return own.role < other.role ? nil : .administratorStays
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [.memberRemoved(MemberRemoved(departure: world.leaving(enterprise, of: member, at: now, reason: reason)))]
    }
}

/// Somebody was removed by an administrator; what it means for them is the same as leaving.
public struct MemberRemoved: EventPayload {
    static let name = EventName.memberRemoved
    /// What leaving it means for the one removed.
    public let departure: MemberLeft

    enum CodingKeys: String, CodingKey { case departure }

    func apply(to world: inout World, at: Instant) {
        departure.apply(to: &world, at: at)
    }
}
