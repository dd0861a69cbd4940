import Testing

@testable import ScreenKit

/// Dates of scenarios, against what the calendar says of them.
@Suite("Moments")
struct MomentTests {
    @Test(
        "dates begin at midnight in China, times say their zone or mean China's",
        arguments: [
            ("1970-01-01", -28_800), ("1970-01-01T08:00", 0), ("1970-01-01T00:00Z", 0),
            ("2026-03-02T09:41+08:00", 1_772_415_660),
            ("2026-03-02T01:41:30Z", 1_772_415_690), ("2000-02-29T00:00Z", 951_782_400),
            ("2100-03-01T00:00Z", 4_107_542_400),
            ("1999-12-31T23:59:59-05:30", 946_704_599),
        ] as [(String, Int64)])
    func moments(_ text: String, _ expected: Int64) {
        #expect(Moment.seconds(parsing: text) == expected)
    }

    @Test(
        "what the calendar doesn't have is no moment",
        arguments: [
            "", "2026", "2026-13-01", "2026-00-01", "2026-02-29", "2100-02-29", "2026-04-31", "2026-1-1", "26-01-01",
            "1969-12-31",
            "2026-01-01T", "2026-01-01T24:00", "2026-01-01T12:60", "2026-01-01T12:00:60", "2026-01-01 12:00",
            "2026-01-01T12:00+8",
            "2026-01-01T12:00+08:00x", "２０２６-01-01",
        ])
    func noMoments(_ text: String) {
        #expect(Moment.seconds(parsing: text) == nil)
    }

    @Test("every day of four centuries follows the one before")
    func everyDay() {
        var expected: Int64 = -28_800
        var wrong: [String] = []
        for year in 1970..<2370 {
            for month in 1...12 {
                for day in 1...31 {
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    guard let seconds = Moment.seconds(parsing: text) else { continue }
                    if seconds != expected { wrong.append(text) }
                    expected = seconds + 86_400
                }
            }
        }
        #expect(wrong == [])
        #expect(Moment.seconds(parsing: "2370-01-01") == expected)
    }
}
