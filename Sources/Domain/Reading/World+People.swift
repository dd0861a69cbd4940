// Who and what there is: the base as the events have left it. Every other reading goes through these.

extension World {
    /// An account, `nil` if there is none with this identifier.
    public func account(_ id: AccountID) -> Account? { directory.account(id) }

    /// The accounts at these places, in founding order; as many as there are.
    public func accounts(in range: Range<Int>) -> [AccountID] {
        directory.accounts(in: range.clamped(to: 0..<directory.accountCount))
    }

    /// How many accounts there are.
    public var accountCount: Int { directory.accountCount }

    /// An enterprise as it is now, `nil` if there is none with this identifier; a dissolved one keeps its name.
    public func enterprise(_ id: EnterpriseID) -> Enterprise? {
        var enterprise = directory.enterprise(id)
        if let policy = change.exitPolicies[id] { enterprise?.exitPolicy = policy }
        return enterprise
    }

    /// Whether an enterprise has been dissolved: nobody belongs to it any more.
    public func isDissolved(_ enterprise: EnterpriseID) -> Bool { change.dissolved[enterprise] != nil }

    /// A department, `nil` if the enterprise has none with this identifier, or no longer.
    public func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        isDissolved(enterprise) ? nil : directory.department(id, of: enterprise)
    }

    /// How many departments an enterprise has, on all levels.
    func departmentCount(of enterprise: EnterpriseID) -> Int {
        isDissolved(enterprise) ? 0 : directory.departmentCount(of: enterprise)
    }

    /// The departments directly below another, or at the top (`nil`).
    func departments(under parent: DepartmentID?, of enterprise: EnterpriseID) -> [DepartmentID] {
        isDissolved(enterprise) ? [] : directory.departments(under: parent, of: enterprise)
    }

    /// A membership, `nil` if the account doesn't belong to the enterprise, or no longer.
    public func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
        isDissolved(enterprise) ? nil : lastMembership(of: account, in: enterprise)
    }

    /// A membership as it is, or was when the enterprise was dissolved.
    func lastMembership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
        if let seat = change.seats[enterprise]?[account] { return seat.membership }
        if change.departed[enterprise]?.contains(account) == true { return nil }
        return directory.membership(of: account, in: enterprise)
    }

    /// The enterprises an account belongs to: the main one first, then in the order of joining.
    public func enterprises(of account: AccountID) -> [EnterpriseID] {
        var enterprises = joined(by: account)
        if let main = mainEnterprise(of: account), let place = enterprises.firstIndex(of: main) {
            enterprises.remove(at: place)
            enterprises.insert(main, at: 0)
        }
        return enterprises
    }

    /// The enterprises an account belongs to, in the order of joining.
    func joined(by account: AccountID) -> [EnterpriseID] {
        let founded = directory.enterprises(of: account)
        let seated = arrivals.enterprises(of: account)
        if seated.isEmpty {
            let nobodyHasGone = change.departed.isEmpty && change.dissolved.isEmpty
            return nobodyHasGone ? founded : founded.filter { membership(of: account, in: $0) != nil }
        }
        return seated.union(founded).compactMap { membership(of: account, in: $0) }
            .sorted { ($0.joined, $0.enterprise) < ($1.joined, $1.enterprise) }.map(\.enterprise)
    }

    /// The main enterprise: the one chosen, or else the one joined first; `nil` for an account without enterprises.
    public func mainEnterprise(of account: AccountID) -> EnterpriseID? {
        let chosen = change.mainEnterprise[account] ?? directory.mainEnterprise(of: account)
        if let chosen, membership(of: account, in: chosen) != nil { return chosen }
        return joined(by: account).first
    }

    /// The enterprise contacts shows: the one chosen, or else the main one; `nil` for an account without enterprises.
    public func currentEnterprise(of account: AccountID) -> EnterpriseID? {
        let chosen = change.currentEnterprise[account] ?? directory.currentEnterprise(of: account)
        if let chosen, membership(of: account, in: chosen) != nil { return chosen }
        return mainEnterprise(of: account)
    }

    /// The enterprises an account administers: the main one first, then in the order of joining.
    func administered(by account: AccountID) -> [EnterpriseID] {
        enterprises(of: account).filter { membership(of: account, in: $0)?.role.administers == true }
    }
}
