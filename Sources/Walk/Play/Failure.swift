public import ScreenKit

/// Why a script's step failed: where it stands, what was expected, and what was there instead.
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The step's place in its file.
    public let position: Position
    /// What was expected and what was found, as one sentence.
    public let message: String
    /// The route after the step.
    public let route: String
    /// The screen after the step, as rows of text.
    public let screen: [String]

    /// The sentence with its place, the route and the screen.
    public var description: String {
        (["\(position): failed: \(message)", "  at \(route)"] + screen.map { "  |\($0)" }).joined(separator: "\n")
    }
}
