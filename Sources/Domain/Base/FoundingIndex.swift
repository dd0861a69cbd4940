/// A founding's rows as dictionaries: made once, and refused where rows contradict each other.
struct FoundingIndex: Sendable {
    /// An account's place in an enterprise.
    struct Seat: Hashable, Sendable {
        let account: AccountID
        let enterprise: EnterpriseID
    }

    /// The people on a roster, and the place of each.
    struct People: Sendable {
        private(set) var inOrder: [AccountID] = []
        private(set) var places: [AccountID: Int] = [:]

        mutating func append(_ account: AccountID) {
            places[account] = inOrder.count
            inOrder.append(account)
        }
    }

    private(set) var accountByID: [AccountID: Account] = [:]
    private(set) var enterpriseByID: [EnterpriseID: Enterprise] = [:]
    private(set) var departmentByBranch: [Branch: Department] = [:]
    private(set) var children: [Branch: [DepartmentID]] = [:]
    private(set) var departmentCounts: [EnterpriseID: Int] = [:]
    private(set) var membershipBySeat: [Seat: Membership] = [:]
    private(set) var joined: [AccountID: [EnterpriseID]] = [:]
    private(set) var rosters: [Roster: People] = [:]
    private(set) var branchCounts: [Branch: Int] = [:]
    private(set) var platform = PlatformIndex.empty

    init(_ founding: Founding) throws(FoundingError) {
        let (accounts, memberships) = (founding.accounts.count, founding.memberships.count)
        accountByID.reserveCapacity(accounts)
        joined.reserveCapacity(accounts)
        membershipBySeat.reserveCapacity(memberships)
        try indexEnterprises(of: founding)
        try indexAccounts(of: founding)
        try indexDepartments(of: founding)
        try indexMemberships(of: founding)
        fillRosters(of: founding)
        try checkMainAdministrators(of: founding)
        try checkChoices(of: founding)
        platform = try PlatformIndex(founding.platform) { enterpriseByID[$0] != nil }
    }

    private mutating func indexEnterprises(of founding: Founding) throws(FoundingError) {
        for enterprise in founding.enterprises {
            guard enterpriseByID.updateValue(enterprise, forKey: enterprise.id) == nil else {
                throw .duplicate(row: "enterprise \(enterprise.id)")
            }
        }
    }

    private mutating func indexAccounts(of founding: Founding) throws(FoundingError) {
        for account in founding.accounts {
            guard accountByID.updateValue(account, forKey: account.id) == nil else {
                throw .duplicate(row: "account \(account.id)")
            }
            if let owner = account.managedBy, enterpriseByID[owner] == nil {
                throw .unknown(row: "account \(account.id)", names: "enterprise \(owner)")
            }
        }
    }

    private mutating func indexDepartments(of founding: Founding) throws(FoundingError) {
        for department in founding.departments {
            var row: String { "department \(department.id) of \(department.enterprise)" }
            let branch = Branch(department: department.id, enterprise: department.enterprise)
            guard enterpriseByID[department.enterprise] != nil else {
                throw .unknown(row: row, names: "enterprise \(department.enterprise)")
            }
            guard departmentByBranch.updateValue(department, forKey: branch) == nil else {
                throw .duplicate(row: row)
            }
            children[Branch(department: department.parent, enterprise: department.enterprise), default: []]
                .append(department.id)
            departmentCounts[department.enterprise, default: 0] += 1
        }
        for department in founding.departments {
            var row: String { "department \(department.id) of \(department.enterprise)" }
            if let parent = department.parent, self.department(parent, of: department.enterprise) == nil {
                throw .unknown(row: row, names: "department \(parent)")
            }
            // A walk upwards that is longer than there are departments goes in a circle.
            let ancestors = ancestry(of: department.id, of: department.enterprise)
            if ancestors.dropFirst(founding.departments.count).contains(where: { _ in true }) {
                throw .circularDepartments(row: row)
            }
        }
    }

    private mutating func indexMemberships(of founding: Founding) throws(FoundingError) {
        for membership in founding.memberships {
            var row: String { "member \(membership.account) of \(membership.enterprise)" }
            guard enterpriseByID[membership.enterprise] != nil else {
                throw .unknown(row: row, names: "enterprise \(membership.enterprise)")
            }
            guard accountByID[membership.account] != nil else {
                throw .unknown(row: row, names: "account \(membership.account)")
            }
            if let id = membership.department, department(id, of: membership.enterprise) == nil {
                throw .unknown(row: row, names: "department \(id)")
            }
            let seat = Seat(account: membership.account, enterprise: membership.enterprise)
            guard membershipBySeat.updateValue(membership, forKey: seat) == nil else { throw .duplicate(row: row) }
        }
    }

    private func checkMainAdministrators(of founding: Founding) throws(FoundingError) {
        for enterprise in founding.enterprises {
            let administrators = (rosters[.enterprise(enterprise.id)]?.inOrder ?? []).prefix {
                membershipBySeat[Seat(account: $0, enterprise: enterprise.id)]?.role == .mainAdministrator
            }
            guard administrators.count == 1 else {
                throw .mainAdministrators(enterprise: enterprise.id, count: administrators.count)
            }
        }
    }

    private mutating func fillRosters(of founding: Founding) {
        for role in Role.allCases.sorted() {
            for membership in founding.memberships where membership.role == role {
                for roster in membership.rosters {
                    rosters[roster, default: People()].append(membership.account)
                }
                guard let department = membership.department else { continue }
                for branch in ancestry(of: department, of: membership.enterprise) {
                    branchCounts[Branch(department: branch, enterprise: membership.enterprise), default: 0] += 1
                }
            }
        }
        let order = founding.memberships.sorted { ($0.joined, $0.enterprise) < ($1.joined, $1.enterprise) }
        for membership in order { joined[membership.account, default: []].append(membership.enterprise) }
    }

    private func checkChoices(of founding: Founding) throws(FoundingError) {
        for choices in [founding.mainEnterprise, founding.currentEnterprise] {
            for (account, enterprise) in choices.sorted(by: { $0.key < $1.key })
            where membershipBySeat[Seat(account: account, enterprise: enterprise)] == nil {
                throw .notJoined(account: account, enterprise: enterprise)
            }
        }
    }

    /// A department and those above it, from the inside out; lazily, so that a circle can be noticed.
    private func ancestry(of department: DepartmentID, of enterprise: EnterpriseID) -> some Sequence<DepartmentID> {
        sequence(first: department) { self.department($0, of: enterprise)?.parent }
    }

    private func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        departmentByBranch[Branch(department: id, enterprise: enterprise)]
    }
}
