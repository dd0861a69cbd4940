/// A moment in whole seconds since 1970-01-01T00:00:00Z; written as that number. It comes in from outside: nothing on
/// this floor reads a clock.
public struct Instant: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// The moment so many seconds after 1970 began in UTC.
    public init(seconds: Int64) { self.seconds = seconds }

    /// The earlier moment is the lesser.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    /// The moment so many seconds later; at the ends of time it stays there.
    public func advanced(bySeconds seconds: Int64) -> Instant {
        let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
        return Instant(seconds: overflow ? (seconds > 0 ? .max : .min) : sum)
    }
}

extension Instant: Codable {
    /// Reads the number of seconds.
    public init(from decoder: any Decoder) throws { seconds = try decoder.singleValueContainer().decode(Int64.self) }

    /// Writes the number of seconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}
