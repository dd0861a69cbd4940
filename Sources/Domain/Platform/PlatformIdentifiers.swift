// The open platform's identifiers, wrapped like the others so that none stands in another's place.

/// A link's identifier, unique in the world: its `dept_id` in decimal digits, `7001`.
public struct LinkID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An app's public name in calls, unique in the world: `dingyunshan`.
public struct AppKey: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps a key.
    public init(rawValue: String) { self.rawValue = rawValue }
}
