// What the open platform looks like at present.

extension World {
    /// All links of an enterprise, those that were undone too, in founding order.
    public func links(of enterprise: EnterpriseID) -> [OrganisationLink] {
        directory.platform.platform.links.filter { $0.enterprise == enterprise }
    }

    /// A link, undone or not; `nil` if there never was one with this identifier.
    public func link(_ id: LinkID) -> OrganisationLink? { directory.platform.links[id] }

    /// Whether a link holds at present.
    public func isLinked(_ id: LinkID) -> Bool { link(id) != nil && change.platform.unlinked[id] == nil }

    /// An app that may call: it is gone with its enterprise.
    public func callingApp(_ key: AppKey) -> PlatformApp? {
        app(key).flatMap { isDissolved($0.enterprise) ? nil : $0 }
    }

    /// Since when a link doesn't hold any more; `nil` while it does.
    public func unlinked(_ id: LinkID) -> Instant? { change.platform.unlinked[id] }

    /// An app; `nil` if there is none with this key.
    public func app(_ key: AppKey) -> PlatformApp? { directory.platform.apps[key] }

    /// The apps of an enterprise, in founding order.
    public func apps(of enterprise: EnterpriseID) -> [PlatformApp] { apps.filter { $0.enterprise == enterprise } }

    /// All apps there are, in founding order.
    public var apps: [PlatformApp] { directory.platform.platform.apps }

    /// What an app may do at present.
    public func scopes(of key: AppKey) -> Set<APIScope> { change.platform.scopes[key] ?? app(key)?.scopes ?? [] }

    /// Whether somebody develops an enterprise's apps.
    public func isDeveloper(_ account: AccountID, of enterprise: EnterpriseID) -> Bool {
        directory.platform.developers.contains(Developer(account: account, enterprise: enterprise))
            && membership(of: account, in: enterprise) != nil
    }

    /// Whether the console is open to somebody: to an enterprise's developers and administrators (5.1).
    public func mayUsePlatform(_ account: AccountID, of enterprise: EnterpriseID) -> Bool {
        isDeveloper(account, of: enterprise)
            || membership(of: account, in: enterprise)?.role.administers == true
    }
}
