public import Domain
public import ScreenKit
public import WorldStore

/// What has happened in a new world before anybody walks in it, as its scenario tells: carried out as commands, under the
/// rules that hold for everybody.
public struct ScenarioSetup: WorldSetup {
    private let acts: [Scenario.Act]
    /// The scenario's password; what else an act types is wrong.
    private let password: String

    /// What a scenario tells.
    public init(of scenario: Scenario) {
        acts = scenario.history
        password = scenario.password
    }

    /// Whether nothing has happened.
    public var isEmpty: Bool { acts.isEmpty }

    /// Lets it happen in a world that nothing has happened in.
    ///
    /// - Returns: the events, in order.
    /// - Throws: `setup`, for an act that can't be carried out.
    public func carryOut(in world: inout World, at wall: Instant) throws(StoreError) -> [Event] {
        do throws(FaultyAct) {
            return try happen(in: &world, at: wall)
        } catch {
            throw .setup("\(error.diagnostic)")
        }
    }

    /// An act that can't be carried out, and where it stands.
    struct FaultyAct: Error {
        let diagnostic: Diagnostic
    }

    func happen(in world: inout World, at wall: Instant) throws(FaultyAct) -> [Event] {
        var events: [Event] = []
        for act in acts {
            let moment = world.now(at: wall)
            switch act.deed {
            case .advance(let seconds): events += world.recordAdvance(bySeconds: seconds, from: moment)
            case .command(let order):
                events += world.recordDue(at: moment)
                do throws(ActFault) {
                    let bodies = try bodies(of: order, in: world, at: moment)
                    events += world.record(bodies, by: AccountID(order.account), at: moment)
                } catch {
                    throw FaultyAct(diagnostic: error.diagnostic(at: act.position))
                }
            }
        }
        return events
    }

    private func bodies(
        of order: Scenario.Order, in world: World, at now: Instant
    ) throws(ActFault) -> [Event.Body] {
        let account = AccountID(order.account)
        let typed = order.typed.reduce(into: [CommandField: String]()) { typed, entry in
            if let field = CommandField(rawValue: entry.key) { typed[field] = entry.value }
        }
        guard let name = CommandName(rawValue: order.command),
            let command = Command(name, scope(of: order, in: world), typed: typed, marks: marks(of: order, in: world))
        else { throw .unclear }
        let isRight = typed[.password].map { $0 == password } ?? true
        switch Domain.decide(command, by: account, passwordIsRight: isRight, in: world, at: now) {
        case .success(let bodies): return bodies
        case .failure(let refusal): throw .refused(refusal)
        }
    }

    /// What an order is about. A message is the newest that whoever gives the order has.
    private func scope(of order: Scenario.Order, in world: World) -> Scope {
        let enterprise = order.enterprise.map(EnterpriseID.init(_:))
        var scope = Scope(
            actor: AccountID(order.account), enterprise: enterprise, person: order.person.map(AccountID.init(_:)),
            former: enterprise)
        scope.application = application(of: order, scope, in: world)
        scope.message = world.rows(of: .messages, in: scope, range: 0..<1).first.map(MessageID.init(_:))
        return scope
    }

    /// The latest application of whom the order names; else of whoever gives it; else the only one that waits.
    private func application(of order: Scenario.Order, _ scope: Scope, in world: World) -> ApplicationID? {
        if let applicant = order.applicant { return application(of: applicant, scope, in: world) }
        if let own = application(of: order.account, scope, in: world) { return own }
        let waiting = world.rows(of: .pendingApplications, in: scope, range: 0..<2)
        return waiting.count == 1 ? waiting.first.map(ApplicationID.init(_:)) : nil
    }

    private func marks(of order: Scenario.Order, in world: World) -> [String] {
        let scope = scope(of: order, in: world)
        return order.marks.compactMap { application(of: $0, scope, in: world)?.rawValue }
    }

    private func application(of account: String, _ scope: Scope, in world: World) -> ApplicationID? {
        scope.enterprise.flatMap { world.latestApplication(of: AccountID(account), in: $0) }?.id
    }
}

/// Why an act of a setup can't be carried out.
enum ActFault: Error {
    /// A rule refuses it.
    case refused(Refusal)
    /// What it is about isn't there.
    case unclear

    /// The kinds, as diagnostics name them.
    private var code: String {
        switch self {
        case .refused: "refused-act"
        case .unclear: "unclear-act"
        }
    }

    private var message: String {
        switch self {
        case .refused(let refusal): "this act is refused by \(refusal.description); put right what comes before it"
        case .unclear:
            "what this act is about isn't there, or there are several; put right what comes before it, or name one"
        }
    }

    /// The fault, told where the act stands.
    func diagnostic(at position: Position) -> Diagnostic {
        Diagnostic(.error, at: position, message, code: code)
    }
}
