/// Why a world can't be begun; each prints as one sentence that says what to do instead.
public enum OpeningFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// So many members can't be added to a scenario.
    case badCrowd(Int, largest: Int)
    /// A scenario without an enterprise has nobody to add members to.
    case noEnterprise(scenario: String)
    /// A world that is kept nowhere can't be begun anew.
    case nothingToReset

    /// One sentence, in English.
    public var description: String {
        switch self {
        case .badCrowd(let members, let largest):
            "\(members) members can't be added; write a number from 1 to \(largest)."
        case .noEnterprise(let scenario): "The scenario \(scenario) has no enterprise to add members to; name another."
        case .nothingToReset: "A world that is kept nowhere can't begin anew; leave --ephemeral out."
        }
    }
}
