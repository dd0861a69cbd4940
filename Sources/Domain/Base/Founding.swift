/// Everything a world is founded with, as plain rows: what a scenario becomes, and what a journal keeps of it.
public struct Founding: Hashable, Sendable {
    /// The scenario's name: `classroom`.
    public var scenario: String
    /// The world's time at founding.
    public var clock: Instant
    /// All accounts; `--as` suggests them in this order.
    public var accounts: [Account]
    /// All enterprises.
    public var enterprises: [Enterprise]
    /// All departments; lists show them in this order.
    public var departments: [Department]
    /// Who belongs to what; within a role, lists show people in this order.
    public var memberships: [Membership]
    /// The main enterprise of those accounts that have chosen one.
    public var mainEnterprise: [AccountID: EnterpriseID]
    /// The current enterprise of those accounts that have chosen one.
    public var currentEnterprise: [AccountID: EnterpriseID]
    /// What the open platform knows (flow 5).
    public var platform: Platform

    /// A founding of these rows.
    public init(
        scenario: String, clock: Instant, accounts: [Account] = [], enterprises: [Enterprise] = [],
        departments: [Department] = [], memberships: [Membership] = [],
        mainEnterprise: [AccountID: EnterpriseID] = [:], currentEnterprise: [AccountID: EnterpriseID] = [:],
        platform: Platform = .empty
    ) {
        self.scenario = scenario
        self.clock = clock
        self.accounts = accounts
        self.enterprises = enterprises
        self.departments = departments
        self.memberships = memberships
        self.mainEnterprise = mainEnterprise
        self.currentEnterprise = currentEnterprise
        self.platform = platform
    }
}

/// Why rows can't found a world; prints as one sentence.
public enum FoundingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Two rows have one identifier.
    case duplicate(row: String)
    /// A row names something that isn't there.
    case unknown(row: String, names: String)
    /// A department lies, over others, below itself.
    case circularDepartments(row: String)
    /// An enterprise hasn't exactly one main administrator (R1).
    case mainAdministrators(enterprise: EnterpriseID, count: Int)
    /// An account's main or current enterprise is one it doesn't belong to.
    case notJoined(account: AccountID, enterprise: EnterpriseID)

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .duplicate(let row): "\(row) stands there twice; give each an identifier of its own"
        case .unknown(let row, let names): "\(row) names \(names), which doesn't exist; add it or name another"
        case .circularDepartments(let row): "\(row) lies below itself; give it another department above"
        case .mainAdministrators(let enterprise, let count):
            "enterprise \(enterprise) has \(count) main administrators; give it exactly one"
        case .notJoined(let account, let enterprise):
            "account \(account) can't have \(enterprise) as main or current enterprise; make it a member first"
        }
    }
}
