import Foundation
import Testing

@testable import Bench

@Suite("The report of a measuring")
struct BenchReportTests {
    private static let report = BenchReport(
        circumstances: "release build, 80x24",
        budgets: [
            Budget("start → first frame", .milliseconds, 14.25, floor: 3.5, limit: .timesFloor(4)),
            Budget("key → frame, median", .milliseconds, 0.5, floor: 0.25, limit: .timesFloor(1.5)),
            Budget("a move in a list", .bytes, 151, limit: .atMost(200)),
            Budget("a move in a list, pieces", .pieces, 1, limit: .atMost(1)),
            Budget("resident memory, at most", .megabytes, nil, limit: .atMost(28)),
            Budget("steps without a terminal", .stepsASecond, 250_000.4, limit: .atLeast(100_000)),
        ])

    @Test(
        "the table has a line for each budget: what was measured, the floor's, the ratio, what is allowed, and a verdict"
    )
    func table() {
        let table = Self.report.table.split(separator: "\n").map { String($0.reversed().drop { $0 == " " }.reversed()) }
        #expect(
            table == [
                "release build, 80x24",
                "                             tuiqi    floor   ratio      budget",
                "start → first frame        14.3 ms  3.50 ms  4.07 ×     ≤ 4.0 ×        MISSED",
                "key → frame, median        0.50 ms  0.25 ms  2.00 ×     ≤ 1.5 ×        MISSED",
                "a move in a list             151 B                      ≤ 200 B          kept",
                "a move in a list, pieces   1 write                    ≤ 1 write          kept",
                "resident memory, at most         –                    ≤ 28.0 MB  not measured",
                "steps without a terminal  250000/s                   ≥ 100000/s          kept",
            ])
    }

    @Test("JSON says the same with numbers, and leaves out what wasn't measured")
    func json() throws {
        let told = try JSONSerialization.jsonObject(with: Data(Self.report.json.utf8)) as? [String: Any]
        let lines = try #require(told?["budgets"] as? [[String: Any]])
        #expect(told?["circumstances"] as? String == "release build, 80x24")
        #expect(lines.map { $0["kept"] as? Bool } == [false, false, true, true, nil, true])
        #expect(lines[1]["ratio"] as? Double == 2)
        #expect(lines[1]["limit"] as? [String: Double] == ["times-floor": 1.5])
        #expect(lines[4]["measured"] == nil)
        #expect(lines[5]["unit"] as? String == "steps a second")
    }
}
