// What time brings, recorded: what has fallen due, and time that somebody lets pass.

import Domain

extension World {
    /// Records what has fallen due, and what falls due by it, until nothing does.
    mutating func recordDue(at now: Instant) -> [Event] {
        var events: [Event] = []
        while true {
            let due = Domain.due(in: self, at: now)
            if due.isEmpty { return events }
            events += record(due, by: nil, at: now)
        }
    }

    /// Records that time passes, and what falls due by it.
    mutating func recordAdvance(bySeconds seconds: Int64, from now: Instant) -> [Event] {
        let seconds = min(seconds, Host.longestAdvance)
        let later = now.advanced(bySeconds: seconds)
        return record([.clockAdvanced(ClockAdvanced(seconds: seconds))], by: nil, at: later) + recordDue(at: later)
    }
}
