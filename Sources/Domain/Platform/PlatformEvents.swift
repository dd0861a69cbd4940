// What can happen on the open platform; who or what did it stands in each event.

/// Two organisations aren't linked any more (5.4).
public struct OrganisationsUnlinked: EventPayload {
    static let name = EventName.organisationsUnlinked
    /// Which link.
    public let link: LinkID
    /// Whose tree it stood in.
    public let enterprise: EnterpriseID
    /// The other organisation's corpId.
    public let corpID: String
    /// The app that called; `nil` if a person pressed a button.
    public let app: AppKey?

    enum CodingKeys: String, CodingKey {
        case link, enterprise, app
        case corpID = "corp-id"
    }

    func apply(to world: inout World, at: Instant) { world.change.platform.unlinked[link] = at }
}

/// Two organisations are linked again, as they were at founding; the sandbox's own, so that practice never runs out.
public struct OrganisationsLinked: EventPayload {
    static let name = EventName.organisationsLinked
    /// Which link.
    public let link: LinkID
    /// Whose tree it stands in.
    public let enterprise: EnterpriseID
    /// The other organisation's corpId.
    public let corpID: String

    enum CodingKeys: String, CodingKey {
        case link, enterprise
        case corpID = "corp-id"
    }

    func apply(to world: inout World, at: Instant) { world.change.platform.unlinked[link] = nil }
}

/// An app may do something from now on, or may not any more.
public struct ScopeChanged: EventPayload {
    static let name = EventName.scopeChanged
    /// Which app.
    public let app: AppKey
    /// Whose app.
    public let enterprise: EnterpriseID
    /// What it may do.
    public let scope: APIScope
    /// Whether it may do it now.
    public let isOn: Bool

    enum CodingKeys: String, CodingKey {
        case app, enterprise, scope
        case isOn = "on"
    }

    func apply(to world: inout World, at: Instant) {
        var scopes = world.scopes(of: app)
        if isOn { scopes.insert(scope) } else { scopes.remove(scope) }
        world.change.platform.scopes[app] = scopes
    }
}
