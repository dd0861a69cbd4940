import ScreenKit
public import WorldStore

/// Why a world can't be begun; each prints as one sentence that says what to do instead.
public enum OpeningFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no scenario of this name.
    case unknownScenario(String, known: [String])
    /// There is no account of this name.
    case unknownAccount(String, known: [String])
    /// No screens are there for this device.
    case unknownDevice(String, known: [String])
    /// So many members can't be added to a scenario.
    case badCrowd(Int, largest: Int)
    /// A scenario without an enterprise has nobody to add members to.
    case noEnterprise(scenario: String)
    /// A world that is kept nowhere can't be begun anew.
    case nothingToReset

    /// There is no file that could keep a world.
    case nothingKept(String)
    /// What is kept of a world can't be read any more; the command begins it anew.
    case needsReset(StoreError, command: String)

    /// One sentence, in English.
    public var description: String {
        switch self {
        case .unknownScenario(let name, let known): Self.sentence("scenario", name, "choose", known)
        case .unknownAccount(let name, let known): Self.sentence("account", name, "sign in as", known)
        case .unknownDevice(let name, let known): Self.sentence("device", name, "choose", known)
        case .badCrowd(let members, let largest):
            "\(members) members can't be added; write a number from 1 to \(largest)."
        case .noEnterprise(let scenario): "The scenario \(scenario) has no enterprise to add members to; name another."
        case .nothingKept(let path): "There is no file \(quoted(path)), so no world to begin anew; check the name."
        case .needsReset(let failure, let command): failure.sentence(resetBy: command)
        case .nothingToReset: "A world that is kept nowhere can't begin anew; leave --ephemeral out."
        }
    }

    private static func sentence(_ what: String, _ name: String, _ advice: String, _ known: [String]) -> String {
        known.isEmpty
            ? "There is no \(what) \(quoted(name)), nor any other; look into the folder of screens."
            : "There is no \(what) \(quoted(name)); \(advice) \(known.joined(separator: ", "))."
    }
}
