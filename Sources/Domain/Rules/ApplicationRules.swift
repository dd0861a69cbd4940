/// The rules of a command about an application, which all begin with whether there is one and what has become of it.
protocol ApplicationRules: CommandRules {
    /// Whoever gives it.
    var account: AccountID { get }
    /// What it is about.
    var application: ApplicationID { get }
    /// The rule that forbids it at present; `nil` if none does.
    func rule(against application: Application, in world: World, at now: Instant) -> Rule?
    /// What follows from it, given that no rule forbids it.
    func events(from application: Application, in world: World, at now: Instant) -> [Event.Body]
}

extension ApplicationRules {
    func enterprise(in world: World) -> EnterpriseID? { world.application(application)?.enterprise }

    func refusal(by rule: Rule, in world: World) -> Refusal {
        Refusal(rule: rule, enterprise: enterprise(in: world), application: application)
    }

    func refusal(in world: World, at now: Instant) -> Refusal? {
        guard let application = world.application(application) else { return refusal(by: .noApplication, in: world) }
        return rule(against: application, in: world, at: now).map { refusal(by: $0, in: world) }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        world.application(application).map { events(from: $0, in: world, at: now) } ?? []
    }
}

extension Application {
    /// The rule that speaks to its applicant once nothing can become of it any more; `nil` while it is open.
    var closingRule: Rule? {
        switch state {
        case .pending, .approved: nil
        case .rejected: .applicationRejected
        case .withdrawn: .applicationWithdrawn
        case .confirmed: .alreadyConfirmed
        case .lapsed: .approvalLapses
        case .void: .applicationVoided
        }
    }

    /// Whether its approval has lapsed by now, noticed or not (R8).
    func hasLapsed(at now: Instant) -> Bool {
        state == .lapsed || state == .approved && decision?.expires.map { $0 <= now } == true
    }
}
