/// Dissolving an enterprise (R10): by its main administrator alone, with a reason and the password; it disappears in three days.
struct Dissolving: EnterpriseRules {
    /// How long it can be kept, in seconds: three days.
    static let gracePeriod: Int64 = 3 * 86_400

    let account: AccountID
    let enterprise: EnterpriseID
    /// Why, as it was typed.
    let reason: String

    func rule(in world: World, at now: Instant) -> Rule? {
        if let rule = world.ruleOfDissolving(account, in: enterprise) { return rule }
        if world.dissolving(enterprise) != nil { return .alreadyDissolving }
        return world.passwordTries(of: account, for: .dissolve).isLocked(at: now) ? .wrongPasswordsLock : nil
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [
            .dissolvingBegun(
                DissolvingBegun(
                    enterprise: enterprise, administrator: account, reason: Reason.cleaned(reason),
                    effective: now.advanced(bySeconds: Self.gracePeriod)))
        ]
    }

    static func deadline(in world: World) -> Deadline? {
        let next = world.change.dissolving.min { ($0.value.effective, $0.key) < ($1.value.effective, $1.key) }
        return next.map { enterprise, dissolving in
            Deadline(moment: dissolving.effective) {
                [.enterpriseDissolved(EnterpriseDissolved(enterprise: enterprise))]
                    + Voiding.all(in: enterprise, of: world, because: .dissolved)
            }
        }
    }
}

/// Keeping an enterprise that is being dissolved, while it still is there (R10).
struct Keeping: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        if let rule = world.ruleOfDissolving(account, in: enterprise) { return rule }
        return world.dissolving(enterprise) == nil ? .notDissolving : nil
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [.enterpriseKept(EnterpriseKept(enterprise: enterprise, administrator: account))]
    }
}

/// An enterprise disappears soon.
public struct DissolvingBegun: EventPayload {
    static let name = EventName.dissolvingBegun
    /// Which.
    public let enterprise: EnterpriseID
    /// Who wants it.
    public let administrator: AccountID
    /// Why; untrusted text.
    public let reason: String
    /// When.
    public let effective: Instant

    enum CodingKeys: String, CodingKey { case enterprise, administrator, reason, effective }

    func apply(to world: inout World, at: Instant) {
        world.change.dissolving[enterprise] = Change.Dissolving(reason: reason, effective: effective)
        world.forgiveTries(of: administrator, for: .dissolve)
        world.send(.dissolving, to: .members, from: administrator, about: enterprise, at: at)
    }
}

/// An enterprise doesn't disappear after all.
public struct EnterpriseKept: EventPayload {
    static let name = EventName.enterpriseKept
    /// Which.
    public let enterprise: EnterpriseID
    /// Who kept it.
    public let administrator: AccountID

    enum CodingKeys: String, CodingKey { case enterprise, administrator }

    func apply(to world: inout World, at: Instant) {
        world.change.dissolving[enterprise] = nil
        world.send(.kept, to: .members, from: administrator, about: enterprise, at: at)
    }
}

/// An enterprise is no more: nobody is a member of it from now on, however many were.
public struct EnterpriseDissolved: EventPayload {
    static let name = EventName.enterpriseDissolved
    /// Which.
    public let enterprise: EnterpriseID

    enum CodingKeys: String, CodingKey { case enterprise }

    func apply(to world: inout World, at: Instant) {
        world.change.dissolving[enterprise] = nil
        world.change.dissolved[enterprise] = at
        world.change.scheduledMain = world.change.scheduledMain.filter { $0.value.enterprise != enterprise }
        world.send(.dissolved, to: .members, from: nil, about: enterprise, at: at)
    }
}

extension World {
    /// When and why an enterprise disappears; `nil` if it doesn't.
    public func dissolving(_ enterprise: EnterpriseID) -> Change.Dissolving? { change.dissolving[enterprise] }

    /// Only the main administrator dissolves an enterprise, and keeps it (R10).
    fileprivate func ruleOfDissolving(_ account: AccountID, in enterprise: EnterpriseID) -> Rule? {
        guard let own = membership(of: account, in: enterprise) else { return absence(from: enterprise) }
        return own.role == .mainAdministrator ? nil : .dissolving
    }
}
