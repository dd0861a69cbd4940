/// Somebody lets time pass: the world's time moves further ahead of the wall clock.
public struct ClockAdvanced: EventPayload {
    static let name = EventName.clockAdvanced
    /// By how many seconds.
    public let seconds: Int64

    /// Time passes by so many seconds.
    public init(seconds: Int64) { self.seconds = seconds }

    enum CodingKeys: String, CodingKey { case seconds }

    func apply(to world: inout World, at: Instant) {
        world.change.clockOffset = Instant(seconds: world.change.clockOffset).advanced(bySeconds: seconds).seconds
    }
}
