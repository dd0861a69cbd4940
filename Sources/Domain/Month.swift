/// A calendar month at UTC+8; changes of the main enterprise are counted by it (R6). Written as `2026-03`.
public struct Month: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
    /// Months since January of the year 0.
    private let number: Int

    private init(number: Int) { self.number = number }

    /// The month in which a moment lies.
    public init(containing instant: Instant) {
        let civil = CivilTime(instant)
        number = civil.year * 12 + civil.month - 1
    }

    /// The year it lies in.
    public var year: Int { number / 12 }
    /// 1 to 12.
    public var month: Int { number % 12 + 1 }
    /// The month after it.
    public var next: Month { Month(number: number + 1) }
    /// Its first moment: the 1st at 00:00.
    public var start: Instant { CivilTime(firstOf: month, year: year).instant }

    /// `2026-03`
    public var description: String { "\(digits(year, 4))-\(digits(month))" }
    /// The earlier month is the lesser.
    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }

    /// Reads `2026-03`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, let first = CivilTime(year: parts[0], month: parts[1], day: 1),
            case let month = Month(containing: first.instant), month.description == text
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "write a month as 2026-03") }
        self = month
    }

    /// Writes `2026-03`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
