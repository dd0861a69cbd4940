/// Changing what an enterprise asks of members who want to leave (R0, R4, R5); applications that are open then are void (B7).
struct ChangingExitPolicy: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// What it asks from now on.
    let policy: ExitPolicy

    func rule(in world: World, at now: Instant) -> Rule? {
        if let rule = world.administrationRule(for: account, in: enterprise) { return rule }
        return world.enterprise(enterprise)?.exitPolicy == policy ? .samePolicy : nil
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        guard let before = world.enterprise(enterprise)?.exitPolicy else { return [] }
        let change = ExitPolicyChanged(enterprise: enterprise, from: before, to: policy, administrator: account)
        return [.exitPolicyChanged(change)] + Voiding.all(in: enterprise, of: world, because: .policyChanged)
    }
}

/// An enterprise asks something else of members who want to leave.
public struct ExitPolicyChanged: EventPayload {
    static let name = EventName.exitPolicyChanged
    /// Which.
    public let enterprise: EnterpriseID
    /// What it asked before.
    public let from: ExitPolicy
    /// What it asks now.
    public let to: ExitPolicy
    /// Who changed it.
    public let administrator: AccountID

    enum CodingKeys: String, CodingKey { case enterprise, from, to, administrator }

    func apply(to world: inout World, at: Instant) {
        world.change.exitPolicies[enterprise] = to
        world.send(.policyChanged, to: .members, from: administrator, about: enterprise, at: at)
    }
}
