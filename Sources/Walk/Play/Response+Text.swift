// What an answer says, for scripts to compare and for failures to show.
import Sandbox
import ScreenKit

extension Response {
    /// Longer than every answer but lists and documents, in characters.
    private static let longestShown = 600

    /// What it says: JSON, or the list that lines of JSON make.
    var said: JSONValue? {
        guard contentType == Self.jsonLines else { return value }
        return .list(body.split(separator: "\n").compactMap { JSONValue(String($0)) })
    }

    /// The body, as much of it as a person reads.
    var shown: String {
        escaped(String(body.prefix(Self.longestShown))) + (body.count > Self.longestShown ? "…" : "")
    }
}
