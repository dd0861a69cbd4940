/// Reads dates and times as scenarios write them; a time without a zone is China's.
enum Moment {
    /// China's distance from UTC, where the clone's enterprises live.
    private static let chinaOffset: Int64 = 8 * 3_600
    /// Years outside belong to typing errors.
    private static let years = 1970...2999

    /// Seconds since 1970-01-01T00:00:00Z; `nil` unless the text is `2019-05-06`, `2026-03-02T09:41` or
    /// `2026-03-02T09:41:30`, the latter two with `Z` or an offset such as `+08:00` behind them if one likes.
    static func seconds(parsing text: String) -> Int64? {
        var rest = Array(text.utf8)[...]
        guard let year = number(4, from: &rest), take("-", from: &rest), let month = number(2, from: &rest),
            take("-", from: &rest), let day = number(2, from: &rest),
            years.contains(year), (1...12).contains(month), (1...days(in: month, of: year)).contains(day)
        else { return nil }
        let midnight = Int64(daysSince1970(year: year, month: month, day: day)) * 86_400
        if rest.isEmpty { return midnight - chinaOffset }
        guard take("T", from: &rest), let time = clockTime(from: &rest, withSeconds: true) else { return nil }
        guard let offset = offset(from: &rest), rest.isEmpty else { return nil }
        return midnight + time - offset
    }

    private static func clockTime(from rest: inout ArraySlice<UInt8>, withSeconds: Bool) -> Int64? {
        guard let hour = number(2, from: &rest), take(":", from: &rest), let minute = number(2, from: &rest),
            hour < 24, minute < 60
        else { return nil }
        guard withSeconds, take(":", from: &rest) else { return Int64(hour * 3_600 + minute * 60) }
        guard let second = number(2, from: &rest), second < 60 else { return nil }
        return Int64(hour * 3_600 + minute * 60 + second)
    }

    private static func offset(from rest: inout ArraySlice<UInt8>) -> Int64? {
        if rest.isEmpty { return chinaOffset }
        if take("Z", from: &rest) { return 0 }
        let sign: Int64 = rest.first == UInt8(ascii: "-") ? -1 : 1
        guard take("+", from: &rest) || take("-", from: &rest) else { return nil }
        return clockTime(from: &rest, withSeconds: false).map { sign * $0 }
    }

    private static func number(_ digits: Int, from rest: inout ArraySlice<UInt8>) -> Int? {
        let text = rest.prefix(digits)
        let zero = UInt8(ascii: "0")
        guard text.count == digits, text.allSatisfy({ (zero...zero + 9).contains($0) }) else { return nil }
        rest = rest.dropFirst(digits)
        return text.reduce(0) { $0 * 10 + Int($1 - zero) }
    }

    private static func take(_ character: Unicode.Scalar, from rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let shiftedMonth = month <= 2 ? month + 9 : month - 3
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let daysFromMarchOfYear0To1970 = 719_468
        return era * 146_097 + dayOfEra - daysFromMarchOfYear0To1970
    }
}
