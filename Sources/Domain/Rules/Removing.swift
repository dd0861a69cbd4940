/// An administrator removes a member (R13): the leave record then says `delete`.
struct Removing: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Who is removed.
    let member: AccountID
    /// What the leave record will say.
    var reason = LeaveRecord.Reason.delete

    /// Roles count from the main administrator down: one removes only those below oneself.
    func rule(in world: World, at now: Instant) -> Rule? {
        guard let own = world.membership(of: account, in: enterprise) else { return world.absence(from: enterprise) }
        guard own.role.administers else { return .notAnAdministrator }
        guard account != member else { return .notOneself }
        guard let other = world.membership(of: member, in: enterprise) else { return .memberIsGone }
        return own.role < other.role ? nil : .administratorStays
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        let departure = world.leaving(enterprise, of: member, at: now, reason: reason)
        let administrator = reason == .delete ? account : nil
        return [.memberRemoved(MemberRemoved(departure: departure, administrator: administrator))]
            + Voiding.ofMember(member, in: enterprise, of: world)
    }
}

/// Somebody was removed by an administrator; what it means for them is the same as leaving.
public struct MemberRemoved: EventPayload {
    static let name = EventName.memberRemoved
    /// What leaving it means for the one removed.
    public let departure: MemberLeft
    /// Who removed them; `nil` where an application did.
    public let administrator: AccountID?

    enum CodingKeys: String, CodingKey { case departure, administrator }

    func apply(to world: inout World, at: Instant) {
        departure.apply(to: &world, at: at)
        let record = departure.record
        world.send(.removed, to: .people([record.account]), from: administrator, about: record.enterprise, at: at)
    }
}
