/// That an account belongs to an enterprise, and as what.
public struct Membership: Hashable, Codable, Sendable {
    /// Who belongs.
    public let account: AccountID
    /// To what.
    public let enterprise: EnterpriseID
    /// As what.
    public let role: Role
    /// The department the person works in; `nil` directly below the enterprise.
    public let department: DepartmentID?
    /// What the person does: 视觉设计师.
    public let title: String?
    /// Since when.
    public let joined: Instant

    /// A membership; of an ordinary member unless told otherwise.
    public init(
        account: AccountID, enterprise: EnterpriseID, role: Role = .member, department: DepartmentID? = nil,
        title: String? = nil, joined: Instant
    ) {
        self.account = account
        self.enterprise = enterprise
        self.role = role
        self.department = department
        self.title = title
        self.joined = joined
    }

    /// The rosters the member stands on: the enterprise's and, with a department, that department's.
    public var rosters: [Roster] {
        [.enterprise(enterprise)] + (department.map { [.department($0, of: enterprise)] } ?? [])
    }

    /// The names a base file keeps for ever.
    enum CodingKeys: String, CodingKey { case account, enterprise, role, department, title, joined }
}
