// Moments as people read them, seen from another moment: today, yesterday, this year, any other.
import Domain
import ScreenKit
import Session
import Testing

@Suite("Moments in words")
struct DateTextTests {
    /// A moment by China's clocks; a date that doesn't exist is 1970.
    private static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
        CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)?.instant ?? Instant(seconds: 0)
    }

    static let table: [(Instant, now: Instant, zh: String, en: String)] = [
        (at(2026, 3, 2, 9, 41), at(2026, 3, 2, 9, 41), "今天 09:41", "today 09:41"),
        (at(2026, 3, 2, 0, 0), at(2026, 3, 2, 23, 59), "今天 00:00", "today 00:00"),
        (at(2026, 3, 1, 23, 59), at(2026, 3, 2, 0, 0), "昨天 23:59", "yesterday 23:59"),
        (at(2026, 3, 2, 9, 41), at(2026, 3, 9, 9, 41), "3 月 2 日 09:41", "2 March 09:41"),
        (at(2026, 3, 9, 9, 41), at(2026, 3, 2, 9, 41), "3 月 9 日 09:41", "9 March 09:41"),
        (at(2025, 12, 31, 18, 2), at(2026, 1, 1, 8, 0), "昨天 18:02", "yesterday 18:02"),
        (at(2025, 12, 30, 18, 2), at(2026, 1, 1, 8, 0), "2025 年 12 月 30 日 18:02", "30 December 2025 18:02"),
    ]

    @Test("a moment is told by its day as seen from now, and by China's clocks", arguments: table)
    func moment(instant: Instant, now: Instant, zh: String, en: String) {
        #expect(DateText.moment(instant, at: now, in: .zh) == zh)
        #expect(DateText.moment(instant, at: now, in: .en) == en)
    }

    @Test("the ends of time are told as well")
    func endsOfTime() {
        for seconds in [Int64.min, .max] {
            #expect(!DateText.moment(Instant(seconds: seconds), at: Instant(seconds: 0), in: .zh).isEmpty)
            #expect(!DateText.moment(Instant(seconds: 0), at: Instant(seconds: seconds), in: .en).isEmpty)
        }
    }
}
