/// The immutable base of a world: everybody and everything as it stood at founding. It is only ever read by count, by
/// a range of rows or by search, so that a million members cost little; what happened since is the world's `Change`.
///
/// Answers never change. Counts must cost O(1), positions and ranges O(log n) beyond the rows they return.
public protocol Directory: Sendable {
    /// Identifies the content: equal fingerprints mean equal answers. Event 0 records it.
    var fingerprint: String { get }
    /// The scenario's name.
    var scenario: String { get }
    /// The world's time at founding.
    var clock: Instant { get }

    /// How many accounts there are.
    var accountCount: Int { get }
    /// The accounts at these places, in founding order; the range lies within `0..<accountCount`.
    func accounts(in range: Range<Int>) -> [AccountID]
    /// An account, `nil` if there is none with this identifier.
    func account(_ id: AccountID) -> Account?
    /// The enterprises an account belongs to, in the order of joining; those joined together by identifier.
    func enterprises(of account: AccountID) -> [EnterpriseID]
    /// The main enterprise chosen for an account; `nil` leaves it to the order of joining.
    func mainEnterprise(of account: AccountID) -> EnterpriseID?
    /// The current enterprise chosen for an account; `nil` means the main one.
    func currentEnterprise(of account: AccountID) -> EnterpriseID?

    /// An enterprise, `nil` if there is none with this identifier.
    func enterprise(_ id: EnterpriseID) -> Enterprise?
    /// A department, `nil` if the enterprise has none with this identifier.
    func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department?
    /// How many departments an enterprise has, on all levels.
    func departmentCount(of enterprise: EnterpriseID) -> Int
    /// The departments directly below another, or at the top (`nil`), in founding order.
    func departments(under parent: DepartmentID?, of enterprise: EnterpriseID) -> [DepartmentID]

    /// A membership, `nil` if the account doesn't belong to the enterprise.
    func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership?
    /// How many people stand on a roster; 0 on one that doesn't exist.
    func count(of roster: Roster) -> Int
    /// The people at these places of a roster; the range lies within `0..<count(of:)`.
    func members(of roster: Roster, in range: Range<Int>) -> [AccountID]
    /// A person's place on a roster, counted from 0; `nil` if they don't stand on it.
    func position(of account: AccountID, on roster: Roster) -> Int?
    /// How many people a department and all departments below it have together.
    func branchCount(of department: DepartmentID, of enterprise: EnterpriseID) -> Int
    /// What the open platform knows: links, apps, developers; few, so that they are read at once.
    var platform: PlatformIndex { get }
    /// The first `limit` (0 or more) people of a roster, in its order, whose name the pattern matches and who aren't gone.
    func find(_ pattern: NamePattern, on roster: Roster, limit: Int, skipping gone: Set<AccountID>) -> [AccountID]
}

/// A list of people that a directory keeps in a fixed order: the main administrator, the sub-administrators, then the
/// others, each in founding order.
public enum Roster: Hashable, Sendable {
    /// Everybody in an enterprise.
    case enterprise(EnterpriseID)
    /// The people directly in a department.
    case department(DepartmentID, of: EnterpriseID)

    /// The enterprise whose people stand on it.
    var owner: EnterpriseID {
        switch self {
        case .enterprise(let enterprise), .department(_, let enterprise): enterprise
        }
    }
}

/// A department as the head of those below it; none is the enterprise itself, above its top departments.
struct Branch: Hashable, Sendable {
    let department: DepartmentID?
    let enterprise: EnterpriseID
}

extension Directory {
    /// A base of nobody's making has no platform.
    public var platform: PlatformIndex { .empty }

    /// A department and those above it, from the inside out.
    func ancestry(of department: DepartmentID, of enterprise: EnterpriseID) -> some Sequence<DepartmentID> {
        sequence(first: department) { self.department($0, of: enterprise)?.parent }
    }
}
