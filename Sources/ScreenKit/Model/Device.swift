/// The devices a person can hold; each has a folder of pages of its own.
public enum Device: String, CaseIterable, Codable, Sendable {
    /// Where one chooses a way; no device of the real product.
    case entrance
    case phone
    case desktop
    /// The back office of an enterprise's administrators.
    case admin
    /// The console of the open platform.
    case console

    /// Whether its tabs stand in a column at the left instead of along the foot.
    public var hasNavigationColumn: Bool { self == .desktop }
}

extension ScreenID {
    /// The folder of the layers, which every device shares.
    public static let layerFolder = "dialogs"

    /// The device whose page this is; `nil` for layers.
    public var device: Device? { Device(rawValue: folder) }
}
