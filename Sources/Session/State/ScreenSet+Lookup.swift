import Domain
public import ScreenKit

/// What routes and sessions ask of a set of screens.
extension ScreenSet {
    /// The devices that have a tab to start from.
    public var devices: [String] {
        Device.allCases.map(\.rawValue).filter(foldersWithTabs.contains)
    }

    /// The pages that a device begins with: its tabs', or for nobody the one on which one signs in.
    func roots(of device: String, for account: AccountID) -> [ScreenID] {
        account == .nobody ? signIn(of: device).map { [$0.id] } ?? [] : tabs(of: device).map(\.id)
    }

    /// The names of a device's pages.
    func pageNames(of device: String) -> [String] {
        screens.names.filter { $0.folder == device }.map(\.name)
    }

    /// Whether there is a layer of this name.
    func hasLayer(named name: String) -> Bool {
        self[ScreenID(folder: ScreenID.layerFolder, name: name)] != nil
    }
}
