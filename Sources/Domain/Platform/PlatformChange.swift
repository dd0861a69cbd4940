/// What events have changed on the open platform since founding.
public struct PlatformChange: Hashable, Sendable {
    /// The links that don't hold any more, and since when.
    public internal(set) var unlinked: [LinkID: Instant] = [:]
    /// The scopes of those apps whose scopes were switched.
    public internal(set) var scopes: [AppKey: Set<APIScope>] = [:]

    /// Nothing has changed.
    public init() {}
}

extension PlatformChange: Codable {
    /// The names a snapshot keeps for ever.
    enum CodingKeys: String, CodingKey { case unlinked, scopes }

    /// Sets are written in order, so that equal changes give equal bytes (with an encoder that sorts keys).
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(unlinked, forKey: .unlinked)
        try container.encode(scopes.mapValues { $0.sorted() }, forKey: .scopes)
    }
}
