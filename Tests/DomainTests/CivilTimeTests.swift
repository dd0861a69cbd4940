// The calendar, against dates known by other means.
import Domain
import Testing

@Suite("China's calendar")
struct CivilTimeTests {
    @Test(
        "a moment has a date and a time at UTC+8",
        arguments: [
            (0, "1970-01-01T08:00:00"), (-28_800, "1970-01-01T00:00:00"), (-28_801, "1969-12-31T23:59:59"),
            (1_772_415_660, "2026-03-02T09:41:00"), (951_753_600, "2000-02-29T00:00:00"),
            (1_709_135_999, "2024-02-28T23:59:59"), (1_709_136_000, "2024-02-29T00:00:00"),
            (4_107_484_800, "2100-02-28T16:00:00"), (4_107_513_600, "2100-03-01T00:00:00"),
            (253_402_271_999, "9999-12-31T23:59:59"), (-62_167_248_000, "0000-01-01T00:00:00"),
        ] as [(Int64, String)])
    func known(seconds: Int64, text: String) throws {
        let civil = CivilTime(Instant(seconds: seconds))
        #expect(civil.description == text)
        #expect(civil.instant.seconds == seconds)
    }

    @Test("every day from 1600 to 2400 comes after the one before it, and back again")
    func everyDay() throws {
        var instant = Instant.at(1600, 1, 1)
        var before = CivilTime(instant)
        for _ in 0..<292_194 {
            instant = instant.advanced(bySeconds: 86_400)
            let civil = CivilTime(instant)
            let next = civil.day == before.day + 1 && civil.month == before.month && civil.year == before.year
            let first = civil.day == 1 && (28...31).contains(before.day)
            guard next || first, civil.instant == instant else {
                Issue.record("\(civil) follows \(before)")
                return
            }
            before = civil
        }
        #expect(before == CivilTime(year: 2400, month: 1, day: 1))
    }

    @Test(
        "a date or time that doesn't exist is none",
        arguments: [
            [2026, 2, 29, 0, 0, 0], [2100, 2, 29, 0, 0, 0], [2026, 4, 31, 0, 0, 0], [2026, 13, 1, 0, 0, 0],
            [2026, 0, 1, 0, 0, 0], [2026, 1, 0, 0, 0, 0], [2026, 1, 1, 24, 0, 0], [2026, 1, 1, 0, 60, 0],
            [2026, 1, 1, 0, 0, 60], [-1, 1, 1, 0, 0, 0], [10_000, 1, 1, 0, 0, 0], [.max, .max, .max, .max, .max, .max],
        ])
    func impossible(parts: [Int]) {
        #expect(
            CivilTime(
                year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])
                == nil)
    }

    @Test("a moment beyond all calendars is shown as the nearest date, not a crash", arguments: [Int64.min, .max])
    func beyond(seconds: Int64) {
        let instant = Instant(seconds: seconds)
        #expect(CivilTime(instant).year == (seconds < 0 ? 0 : 9999))
        #expect(Month(containing: instant).next.start.seconds.magnitude < .max)
        #expect(instant.advanced(bySeconds: seconds) == instant)
    }

    @Test(
        "a month begins on the 1st and is followed by the next",
        arguments: [
            (Instant.at(2026, 3, 31, 23, 59), "2026-03", Instant.at(2026, 4, 1)),
            (.at(2026, 12, 1), "2026-12", .at(2027, 1, 1)), (.at(999, 1, 1), "0999-01", .at(999, 2, 1)),
        ] as [(Instant, String, Instant)])
    func months(instant: Instant, name: String, next: Instant) {
        let month = Month(containing: instant)
        #expect(month.description == name)
        #expect(month.start <= instant)
        #expect(month.next.start == next)
        #expect(month < month.next)
    }
}
