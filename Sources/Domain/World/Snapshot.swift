/// A world as a journal keeps it from time to time, so that opening needn't replay every event.
public struct Snapshot: Hashable, Codable, Sendable {
    /// The fingerprint of the world's base.
    public let base: String
    /// How many events it includes.
    public let revision: Int
    /// When its last event happened.
    public let clock: Instant
    /// What its events have changed.
    public let change: Change

    /// The names a journal keeps for ever.
    enum CodingKeys: String, CodingKey { case base, revision, clock, change }
}

/// Why events or a snapshot don't make a world; prints as one sentence.
public enum ReplayError: Error, Hashable, Sendable, CustomStringConvertible {
    /// An event is missing, doubled or in another's place.
    case outOfOrder(expected: Int, found: Int)
    /// The first event doesn't found the world, or a later one founds it again.
    case unfounded
    /// The world was founded on something else.
    case anotherBase(recorded: String, found: String)

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .outOfOrder(let expected, let found):
            "event \(expected) was expected but \(found) found; the journal is damaged, found the world anew with reset"
        case .unfounded:
            "a world's first event, and no other, must found it; the journal is damaged, found the world anew with reset"
        case .anotherBase(let recorded, let found):
            "the world was founded on base \(recorded), not \(found); open it with that base, or found it anew with reset"
        }
    }
}
