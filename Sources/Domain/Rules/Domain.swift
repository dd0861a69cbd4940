/// Decides: what follows from a command, and what follows from time alone. Nothing here changes a world; `World.record`
/// lets the answer happen.
public enum Domain {
    /// What follows when somebody gives a command, or the rule that refuses it. What is due must have happened before.
    /// - Parameters:
    ///   - passwordIsRight: what verifying the password came to, for a command with a `step`; `nil` if none was typed.
    ///     A wrong one is no refusal: that it was mistyped is what follows.
    ///   - now: the world's time; a moment before the world's clock counts as the clock.
    public static func decide(
        _ command: Command, by account: AccountID, passwordIsRight: Bool? = nil, in world: World, at now: Instant
    ) -> Result<[Event.Body], Refusal> {
        let now = max(now, world.clock)
        if let refusal = refusal(of: command, by: account, in: world, at: now) { return .failure(refusal) }
        let rules = command.rules(for: account)
        if let step = command.step, passwordIsRight != true {
            guard passwordIsRight == false, let enterprise = rules.enterprise(in: world) else {
                return .failure(rules.refusal(by: .passwordMissing, in: world))
            }
            return .success([world.mistyping(by: account, at: step, in: enterprise, now: now)])
        }
        return .success(rules.events(in: world, at: now))
    }

    /// Why a command would be refused, whatever password is typed; `nil` if it wouldn't.
    public static func refusal(
        of command: Command, by account: AccountID, in world: World, at now: Instant
    ) -> Refusal? {
        world.refusal(of: command, by: account, typed: command.reason.map { [.reason: $0] } ?? [:], at: now)
    }

    /// What has fallen due, in the order of falling due. Record it, then ask again: something may fall due by it.
    public static func due(in world: World, at now: Instant) -> [Event.Body] {
        var (world, due) = (world, [Event.Body]())
        while let next = nextDue(in: world, at: now) {
            world.record(next, by: nil, at: now)
            due += next
        }
        return due
    }

    /// When something falls due next; `nil` if nothing waits.
    public static func nextDeadline(_ world: World) -> Instant? { deadlines(in: world).map(\.moment).min() }

    /// What waits for time alone: of each kind the next. At the same moment, what ends comes before what begins.
    private static func deadlines(in world: World) -> [Deadline] {
        [Lapsing.deadline(in: world), Dissolving.deadline(in: world), ChangingMainEnterprise.deadline(in: world)]
            .compactMap(\.self)
    }

    private static func nextDue(in world: World, at now: Instant) -> [Event.Body]? {
        // Of equals, `min` finds the first.
        deadlines(in: world).filter { $0.moment <= now }.min { $0.moment < $1.moment }?.events()
    }
}

/// What time alone brings about.
struct Deadline {
    /// When.
    let moment: Instant
    /// What happens then; asked for once it has come.
    let events: () -> [Event.Body]
}

/// The rules of one command, with its subjects.
protocol CommandRules {
    /// The rule that forbids it at present; `nil` if none does.
    func refusal(in world: World, at now: Instant) -> Refusal?
    /// What follows from it, given that no rule forbids it.
    func events(in world: World, at now: Instant) -> [Event.Body]
    /// The enterprise it is about.
    func enterprise(in world: World) -> EnterpriseID?
    /// A refusal that speaks about its subjects.
    func refusal(by rule: Rule, in world: World) -> Refusal
}

/// The rules of a command about an enterprise.
protocol EnterpriseRules: CommandRules {
    /// Whoever gives it.
    var account: AccountID { get }
    /// What it is about.
    var enterprise: EnterpriseID { get }
    /// The rule that forbids it at present; `nil` if none does.
    func rule(in world: World, at now: Instant) -> Rule?
}

extension EnterpriseRules {
    func enterprise(in world: World) -> EnterpriseID? { enterprise }
    func refusal(by rule: Rule, in world: World) -> Refusal { Refusal(rule: rule, enterprise: enterprise) }
    func refusal(in world: World, at now: Instant) -> Refusal? {
        rule(in: world, at: now).map { refusal(by: $0, in: world) }
    }
}

extension World {
    /// Why somebody can't give a command about what is in scope at present; `nil` if they can, or if what the command
    /// is about isn't in scope.
    /// - Parameters:
    ///   - typed: what stands in those of its fields that are there; what isn't asked for yet isn't missing.
    ///   - marks: identifiers of the rows that are marked.
    public func verdict(
        on name: CommandName, in scope: Scope, typed: [CommandField: String] = [:], marks: [String] = [],
        at now: Instant
    ) -> Refusal? {
        let subject = identifier(of: name.subject, in: scope)
        let scope = subject.map { scope.setting(name.subject, $0) } ?? scope
        guard let command = Command(name, scope, typed: typed, marks: marks) else { return nil }
        return refusal(of: command, by: scope.actor, typed: typed, at: now)
    }

    /// The rules of the command speak first, then what was typed.
    fileprivate func refusal(
        of command: Command, by account: AccountID, typed: [CommandField: String], at now: Instant
    ) -> Refusal? {
        let rules = command.rules(for: account)
        if let refusal = rules.refusal(in: self, at: max(now, clock)) { return refusal }
        let rule = command.name.fields.lazy.compactMap { field in typed[field].flatMap(field.rule) }.first
        return rule.map { rules.refusal(by: $0, in: self) }
    }

    /// The rule that speaks where somebody isn't a member.
    func absence(from enterprise: EnterpriseID) -> Rule { isDissolved(enterprise) ? .enterpriseIsGone : .notAMember }
}
