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

    /// An enterprise, `nil` if there is none with this identifier.
    public func enterprise(_ id: EnterpriseID) -> Enterprise? { directory.enterprise(id) }

    /// A department, `nil` if the enterprise has none with this identifier.
    public func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        directory.department(id, of: enterprise)
    }

    /// A membership, `nil` if the account doesn't belong to the enterprise, or no longer.
    public func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
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
            return change.departed.isEmpty ? founded : founded.filter { membership(of: account, in: $0) != nil }
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

    /// The main administrator, of whom every enterprise has one (R1).
    func mainAdministrator(of enterprise: EnterpriseID) -> Account? {
        guard let first = members(on: .enterprise(enterprise), in: 0..<1).first,
            membership(of: first, in: enterprise)?.role == .mainAdministrator
        else { return nil }
        return account(first)
    }

    /// How many people stand on a roster.
    func count(on roster: Roster) -> Int { foundedCount(on: roster) + arrivals.count(on: roster) }

    /// How many people a department and those below it have together.
    func count(below department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        directory.branchCount(of: department, of: enterprise) - gaps.count(below: department, of: enterprise)
            + arrivals.count(below: department, of: enterprise)
    }

    /// The people in these rows of a roster; as many as there are.
    func members(on roster: Roster, in range: Range<Int>) -> [AccountID] {
        let founded = foundedCount(on: roster)
        let people = foundedMembers(on: roster, in: range.clamped(to: 0..<founded))
        guard range.upperBound > founded else { return people }
        let others = max(0, range.lowerBound - founded)..<range.upperBound - founded
        return people + arrivals.members(on: roster, in: others)
    }

    /// A person's row on a roster; `nil` if they don't stand there, or no longer.
    func row(of person: AccountID, on roster: Roster) -> Int? {
        guard let seat = change.seats[roster.owner]?[person] else {
            return directory.position(of: person, on: roster).flatMap { gaps.row(ofPlace: $0, on: roster) }
        }
        return arrivals.row(of: seat, on: roster).map { foundedCount(on: roster) + $0 }
    }

    /// The first people of a roster, at most `limit`, whose name a pattern matches.
    func find(_ pattern: NamePattern, on roster: Roster, limit: Int) -> [AccountID] {
        let limit = max(0, limit)
        let founded = directory.find(
            pattern, on: roster, limit: limit, skipping: change.departed[roster.owner] ?? [])
        let others = arrivals.members(on: roster, in: 0..<arrivals.count(on: roster)).lazy.filter { id in
            account(id).map { pattern.matches(name: $0.name, pinyin: $0.pinyin) } ?? false
        }
        return founded + others.prefix(limit - founded.count)
    }

    private func foundedCount(on roster: Roster) -> Int { directory.count(of: roster) - gaps.count(on: roster) }

    private func foundedMembers(on roster: Roster, in rows: Range<Int>) -> [AccountID] {
        guard let last = rows.last else { return [] }
        let places = gaps.place(ofRow: rows.lowerBound, on: roster)...gaps.place(ofRow: last, on: roster)
        let people = directory.members(of: roster, in: Range(places))
        if people.count == rows.count { return people }
        return zip(places, people).compactMap { place, person in gaps.isGap(place, on: roster) ? nil : person }
    }
}
