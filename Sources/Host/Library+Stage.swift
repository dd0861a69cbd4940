// From a library to a device one can walk on: in a private world, or in one that is open already.

import Domain
public import Grid
public import ScreenKit
import Session

extension Library {
    /// A device on a private world in memory, whose time stands still unless a script lets it pass.
    /// - Parameter account: who is signed in; `nil` takes the scenario's learner.
    public func stage(
        scenario: String, device: String, account: String?, language: Language, size: Size
    ) throws -> Stage {
        let scenario = try self.scenario(scenario)
        let directory = try Base(scenario: scenario).directory
        let host = try Host(store: MemoryStore(directory: directory), clock: .standing(at: directory.clock))
        return try stage(on: host, device: device, account: account ?? scenario.learner, language: language, size: size)
    }

    /// A device on a world that is open already, switched on just now.
    public func stage(
        on host: Host, device: String, account: String, language: Language, size: Size
    ) throws(OpeningFault) -> Stage {
        let account = AccountID(account)
        guard host.world.account(account) != nil else {
            throw .unknownAccount(account.rawValue, known: Self.suggestedAccounts(in: host.world))
        }
        guard
            let session = Session(device: device, account: account, language: language, size: size, screens: screens)
        else {
            throw .unknownDevice(
                device, known: screens.devices)
        }
        return Stage(screens: screens, host: host, session: session)
    }

    /// The scenario of a name.
    public func scenario(_ name: String) throws(OpeningFault) -> Scenario {
        guard let scenario = scenarios[name] else { throw .unknownScenario(name, known: scenarios.keys.sorted()) }
        return scenario
    }

    /// As many accounts as a sentence can hold; a scenario's leading people come first.
    private static let suggestionLimit = 8

    private static func suggestedAccounts(in world: World) -> [String] {
        world.accounts(in: 0..<suggestionLimit).map(\.rawValue)
    }
}
