public import Domain
public import ScreenKit

/// Writes moments as people in the clone's time zone (UTC+8) read them.
public enum DateText {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `2021年3月4日`, `4 Mar 2021`
    public static func day(_ instant: Instant, in language: Language) -> String {
        let date = CivilTime(instant)
        return switch language {
        case .zh: "\(date.year)年\(date.month)月\(date.day)日"
        case .en: "\(date.day) \(months[(date.month - 1) % months.count]) \(date.year)"
        }
    }

    /// `9:41`, on a 24-hour clock.
    public static func time(_ instant: Instant) -> String {
        let date = CivilTime(instant)
        return "\(date.hour):" + (date.minute < 10 ? "0" : "") + "\(date.minute)"
    }
}
