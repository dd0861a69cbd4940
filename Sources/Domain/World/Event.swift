/// Something that has happened in a world; all of them, in order, make the world what it is.
public struct Event: Hashable, Sendable {
    /// The version of events this program writes. Every older one opens for ever; a fixture of each proves it.
    public static let currentVersion = 1

    /// Its place among the world's events, counted from 0; event 0 founds the world.
    public let sequence: Int
    /// The version it was written in.
    public let version: Int
    /// When it happened, in the world's time.
    public let at: Instant
    /// Whose command it followed from; `nil` for what time brings.
    public let actor: AccountID?
    /// What happened.
    public let body: Body

    /// An event.
    public init(sequence: Int, version: Int = currentVersion, at: Instant, actor: AccountID?, body: Body) {
        self.sequence = sequence
        self.version = version
        self.at = at
        self.actor = actor
        self.body = body
    }

    /// What kind of event it is.
    public var name: EventName { body.payload.name }
}

extension Event: Codable {
    /// The names a journal keeps for ever.
    enum CodingKeys: String, CodingKey { case sequence, version, at, actor, body }

    /// Reads an event of any version up to the current one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        sequence = try container.decode(Int.self, forKey: .sequence)
        version = try container.decode(Int.self, forKey: .version)
        guard (1...Event.currentVersion).contains(version) else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: container,
                debugDescription: "event \(sequence) is of version \(version); open it with a newer tuiqi")
        }
        at = try container.decode(Instant.self, forKey: .at)
        actor = try container.decodeIfPresent(AccountID.self, forKey: .actor)
        body = try container.decode(Body.self, forKey: .body)
    }
}
