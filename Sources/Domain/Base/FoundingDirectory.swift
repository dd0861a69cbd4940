/// A directory in memory, indexed once from a founding's rows; for scenarios, whose people are few.
public struct FoundingDirectory: Sendable {
    /// The rows it was made from.
    public let founding: Founding
    /// Identifies the rows.
    public let fingerprint: String
    private let index: FoundingIndex

    /// Indexes the rows; throws where they contradict each other.
    public init(_ founding: Founding) throws(FoundingError) {
        self.founding = founding
        fingerprint = founding.fingerprint
        index = try FoundingIndex(founding)
    }
}

// What each answer means is said in `Directory`.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FoundingDirectory: Directory {
    public var scenario: String { founding.scenario }
    public var clock: Instant { founding.clock }
    public var accountCount: Int { founding.accounts.count }
    public var platform: PlatformIndex { index.platform }

    public func accounts(in range: Range<Int>) -> [AccountID] { founding.accounts[range].map(\.id) }
    public func account(_ id: AccountID) -> Account? { index.accountByID[id] }
    public func enterprises(of account: AccountID) -> [EnterpriseID] { index.joined[account] ?? [] }
    public func mainEnterprise(of account: AccountID) -> EnterpriseID? { founding.mainEnterprise[account] }
    public func currentEnterprise(of account: AccountID) -> EnterpriseID? { founding.currentEnterprise[account] }

    public func enterprise(_ id: EnterpriseID) -> Enterprise? { index.enterpriseByID[id] }
    public func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        index.departmentByBranch[Branch(department: id, enterprise: enterprise)]
    }
    public func departmentCount(of enterprise: EnterpriseID) -> Int { index.departmentCounts[enterprise] ?? 0 }
    public func departments(under parent: DepartmentID?, of enterprise: EnterpriseID) -> [DepartmentID] {
        index.children[Branch(department: parent, enterprise: enterprise)] ?? []
    }

    public func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
        index.membershipBySeat[FoundingIndex.Seat(account: account, enterprise: enterprise)]
    }
    public func count(of roster: Roster) -> Int { index.rosters[roster]?.inOrder.count ?? 0 }
    public func members(of roster: Roster, in range: Range<Int>) -> [AccountID] {
        index.rosters[roster].map { Array($0.inOrder[range]) } ?? []
    }
    public func position(of account: AccountID, on roster: Roster) -> Int? {
        index.rosters[roster]?.places[account]
    }
    public func branchCount(of department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        index.branchCounts[Branch(department: department, enterprise: enterprise)] ?? 0
    }
    public func find(
        _ pattern: NamePattern, on roster: Roster, limit: Int, skipping gone: Set<AccountID>
    ) -> [AccountID] {
        var found: [AccountID] = []
        for id in index.rosters[roster]?.inOrder ?? [] where found.count < limit && !gone.contains(id) {
            guard let account = index.accountByID[id] else { continue }
            if pattern.matches(name: account.name, pinyin: account.pinyin) { found.append(id) }
        }
        return found
    }
}
