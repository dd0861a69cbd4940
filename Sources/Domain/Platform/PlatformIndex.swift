/// The platform's rows as dictionaries: made once, and refused where rows contradict each other.
public struct PlatformIndex: Sendable {
    /// The rows it was made from.
    public let platform: Platform
    private(set) var links: [LinkID: OrganisationLink] = [:]
    private(set) var apps: [AppKey: PlatformApp] = [:]
    private(set) var developers: Set<Developer> = []

    /// Nothing is linked, and nobody calls.
    public static let empty = PlatformIndex()

    private init() { platform = .empty }

    /// Indexes a platform's rows.
    /// - Parameter knows: whether there is an enterprise with this identifier.
    public init(_ platform: Platform, knows: (EnterpriseID) -> Bool) throws(FoundingError) {
        self.platform = platform
        for link in platform.links {
            let row = "link \(link.id)"
            guard knows(link.enterprise) else { throw .unknown(row: row, names: "enterprise \(link.enterprise)") }
            guard links.updateValue(link, forKey: link.id) == nil else { throw .duplicate(row: row) }
        }
        for app in platform.apps {
            let row = "app \(app.key)"
            guard knows(app.enterprise) else { throw .unknown(row: row, names: "enterprise \(app.enterprise)") }
            guard apps.updateValue(app, forKey: app.key) == nil else { throw .duplicate(row: row) }
        }
        developers = Set(platform.developers)
        for developer in platform.developers where !knows(developer.enterprise) {
            throw .unknown(row: "developer \(developer.account)", names: "enterprise \(developer.enterprise)")
        }
    }
}

extension Fingerprint {
    /// A founding without a platform has the fingerprint it had before there was one.
    mutating func add(_ platform: Platform) {
        for link in platform.links {
            add("link", link.id.rawValue)
            add("of", link.enterprise.rawValue)
            add("corp-id", link.corpID)
            add("name", link.name)
            add("kind", link.kind.rawValue)
        }
        for app in platform.apps {
            add("app", app.key.rawValue)
            add("of", app.enterprise.rawValue)
            add("secret", app.secret)
            add("name", app.name)
            add("kind", app.kind.rawValue)
            for scope in app.scopes.sorted() { add("scope", scope.rawValue) }
            add("ticket", app.ticket)
        }
        for developer in platform.developers {
            add("developer", developer.account.rawValue)
            add("of", developer.enterprise.rawValue)
        }
    }
}
