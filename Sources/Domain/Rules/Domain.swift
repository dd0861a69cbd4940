/// Decides: what follows from a command, and what follows from time alone. Nothing here changes a world; `World.record`
/// lets the answer happen.
public enum Domain {
    /// What follows when somebody gives a command, or the rule that refuses it. What is due must have happened before.
    /// - Parameter now: the world's time; a moment before the world's clock counts as the clock.
    public static func decide(
        _ command: Command, by account: AccountID, in world: World, at now: Instant
    ) -> Result<[Event.Body], Refusal> {
        let rules = command.rules(for: account)
        let now = max(now, world.clock)
        if let refusal = rules.refusal(in: world, at: now) { return .failure(refusal) }
        return .success(rules.events(in: world, at: now))
    }

    /// Why a command would be refused; `nil` if it wouldn't.
    public static func refusal(
        of command: Command, by account: AccountID, in world: World, at now: Instant
    ) -> Refusal? {
        command.rules(for: account).refusal(in: world, at: max(now, world.clock))
    }

    /// What has fallen due, in the order of falling due. Record it, then ask again: something may fall due by it.
    public static func due(in world: World, at now: Instant) -> [Event.Body] {
        ChangingMainEnterprise.due(in: world, at: now)
    }

    /// When something falls due next; `nil` if nothing waits.
    public static func nextDeadline(_ world: World) -> Instant? {
        [ChangingMainEnterprise.nextDeadline(in: world)].compactMap(\.self).min()
    }
}

/// The rules of one command, with its subjects.
protocol CommandRules {
    /// The rule that forbids it at present; `nil` if none does.
    func refusal(in world: World, at now: Instant) -> Refusal?
    /// What follows from it, given that no rule forbids it.
    func events(in world: World, at now: Instant) -> [Event.Body]
}

extension World {
    /// Why somebody can't give a command about what is in scope at present; `nil` if they can, or if what the command
    /// is about isn't in scope.
    public func verdict(on name: CommandName, in scope: Scope, at now: Instant) -> Refusal? {
        Command(name, scope).flatMap { Domain.refusal(of: $0, by: scope.actor, in: self, at: now) }
    }
}
