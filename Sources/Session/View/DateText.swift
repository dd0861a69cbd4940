public import Domain
public import ScreenKit

/// Writes moments as people in the clone's time zone (UTC+8) read them.
public enum DateText {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let wholeMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let secondsPerDay: Int64 = 86_400

    /// `2021年3月4日`, `4 Mar 2021`
    public static func day(_ instant: Instant, in language: Language) -> String {
        let date = CivilTime(instant)
        return switch language {
        case .zh: "\(date.year)年\(date.month)月\(date.day)日"
        case .en: "\(date.day) \(months[(date.month - 1) % months.count]) \(date.year)"
        }
    }

    /// A moment as it is told at another: `今天 09:41`, `昨天 18:02`, `3 月 2 日 09:41`, and with the year in any other one;
    /// `today 09:41`, `2 March 09:41`.
    public static func moment(_ instant: Instant, at now: Instant, in language: Language) -> String {
        let (date, today) = (CivilTime(instant), CivilTime(now))
        let yesterday = CivilTime(now.advanced(bySeconds: -secondsPerDay))
        let clock = (date.hour < 10 ? "0" : "") + time(instant)
        let month = wholeMonths[(date.month - 1) % wholeMonths.count]
        let day =
            switch language {
            case .zh where date.isOnDay(of: today): "今天"
            case .zh where date.isOnDay(of: yesterday): "昨天"
            case .zh where date.year == today.year: "\(date.month) 月 \(date.day) 日"
            case .zh: "\(date.year) 年 \(date.month) 月 \(date.day) 日"
            case .en where date.isOnDay(of: today): "today"
            case .en where date.isOnDay(of: yesterday): "yesterday"
            case .en where date.year == today.year: "\(date.day) \(month)"
            case .en: "\(date.day) \(month) \(date.year)"
            }
        return "\(day) \(clock)"
    }

    /// `9:41`, on a 24-hour clock.
    public static func time(_ instant: Instant) -> String {
        let date = CivilTime(instant)
        return "\(date.hour):" + (date.minute < 10 ? "0" : "") + "\(date.minute)"
    }
}

extension CivilTime {
    fileprivate func isOnDay(of other: CivilTime) -> Bool {
        (year, month, day) == (other.year, other.month, other.day)
    }
}
