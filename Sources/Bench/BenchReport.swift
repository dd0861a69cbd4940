import Foundation

/// The budgets as measured, for people as a table and for machines as JSON.
public struct BenchReport: Hashable, Sendable {
    /// What was measured, and how: `release build, 80x24, 20 starts, 300 keys, load 0.2`.
    public let circumstances: String
    /// The lines, in the order of the design.
    public let budgets: [Budget]

    /// A report.
    public init(circumstances: String, budgets: [Budget]) {
        self.circumstances = circumstances
        self.budgets = budgets
    }

    /// The table, a line for each budget.
    public var table: String {
        let rows = [["", "tuiqi", "floor", "ratio", "budget", ""]] + budgets.map(Self.cells)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + padding : padding + row[column]
            }
            return cells.joined(separator: "  ")
        }
        return ([circumstances] + lines).joined(separator: "\n")
    }

    /// The same as JSON, keys in order, with the ratios and verdicts spelt out.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(Told(self)), as: UTF8.self)
        }
    }

    private static func cells(_ budget: Budget) -> [String] {
        [
            budget.what, budget.measured.map { text($0, budget.unit) } ?? "–",
            budget.floor.map { text($0, budget.unit) } ?? "", budget.ratio.map { decimals($0, 2) + " ×" } ?? "",
            text(budget.limit, budget.unit), budget.isKept.map { $0 ? "kept" : "MISSED" } ?? "not measured",
        ]
    }

    private static func text(_ limit: Budget.Limit, _ unit: Budget.Unit) -> String {
        switch limit {
        case .timesFloor(let times): "≤ \(decimals(times, 1)) ×"
        case .atMost(let most): "≤ \(text(most, unit))"
        case .atLeast(let least): "≥ \(text(least, unit))"
        }
    }

    private static func text(_ value: Double, _ unit: Budget.Unit) -> String {
        switch unit {
        case .milliseconds: decimals(value, value < 10 ? 2 : 1) + " ms"
        case .megabytes: decimals(value, 1) + " MB"
        case .bytes: "\(Int(value.rounded())) B"
        case .pieces: value == 1 ? "1 write" : "\(Int(value.rounded())) writes"
        case .stepsASecond: "\(Int(value.rounded()))/s"
        }
    }

    /// A number with so many digits after its point.
    private static func decimals(_ value: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension BenchReport {
    /// A report as machines read it: what wasn't measured isn't there.
    private struct Told: Encodable {
        let circumstances: String
        let budgets: [Line]

        struct Line: Encodable {
            let what: String
            let unit: Budget.Unit
            let measured: Double?
            let floor: Double?
            let ratio: Double?
            let limit: [String: Double]
            let kept: Bool?

            init(_ budget: Budget) {
                (what, unit) = (budget.what, budget.unit)
                (measured, floor, ratio) = (budget.measured, budget.floor, budget.ratio)
                kept = budget.isKept
                limit =
                    switch budget.limit {
                    case .timesFloor(let times): ["times-floor": times]
                    case .atMost(let most): ["at-most": most]
                    case .atLeast(let least): ["at-least": least]
                    }
            }
        }

        init(_ report: BenchReport) {
            circumstances = report.circumstances
            budgets = report.budgets.map(Line.init)
        }
    }
}
