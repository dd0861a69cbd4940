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
    ) throws(LibraryError) -> Stage {
        let account = AccountID(account)
        guard host.world.account(account) != nil else {
            throw .unknownAccount(account.rawValue, known: Self.suggestedAccounts(in: host.world))
        }
        guard
            let session = Session(device: device, account: account, language: language, size: size, screens: screens)
        else {
            throw .unknownDevice(
                device, known: Device.allCases.map(\.rawValue).filter { !screens.tabs(of: $0).isEmpty })
        }
        return Stage(screens: screens, host: host, session: session)
    }

    /// The scenario of a name.
    public func scenario(_ name: String) throws(LibraryError) -> Scenario {
        guard let scenario = scenarios[name] else { throw .unknownScenario(name, known: scenarios.keys.sorted()) }
        return scenario
    }

    /// As many accounts as a sentence can hold; a scenario's leading people come first.
    private static let suggestionLimit = 8

    private static func suggestedAccounts(in world: World) -> [String] {
        world.accounts(in: 0..<suggestionLimit).map(\.rawValue)
    }
}

/// A name that a library or a world doesn't know; prints as one sentence with the names it does.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownScenario(String, known: [String])
    case unknownAccount(String, known: [String])
    case unknownDevice(String, known: [String])

    /// One sentence with the names that are known.
    public var description: String {
        switch self {
        case .unknownScenario(let name, let known): Self.sentence("scenario", name, "choose", known)
        case .unknownAccount(let name, let known): Self.sentence("account", name, "sign in as", known)
        case .unknownDevice(let name, let known): Self.sentence("device", name, "choose", known)
        }
    }

    private static func sentence(_ what: String, _ name: String, _ advice: String, _ known: [String]) -> String {
        "There is no \(what) \(quoted(name)); \(advice) \(known.joined(separator: ", "))."
    }
}
