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

/// One of the platform's calls, by the name its sandbox gives it; the domain only carries it.
public struct EndpointID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps a name.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A field that a call takes, by its name; the domain only carries it.
public struct ParameterID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps a name.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A call made at a console, by its number there; the domain only carries it.
public struct ExchangeID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps a number.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What the platform tells its subscribers, by the sequence of the event it tells of; the domain only carries it.
public struct FeedID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps a sequence.
    public init(rawValue: String) { self.rawValue = rawValue }
}
