// From a library to a device one can walk on: in a private world, or in one that is open already.

public import Domain
public import Grid
public import ScreenKit
public import Session
import WorldStore

extension Library {
    /// A device on a private world in memory, whose time stands still unless a script lets it pass.
    /// - Parameter account: who is signed in; `nil` is nobody on a device on which one signs in, else the scenario's learner.
    public func stage(
        scenario: String, device: String, account: String?, language: Language, size: Size
    ) throws -> Stage {
        let scenario = try self.scenario(scenario)
        let directory = try base(of: scenario).directory
        let host = try Host(
            store: MemoryStore(directory: directory, setup: ScenarioSetup(of: scenario)),
            clock: .standing(at: directory.clock), passwords: PlainPasswords(scenario.password))
        return try stage(
            on: host, device: device, account: account, language: language, size: size,
            generator: RepeatableNumbers())
    }

    /// A device on a world that is open already, switched on just now.
    /// - Parameter account: who is signed in; `nil` is nobody on a device on which one signs in, else the scenario's learner.
    public func stage(
        on host: Host, device: String, account: String?, language: Language, size: Size,
        generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) throws(OpeningFault) -> Stage {
        let account = account.map(AccountID.init(_:)) ?? beginner(on: device, in: host.world)
        guard account == .nobody || host.world.account(account) != nil else {
            throw .unknownAccount(account.rawValue, known: Self.suggestedAccounts(in: host.world))
        }
        guard
            let session = Session(device: device, account: account, language: language, size: size, screens: screens)
        else {
            throw .unknownDevice(
                device, known: screens.devices)
        }
        let credentials = scenarios[host.world.directory.scenario].map {
            Credentials(learner: $0.learner, password: $0.password)
        }
        let context = Context(screens: screens, world: host.world, now: host.now, credentials: credentials)
        return Stage(
            screens: screens, host: host, session: session.startingWhereWorkIs(in: context), credentials: credentials,
            generator: generator)
    }

    /// Who begins on a device unless told otherwise: nobody where one signs in first, else the learner of the scenario
    /// that the world was founded on.
    private func beginner(on device: String, in world: World) -> AccountID {
        screens.signIn(of: device) == nil ? learner(in: world) : .nobody
    }

    /// Who goes straight to a place: the learner, unless it is the page on which one signs in. `nil` without a place, where
    /// the device begins as it does.
    public func walker(to place: Route?, in world: World) -> String? {
        guard let place, place.steps.first?.screen != screens.signIn(of: place.device)?.id.name else { return nil }
        return learner(in: world).rawValue
    }

    /// Who walks in a world unless told otherwise.
    public func learner(in world: World) -> AccountID {
        scenarios[world.directory.scenario].map { AccountID($0.learner) } ?? world.accounts(in: 0..<1).first ?? .nobody
    }

    /// The scenario of a name.
    public func scenario(_ name: String) throws(OpeningFault) -> Scenario {
        guard let scenario = scenarios[name] else { throw .unknownScenario(name, known: scenarios.names.sorted()) }
        return scenario
    }

    /// As many accounts as a sentence can hold; a scenario's leading people come first.
    private static let suggestionLimit = 8

    private static func suggestedAccounts(in world: World) -> [String] {
        world.accounts(in: 0..<suggestionLimit).map(\.rawValue)
    }
}
