/// How often somebody has mistyped the password that a step asks for, and until when the step is locked (R9).
public struct PasswordTries: Hashable, Codable, Sendable {
    /// Five wrong ones in a row lock a step.
    public static let limit = 5
    /// For so many seconds: 15 minutes.
    public static let lockPeriod: Int64 = 15 * 60

    /// How many have been wrong in a row.
    public internal(set) var wrong = 0
    /// Until when the step is locked, since the last of them.
    public internal(set) var lockedUntil: Instant?

    /// Nothing has been mistyped.
    public init() {}

    /// How many more the step bears; as many as at first once a lock has passed.
    public func left(at now: Instant) -> Int {
        if let lockedUntil, lockedUntil <= now { return Self.limit }
        return max(0, Self.limit - wrong)
    }

    /// Until when the step is locked; `nil` if it isn't, or no longer.
    public func lock(at now: Instant) -> Instant? { lockedUntil.flatMap { now < $0 ? $0 : nil } }

    /// Whether the step is locked.
    public func isLocked(at now: Instant) -> Bool { lock(at: now) != nil }

    /// The names a snapshot keeps for ever.
    enum CodingKeys: String, CodingKey {
        case wrong
        case lockedUntil = "locked-until"
    }
}

/// The steps that ask for a password.
public enum PasswordStep: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    /// Confirming that one leaves (4.5b).
    case confirmLeaving = "confirm-leaving"
    /// Dissolving an enterprise (R10).
    case dissolve
}

/// Somebody typed a wrong password; the fifth in a row locks the step.
public struct PasswordMistyped: EventPayload {
    static let name = EventName.passwordMistyped
    /// Who.
    public let account: AccountID
    /// Where it was asked for.
    public let step: PasswordStep
    /// The enterprise the step was about.
    public let enterprise: EnterpriseID
    /// Until when the step is locked by it; `nil` if it isn't.
    public let lockedUntil: Instant?

    enum CodingKeys: String, CodingKey {
        case account, step, enterprise
        case lockedUntil = "locked-until"
    }

    func apply(to world: inout World, at: Instant) {
        var tries = world.passwordTries(of: account, for: step)
        tries.wrong = PasswordTries.limit - tries.left(at: at) + 1
        tries.lockedUntil = lockedUntil
        world.change.passwordTries[account, default: [:]][step] = tries
        world.change.lastMistyped[account] = step
    }
}

extension World {
    /// What somebody has mistyped at a step.
    public func passwordTries(of account: AccountID, for step: PasswordStep) -> PasswordTries {
        change.passwordTries[account]?[step] ?? PasswordTries()
    }

    /// What the actor has mistyped at the step that a scope is about: confirming where there is an application, dissolving
    /// where there is only an enterprise, and where there is neither, the one mistyped last.
    func passwordTries(in scope: Scope) -> PasswordTries {
        let step: PasswordStep? =
            application(in: scope) != nil
            ? .confirmLeaving : scope.enterprise != nil ? .dissolve : change.lastMistyped[scope.actor]
        return step.map { passwordTries(of: scope.actor, for: $0) } ?? PasswordTries()
    }

    /// The moments at which steps that are locked for somebody open again.
    public func locks(of account: AccountID, at now: Instant) -> [Instant] {
        PasswordStep.allCases.compactMap { passwordTries(of: account, for: $0).lock(at: now) }
    }

    /// What a wrong password comes to.
    func mistyping(by account: AccountID, at step: PasswordStep, in enterprise: EnterpriseID, now: Instant)
        -> Event.Body
    {
        let isLast = passwordTries(of: account, for: step).left(at: now) <= 1
        return .passwordMistyped(
            PasswordMistyped(
                account: account, step: step, enterprise: enterprise,
                lockedUntil: isLast ? now.advanced(bySeconds: PasswordTries.lockPeriod) : nil))
    }

    /// A right password, after which all tries are there again.
    mutating func forgiveTries(of account: AccountID, for step: PasswordStep) {
        change.passwordTries[account]?[step] = nil
    }
}
