/// Dates as people in China read them: the civil calendar at UTC+8, which has known no summer time since 1991. Pure
/// arithmetic, so that it is the same on every machine.
public struct CivilTime: Hashable, Sendable, CustomStringConvertible {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59.
    public let second: Int

    /// How far China's clocks are ahead of UTC, in seconds.
    public static let offset: Int64 = 8 * 3600
    /// The years 0 to 9999 at UTC+8; a moment beyond them (a damaged journal's) is shown as the nearest within.
    static let reach: ClosedRange<Int64> = -62_167_248_000...253_402_271_999
    static let secondsPerDay: Int64 = 86_400

    /// What China's clocks show at a moment.
    public init(_ instant: Instant) {
        let local = min(max(instant.seconds, Self.reach.lowerBound), Self.reach.upperBound) + Self.offset
        let days = Self.floorDivide(local, Self.secondsPerDay)
        let rest = Int(local - days * Self.secondsPerDay)
        // Days are counted from 0000-03-01, so that a leap day is a year's last; 719,468 of them precede 1970.
        let shifted = days + 719_468
        let era = Self.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
        month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// A time that exists, else `nil`: 2026-02-30 and 24:00 don't.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        guard CivilTime(instant) == self else { return nil }
    }

    /// The first moment of a month.
    init(firstOf month: Int, year: Int) {
        self.year = year
        self.month = month
        (day, hour, minute, second) = (1, 0, 0, 0)
    }

    /// The moment at which China's clocks show this.
    public var instant: Instant {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let era = Self.floorDivide(shiftedYear, 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * Int64(month > 2 ? month - 3 : month + 9) + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let rest = Int64(hour * 3600 + minute * 60 + second)
        return Instant(seconds: days * Self.secondsPerDay + rest - Self.offset)
    }

    /// `2026-03-02T09:41:00`
    public var description: String {
        "\(digits(year, 4))-\(digits(month))-\(digits(day))T\(digits(hour)):\(digits(minute)):\(digits(second))"
    }

    /// A moment in UTC, as the open platform writes it: `2021-01-06T11:47:37Z`.
    static func universal(_ instant: Instant) -> String {
        CivilTime(instant.advanced(bySeconds: -offset)).description + "Z"
    }

    /// Rounds down, where `/` rounds towards zero.
    private static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }
}

/// A number with zeros before it, so that it has as many digits.
func digits(_ number: Int, _ count: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
}
