/// Event 0: the world begins, and from here on knows which base it stands on.
public struct WorldFounded: EventPayload {
    static let name = EventName.worldFounded
    /// The base's fingerprint.
    public let base: String
    /// The scenario's name.
    public let scenario: String
    /// How far the world's time is ahead of the wall clock, in seconds.
    public let clockOffset: Int64

    enum CodingKeys: String, CodingKey {
        case base, scenario
        case clockOffset = "clock-offset"
    }

    func apply(to world: inout World, at: Instant) {
        world.change.clockOffset = clockOffset
    }
}
