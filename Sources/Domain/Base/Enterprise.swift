/// An enterprise (企业), as it stood when the world was founded.
public struct Enterprise: Hashable, Codable, Sendable {
    /// What the world knows it by.
    public let id: EnterpriseID
    /// The name people see; untrusted text.
    public let name: String
    /// The name's syllables, separated by spaces.
    public let pinyin: String?
    /// What it does: 软件和信息技术服务.
    public let industry: String?
    /// Whether DingTalk has checked that it is who it says (已认证).
    public let verified: Bool
    /// What it asks of members who want to leave (R0, R4, R5).
    public internal(set) var exitPolicy: ExitPolicy
    /// How the open platform names it: `dinghaitang0000000000000000000001`.
    public let corpID: String

    /// An enterprise.
    public init(
        id: EnterpriseID, name: String, pinyin: String? = nil, industry: String? = nil, verified: Bool = false,
        exitPolicy: ExitPolicy = .direct, corpID: String
    ) {
        self.id = id
        self.name = name
        self.pinyin = pinyin
        self.industry = industry
        self.verified = verified
        self.exitPolicy = exitPolicy
        self.corpID = corpID
    }

    /// The names a base file keeps for ever.
    enum CodingKeys: String, CodingKey {
        case id, name, pinyin, industry, verified
        case exitPolicy = "exit-policy"
        case corpID = "corp-id"
    }
}

/// A department (部门) of an enterprise.
public struct Department: Hashable, Codable, Sendable {
    /// What its enterprise knows it by.
    public let id: DepartmentID
    /// Whose it is.
    public let enterprise: EnterpriseID
    /// The department above it; `nil` for one at the top.
    public let parent: DepartmentID?
    /// The name people see; untrusted text.
    public let name: String
    /// How the open platform names it (`dept_id`), where it does.
    public let number: Int64?

    /// A department.
    public init(
        id: DepartmentID, enterprise: EnterpriseID, parent: DepartmentID? = nil, name: String, number: Int64? = nil
    ) {
        self.id = id
        self.enterprise = enterprise
        self.parent = parent
        self.name = name
        self.number = number
    }

    /// The names a base file keeps for ever.
    enum CodingKeys: String, CodingKey { case id, enterprise, parent, name, number }
}
