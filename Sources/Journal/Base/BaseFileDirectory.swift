// How a base file answers: each question is one lookup by key or one range of rows, and asked again, none.

public import Domain
import GRDB

extension BaseFile: Directory {
    /// The accounts at these places, in founding order; one range of rows.
    public func accounts(in range: Range<Int>) -> [AccountID] {
        rows(else: []) { database in
            let sql = "SELECT id FROM accounts WHERE number >= ? AND number < ? ORDER BY number"
            return try String.fetchAll(
                database.cachedStatement(sql: sql), arguments: [range.lowerBound, range.upperBound]
            ).map(AccountID.init(_:))
        }
    }

    /// An account; one lookup by identifier.
    public func account(_ id: AccountID) -> Account? { stored(id)?.account }
    /// The main enterprise chosen for an account.
    public func mainEnterprise(of account: AccountID) -> EnterpriseID? { stored(account)?.main }
    /// The current enterprise chosen for an account.
    public func currentEnterprise(of account: AccountID) -> EnterpriseID? { stored(account)?.current }

    /// The enterprises an account belongs to, in the order of joining.
    public func enterprises(of account: AccountID) -> [EnterpriseID] {
        guard let number = stored(account)?.number else { return [] }
        return remembered(account, in: \.joined, else: []) { database in
            let sql = "SELECT enterprise FROM memberships WHERE account = ? ORDER BY joined, enterprise"
            return try String.fetchAll(database.cachedStatement(sql: sql), arguments: [number])
                .map(EnterpriseID.init(_:))
        }
    }

    /// An enterprise; one lookup by identifier.
    public func enterprise(_ id: EnterpriseID) -> Enterprise? { stored(id)?.enterprise }
    /// How many departments an enterprise has; counted when the file was written.
    public func departmentCount(of enterprise: EnterpriseID) -> Int { stored(enterprise)?.departments ?? 0 }

    /// A department; one lookup by identifier.
    public func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        stored(id, of: enterprise)?.department
    }

    /// How many people a department and those below it have; counted when the file was written.
    public func branchCount(of department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        stored(department, of: enterprise)?.members ?? 0
    }

    /// The departments directly below another, or at the top.
    public func departments(under parent: DepartmentID?, of enterprise: EnterpriseID) -> [DepartmentID] {
        remembered(.init(parent: parent, enterprise: enterprise), in: \.children, else: []) { database in
            let sql = "SELECT id FROM departments WHERE enterprise = ? AND parent IS ? ORDER BY place"
            return try String.fetchAll(
                database.cachedStatement(sql: sql), arguments: [enterprise.rawValue, parent?.rawValue]
            ).map(DepartmentID.init(_:))
        }
    }

    /// A membership; one lookup by account and enterprise.
    public func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
        seat(of: account, in: enterprise)?.membership
    }

    /// How many people stand on a roster; counted when the file was written.
    public func count(of roster: Roster) -> Int { stored(roster)?.count ?? 0 }

    /// A person's place on a roster, kept beside the membership.
    public func position(of account: AccountID, on roster: Roster) -> Int? {
        switch roster {
        case .enterprise(let enterprise): return seat(of: account, in: enterprise)?.place
        case .department(let department, let enterprise):
            guard let seat = seat(of: account, in: enterprise), seat.membership.department == department else {
                return nil
            }
            return seat.departmentPlace
        }
    }

    /// The people at these places of a roster: one range of rows, which brings the accounts and memberships along.
    public func members(of roster: Roster, in range: Range<Int>) -> [AccountID] {
        guard let number = stored(roster)?.number else { return [] }
        return remembered(.init(roster: roster, range: range), in: \.pages, else: []) { database in
            let sql = """
                SELECT accounts.*, memberships.*
                FROM places
                JOIN accounts ON accounts.number = places.account
                JOIN memberships ON memberships.account = places.account AND memberships.enterprise = ?
                WHERE places.roster = ? AND places.place >= ? AND places.place < ?
                ORDER BY places.place
                """
            let people = try Row.fetchAll(
                database.cachedStatement(sql: sql),
                arguments: [roster.enterprise.rawValue, number, range.lowerBound, range.upperBound]
            ).map { row in
                let person = try Self.account(row)
                return (person, try Self.seat(row, of: person.account.id))
            }
            // Whoever shows the rows asks next for the people in them.
            remember { memory in
                for (person, seat) in people where people.count < Remembered<AccountID, Int>.limit {
                    memory.accounts[person.account.id] = person
                    memory.seats[.init(account: person.account.id, enterprise: roster.enterprise)] = seat
                }
            }
            return people.map(\.0.account.id)
        }
    }
}

extension BaseFile {
    private func stored(_ id: AccountID) -> BaseFileMemory.StoredAccount? {
        remembered(id, in: \.accounts, else: nil) { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM accounts WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id.rawValue]).map(Self.account)
        }
    }

    private func seat(of account: AccountID, in enterprise: EnterpriseID) -> BaseFileMemory.Seated? {
        guard let number = stored(account)?.number else { return nil }
        return remembered(.init(account: account, enterprise: enterprise), in: \.seats, else: nil) { database in
            let sql = "SELECT * FROM memberships WHERE account = ? AND enterprise = ?"
            let statement = try database.cachedStatement(sql: sql)
            return try Row.fetchOne(statement, arguments: [number, enterprise.rawValue]).map { row in
                try Self.seat(row, of: account)
            }
        }
    }

    private func stored(_ id: EnterpriseID) -> BaseFileMemory.StoredEnterprise? {
        remembered(id, in: \.enterprises, else: nil) { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM enterprises WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id.rawValue]).map(Self.enterprise)
        }
    }

    private func stored(_ id: DepartmentID, of enterprise: EnterpriseID) -> BaseFileMemory.StoredDepartment? {
        remembered(.init(id: id, enterprise: enterprise), in: \.departments, else: nil) { database in
            let sql = "SELECT * FROM departments WHERE enterprise = ? AND id = ?"
            let statement = try database.cachedStatement(sql: sql)
            return try Row.fetchOne(statement, arguments: [enterprise.rawValue, id.rawValue]).map(Self.department)
        }
    }

    /// A roster's number and length.
    func stored(_ roster: Roster) -> BaseFileMemory.StoredRoster? {
        remembered(roster, in: \.rosters, else: nil) { database in
            let sql = "SELECT number, count FROM rosters WHERE enterprise = ? AND department IS ?"
            let statement = try database.cachedStatement(sql: sql)
            return try Row.fetchOne(
                statement, arguments: [roster.enterprise.rawValue, roster.department?.rawValue]
            ).map { row in BaseFileMemory.StoredRoster(number: row[0], count: row[1]) }
        }
    }
}
