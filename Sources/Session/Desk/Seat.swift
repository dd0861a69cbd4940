public import Domain
public import ScreenKit

/// Whose device of which kind: what names a device among those on a desk.
public struct Seat: Hashable, Sendable {
    /// The folder of the device's screens.
    public let device: String
    /// Who is signed in; `.nobody` where one signs in first.
    public let account: AccountID

    /// Names a device.
    public init(device: String, account: AccountID) {
        self.device = device
        self.account = account
    }
}

extension Session {
    /// Which device of whom this is.
    public var seat: Seat { Seat(device: device, account: account) }
}

extension Device {
    /// What the device is called.
    public var name: Wording {
        switch self {
        case .entrance: Wording("入口", "Entrance")
        case .phone: Wording("手机", "Phone")
        case .desktop: Wording("电脑端", "Desktop")
        case .admin: Wording("管理后台", "Back office")
        case .console: Wording("开放平台", "Console")
        }
    }
}
