/// What the open platform (开放平台) knows of a world at its founding: which organisations are linked, which apps may call
/// it, and who develops them (flow 5).
public struct Platform: Hashable, Codable, Sendable {
    /// The links between an enterprise and other organisations; lists show them in this order.
    public var links: [OrganisationLink]
    /// The apps that may call the platform.
    public var apps: [PlatformApp]
    /// Who develops apps, beside the administrators.
    public var developers: [Developer]

    /// A platform of these rows; nothing and nobody unless told otherwise.
    public init(links: [OrganisationLink] = [], apps: [PlatformApp] = [], developers: [Developer] = []) {
        self.links = links
        self.apps = apps
        self.developers = developers
    }

    /// Nothing is linked, and nobody calls.
    public static let empty = Platform()

    /// The names a base keeps for ever.
    enum CodingKeys: String, CodingKey { case links, apps, developers }
}

/// An organisation that an enterprise is linked with; it stands in the enterprise's tree as a department of its own.
public struct OrganisationLink: Hashable, Codable, Sendable {
    /// What holds two organisations together.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// 上下游组织, formerly 合作空间.
        case upstreamDownstream = "upstream-downstream"
        /// A partner.
        case partner
    }

    /// Whose tree it stands in.
    public let enterprise: EnterpriseID
    /// The `dept_id` by which calls name it (5.3); no two links of a world share one.
    public let department: Int64
    /// The linked organisation's corpId.
    public let corpID: String
    /// The linked organisation's name; untrusted text.
    public let name: String
    /// What holds them together.
    public let kind: Kind

    /// A link.
    public init(enterprise: EnterpriseID, department: Int64, corpID: String, name: String, kind: Kind) {
        self.enterprise = enterprise
        self.department = department
        self.corpID = corpID
        self.name = name
        self.kind = kind
    }

    /// What routes and events name it by.
    public var id: LinkID { LinkID(String(department)) }

    /// The names a base keeps for ever.
    enum CodingKeys: String, CodingKey {
        case enterprise, department, name, kind
        case corpID = "corp-id"
    }
}

/// An app that calls the platform on behalf of an enterprise.
public struct PlatformApp: Hashable, Codable, Sendable {
    /// Who made it, and so how it gets its tokens (5.1).
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// 企业内部应用: the enterprise itself.
        case `internal`
        /// 第三方企业应用: somebody else, authorised by the enterprise.
        case thirdParty = "third-party"
    }

    /// Its public name in calls: `appKey`, `client_id` or `suiteKey`.
    public let key: AppKey
    /// What it proves itself with; made up, and shown where it is needed.
    public let secret: String
    /// The name people see; untrusted text.
    public let name: String
    /// The enterprise that made or authorised it.
    public let enterprise: EnterpriseID
    /// Who made it.
    public let kind: Kind
    /// What it might do at founding.
    public let scopes: Set<APIScope>
    /// The `suiteTicket` that the platform sends a third-party app.
    public let ticket: String?

    /// An app; an internal one without scopes unless told otherwise.
    public init(
        key: AppKey, secret: String, name: String, enterprise: EnterpriseID, kind: Kind = .internal,
        scopes: Set<APIScope> = [], ticket: String? = nil
    ) {
        self.key = key
        self.secret = secret
        self.name = name
        self.enterprise = enterprise
        self.kind = kind
        self.scopes = scopes
        self.ticket = ticket
    }

    /// The names a base keeps for ever.
    enum CodingKeys: String, CodingKey { case key, secret, name, enterprise, kind, scopes, ticket }

    /// Scopes are written in order, so that equal apps give equal bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(secret, forKey: .secret)
        try container.encode(name, forKey: .name)
        try container.encode(enterprise, forKey: .enterprise)
        try container.encode(kind, forKey: .kind)
        try container.encode(scopes.sorted(), forKey: .scopes)
        try container.encodeIfPresent(ticket, forKey: .ticket)
    }
}

/// Somebody who develops an enterprise's apps.
public struct Developer: Hashable, Codable, Sendable {
    /// Who.
    public let account: AccountID
    /// For whom.
    public let enterprise: EnterpriseID

    /// A developer.
    public init(account: AccountID, enterprise: EnterpriseID) {
        self.account = account
        self.enterprise = enterprise
    }

    /// The names a base keeps for ever.
    enum CodingKeys: String, CodingKey { case account, enterprise }
}

/// What an app may do; the raw value is the scope's name on the platform.
public enum APIScope: String, CaseIterable, Codable, Sendable, Comparable {
    /// Unlink an organisation, by the guide's call (5.1, 5.2).
    case unlinkOrganisations = "org:unlink"
    /// Unlink an organisation, by the documented call.
    case writeCooperation = "Contact.CooperateCorp.Write"
    /// 通讯录基本数据读权限: read who has gone, among others.
    case readContacts = "Contact.Common.Read"
    /// 通讯录数据管理权限: remove a member, among others.
    case manageContacts = "qyapi_manage_addresslist"

    /// In the order of declaration.
    public static func < (left: APIScope, right: APIScope) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension OrganisationLink.Kind {
    /// What it is called.
    var term: Term { self == .partner ? .partnerLink : .upstreamDownstreamLink }
}

extension PlatformApp.Kind {
    /// What it is called.
    var term: Term { self == .internal ? .internalApp : .thirdPartyApp }
}

extension APIScope {
    /// What it allows.
    var term: Term {
        switch self {
        case .unlinkOrganisations: .unlinkScope
        case .writeCooperation: .cooperationScope
        case .readContacts: .contactsScope
        case .manageContacts: .membersScope
        }
    }
}
