import Domain
import Foundation
import GRDB

/// Writes the rows of a base file in one go, keeping no more than counts and the end of each roster in memory.
struct BaseFileRowsWriter {
    /// A roster as far as it is written.
    private struct Growing {
        let number: Int
        var count = 0
        /// The names since the last full stretch.
        var names = NameIndex()
    }

    private let database: Database
    private let directory: FoundingDirectory
    private var accountCount = 0
    private var rosters: [Roster: Growing] = [:]
    /// How many people the extras add to each department and those above it.
    private var added: [BaseFileMemory.DepartmentKey: Int] = [:]
    private var fingerprint: String
    /// The statement that fills each table.
    private var inserts: [String: Statement] = [:]

    init(database: Database, directory: FoundingDirectory) {
        self.database = database
        self.directory = directory
        fingerprint = directory.fingerprint
    }

    /// Writes everything of the founding, rosters in their order.
    mutating func writeFounding() throws {
        let founding = directory.founding
        for account in founding.accounts { try write(account) }
        for enterprise in founding.enterprises { try open(.enterprise(enterprise.id)) }
        for department in founding.departments { try open(.department(department.id, of: department.enterprise)) }
        let numbers = Dictionary(
            founding.accounts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for roster in rosters.keys {
            for id in directory.members(of: roster, in: 0..<directory.count(of: roster)) {
                guard let account = directory.account(id), let number = numbers[id] else { continue }
                try place(account, number: number, on: roster)
            }
        }
        for membership in founding.memberships {
            guard let number = numbers[membership.account] else { continue }
            let places = membership.rosters.map { directory.position(of: membership.account, on: $0) }
            try write(membership, number: number, places: places)
        }
    }

    /// Writes further members, each at the end of their rosters.
    mutating func write(_ extras: some Sequence<BaseFileWriter.Extra>, progress: (Int) -> Void) throws {
        var batch = Founding(scenario: fingerprint, clock: directory.clock)
        var written = 0
        for extra in extras {
            let number = accountCount
            try write(extra.account)
            let places = try extra.membership.rosters.map { try place(extra.account, number: number, on: $0) }
            try write(extra.membership, number: number, places: places)
            countBranches(of: extra.membership)
            batch.accounts.append(extra.account)
            batch.memberships.append(extra.membership)
            written += 1
            guard written.isMultiple(of: BaseFileWriter.batch) else { continue }
            chain(&batch)
            progress(written)
        }
        if !batch.accounts.isEmpty { chain(&batch) }
        progress(written)
    }

    /// Writes what is known only at the end: departments with their people, rosters with their lengths, the base itself.
    mutating func finish() throws {
        for enterprise in directory.founding.enterprises {
            try insert(
                "enterprises",
                [
                    enterprise.id.rawValue, enterprise.name, enterprise.pinyin, enterprise.industry,
                    enterprise.verified, enterprise.exitPolicy.rawValue, enterprise.corpID,
                    directory.departmentCount(of: enterprise.id),
                ])
        }
        for (place, department) in directory.founding.departments.enumerated() {
            let members = directory.branchCount(of: department.id, of: department.enterprise)
            let key = BaseFileMemory.DepartmentKey(id: department.id, enterprise: department.enterprise)
            try insert(
                "departments",
                [
                    department.enterprise.rawValue, department.id.rawValue, place, department.parent?.rawValue,
                    department.name, department.number, members + (added[key] ?? 0),
                ])
        }
        for (roster, growing) in rosters {
            try writeNames(of: growing, stretch: growing.count / NameIndex.stretch)
            try insert(
                "rosters", [growing.number, roster.enterprise.rawValue, roster.department?.rawValue, growing.count])
        }
        let platform = try JSONBody.encode(directory.platform.platform)
        try insert("base", [fingerprint, directory.scenario, directory.clock.seconds, accountCount, platform])
    }
}

extension BaseFileRowsWriter {
    private mutating func open(_ roster: Roster) throws {
        rosters[roster] = Growing(number: rosters.count)
    }

    private mutating func write(_ account: Account) throws {
        let founding = directory.founding
        try insert(
            "accounts",
            [
                accountCount, account.id.rawValue, account.name, account.pinyin, account.mobile, account.kind.rawValue,
                account.managedBy?.rawValue, founding.mainEnterprise[account.id]?.rawValue,
                founding.currentEnterprise[account.id]?.rawValue,
            ])
        accountCount += 1
    }

    private mutating func write(_ membership: Membership, number: Int, places: [Int?]) throws {
        try insert(
            "memberships",
            [
                number, membership.enterprise.rawValue, membership.role.rawValue, membership.department?.rawValue,
                membership.title, membership.joined.seconds, places.first ?? nil, places.dropFirst().first ?? nil,
            ])
    }

    /// Puts somebody at the end of a roster.
    @discardableResult
    private mutating func place(_ account: Account, number: Int, on roster: Roster) throws -> Int {
        guard var growing = rosters.removeValue(forKey: roster) else {
            throw DatabaseError(
                resultCode: .SQLITE_ABORT, message: "\(account.id) belongs to what the scenario doesn't have")
        }
        let place = growing.count
        try insert("places", [growing.number, place, number])
        growing.names.append(name: account.name, pinyin: account.pinyin)
        growing.count += 1
        if growing.names.count == NameIndex.stretch {
            try writeNames(of: growing, stretch: place / NameIndex.stretch)
            growing.names = NameIndex()
        }
        rosters[roster] = growing
        return place
    }

    private mutating func writeNames(of growing: Growing, stretch: Int) throws {
        for (kind, text) in growing.names.texts {
            try insert("names", [nil, growing.number, stretch, kind.rawValue, text.longestLine, Data(text.bytes)])
        }
    }

    private mutating func countBranches(of membership: Membership) {
        var department = membership.department
        while let id = department {
            added[.init(id: id, enterprise: membership.enterprise), default: 0] += 1
            department = directory.department(id, of: membership.enterprise)?.parent
        }
    }

    /// Makes the fingerprint depend on all rows so far; each batch is fingerprinted under the name of those before.
    private mutating func chain(_ batch: inout Founding) {
        fingerprint = batch.fingerprint
        batch = Founding(scenario: fingerprint, clock: directory.clock)
    }

    private mutating func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let arguments = StatementArguments(values)
        if let statement = inserts[table] { return try statement.execute(arguments: arguments) }
        let holes = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(holes))")
        inserts[table] = statement
        try statement.execute(arguments: arguments)
    }
}
