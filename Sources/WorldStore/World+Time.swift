// What time brings, recorded: what has fallen due, and time that somebody lets pass.

public import Domain

extension Instant {
    /// The time of a world while the clock shows this: with what was advanced, in seconds, and never before the last event.
    public func inWorld(after last: Instant, ahead seconds: Int64) -> Instant {
        max(last, advanced(bySeconds: seconds))
    }
}

extension World {
    /// How far time passes at once at most, in seconds: ten years, so that no sum of moments ever overflows.
    public static let longestAdvance: Int64 = 10 * 366 * 86_400

    /// The world's time while the clock shows `wall`.
    public func now(at wall: Instant) -> Instant { wall.inWorld(after: clock, ahead: change.clockOffset) }

    /// Records what has fallen due, and what falls due by it, until nothing does.
    public mutating func recordDue(at now: Instant) -> [Event] {
        var events: [Event] = []
        while true {
            let due = Domain.due(in: self, at: now)
            if due.isEmpty { return events }
            events += record(due, by: nil, at: now)
        }
    }

    /// Records that time passes, and what falls due by it.
    public mutating func recordAdvance(bySeconds seconds: Int64, from now: Instant) -> [Event] {
        let seconds = min(seconds, Self.longestAdvance)
        let later = now.advanced(bySeconds: seconds)
        return record([.clockAdvanced(ClockAdvanced(seconds: seconds))], by: nil, at: later) + recordDue(at: later)
    }
}
