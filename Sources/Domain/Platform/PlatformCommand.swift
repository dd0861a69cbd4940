/// What apps, and the people who look after them, ask of the world (flow 5).
public enum PlatformCommand: Codable, Hashable, Sendable {
    /// Undo a link (5.2, 5.3).
    case unlink(LinkID)
    /// Link again what was linked at founding.
    case relink(LinkID)
    /// Let an app do something, or not any more.
    case switchScope(APIScope, of: AppKey, isOn: Bool)
    /// Remove a member by API (R13): the leave record then says `oapi`.
    case removeMember(AccountID, from: EnterpriseID)
    /// Put all links and scopes back as they were at founding.
    case restore
}

/// Who gives a command to the platform.
public enum PlatformActor: Hashable, Sendable {
    /// An app, with a token; whether its scopes suffice has been asked before.
    case app(AppKey)
    /// A person at the console.
    case account(AccountID)
    /// Whoever uses what the sandbox has beyond the platform; nobody in particular.
    case sandbox
}

/// Why the platform's state stays as it is.
public enum PlatformRefusal: String, Error, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    case unknownLink = "unknown-link"
    case notLinked = "not-linked"
    case alreadyLinked = "already-linked"
    case unknownApp = "unknown-app"
    case sameScope = "same-scope"
    case notInCharge = "not-in-charge"
    case unknownMember = "unknown-member"
    case mainAdministratorStays = "main-administrator-stays"

    /// What is in the way, and what to do instead.
    public var description: String {
        switch self {
        case .unknownLink: "there is no such link; list the linked organisations"
        case .notLinked: "these organisations aren't linked any more; link them again to practise"
        case .alreadyLinked: "these organisations are linked; there is nothing to do"
        case .unknownApp: "there is no such app; look at the enterprise's apps"
        case .sameScope: "the scope is as asked for already; there is nothing to do"
        case .notInCharge: "only the enterprise's own apps, developers and administrators do that; ask one"
        case .unknownMember: "nobody of that user id belongs to the enterprise; look at its members"
        case .mainAdministratorStays: "a main administrator can't be removed; transfer the role first"
        }
    }
}

extension Domain {
    /// What follows from a command to the platform, or why nothing does. What is due must have happened before.
    /// - Parameter now: the world's time; a moment before the world's clock counts as the clock.
    public static func decide(
        _ command: PlatformCommand, by actor: PlatformActor, in world: World, at now: Instant
    ) -> Result<[Event.Body], PlatformRefusal> {
        let now = max(now, world.clock)
        do throws(PlatformRefusal) {
            return .success(try PlatformDecision(actor: actor, world: world, now: now).events(for: command))
        } catch {
            return .failure(error)
        }
    }
}

/// The rules of the platform's commands.
private struct PlatformDecision {
    let actor: PlatformActor
    let world: World
    let now: Instant

    func events(for command: PlatformCommand) throws(PlatformRefusal) -> [Event.Body] {
        switch command {
        case .unlink(let id): [.organisationsUnlinked(try unlinking(id))]
        case .relink(let id): [.organisationsLinked(try relinking(id))]
        case .switchScope(let scope, let key, let isOn): [.scopeChanged(try switching(scope, of: key, isOn: isOn))]
        case .removeMember(let member, let enterprise): try removing(member, from: enterprise)
        case .restore: restoring
        }
    }

    private func unlinking(_ id: LinkID) throws(PlatformRefusal) -> OrganisationsUnlinked {
        guard let link = world.link(id) else { throw .unknownLink }
        try requireCharge(of: link.enterprise)
        guard world.isLinked(id) else { throw .notLinked }
        return OrganisationsUnlinked(link: id, enterprise: link.enterprise, corpID: link.corpID, app: app)
    }

    private func relinking(_ id: LinkID) throws(PlatformRefusal) -> OrganisationsLinked {
        guard let link = world.link(id) else { throw .unknownLink }
        try requireCharge(of: link.enterprise)
        guard !world.isLinked(id) else { throw .alreadyLinked }
        return OrganisationsLinked(link: id, enterprise: link.enterprise, corpID: link.corpID)
    }

    private func switching(
        _ scope: APIScope, of key: AppKey, isOn: Bool
    ) throws(PlatformRefusal) -> ScopeChanged {
        guard let app = world.app(key) else { throw .unknownApp }
        try requireCharge(of: app.enterprise)
        guard world.scopes(of: key).contains(scope) != isOn else { throw .sameScope }
        return ScopeChanged(app: key, enterprise: app.enterprise, scope: scope, isOn: isOn)
    }

    private func removing(
        _ member: AccountID, from enterprise: EnterpriseID
    ) throws(PlatformRefusal) -> [Event.Body] {
        try requireCharge(of: enterprise)
        guard let membership = world.membership(of: member, in: enterprise) else { throw .unknownMember }
        guard membership.role != .mainAdministrator else { throw .mainAdministratorStays }
        return Removing(account: member, enterprise: enterprise, member: member, reason: .oapi)
            .events(in: world, at: now)
    }

    /// What was changed, changed back, in founding order.
    private var restoring: [Event.Body] {
        let platform = world.directory.platform.platform
        let links = platform.links.filter { !world.isLinked($0.id) }.map { link in
            Event.Body.organisationsLinked(
                OrganisationsLinked(link: link.id, enterprise: link.enterprise, corpID: link.corpID))
        }
        let scopes = platform.apps.flatMap { app in
            world.scopes(of: app.key).symmetricDifference(app.scopes).sorted().map { scope in
                Event.Body.scopeChanged(
                    ScopeChanged(
                        app: app.key, enterprise: app.enterprise, scope: scope, isOn: app.scopes.contains(scope)))
            }
        }
        return links + scopes
    }

    private var app: AppKey? { if case .app(let key) = actor { key } else { nil } }

    private func requireCharge(of enterprise: EnterpriseID) throws(PlatformRefusal) {
        let isInCharge =
            switch actor {
            case .app(let key): world.app(key)?.enterprise == enterprise
            case .account(let account): world.mayUsePlatform(account, of: enterprise)
            case .sandbox: true
            }
        guard isInCharge else { throw .notInCharge }
    }
}
