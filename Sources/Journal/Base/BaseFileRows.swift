// How rows of a base file become the domain's; one place for reading, so that it can be held against the writer.

import Domain
import GRDB

extension BaseFile {
    static func account(_ row: Row) throws -> BaseFileMemory.StoredAccount {
        let managedBy: String? = row["managedBy"]
        let (main, current): (String?, String?) = (row["main"], row["current"])
        let account = Account(
            id: AccountID(row["id"] as String), name: row["name"], pinyin: row["pinyin"], mobile: row["mobile"],
            kind: try word(row["kind"]), managedBy: managedBy.map(EnterpriseID.init(_:)))
        return BaseFileMemory.StoredAccount(
            number: row["number"], account: account, main: main.map(EnterpriseID.init(_:)),
            current: current.map(EnterpriseID.init(_:)))
    }

    /// A membership's row, which knows its account by number only; `account` is whose it is.
    static func seat(_ row: Row, of account: AccountID) throws -> BaseFileMemory.Seated {
        let department: String? = row["department"]
        let membership = Membership(
            account: account, enterprise: EnterpriseID(row["enterprise"] as String), role: try word(row["role"]),
            department: department.map(DepartmentID.init(_:)), title: row["title"],
            joined: Instant(seconds: row["joined"]))
        return BaseFileMemory.Seated(
            membership: membership, place: row["place"], departmentPlace: row["departmentPlace"])
    }

    static func enterprise(_ row: Row) throws -> BaseFileMemory.StoredEnterprise {
        let enterprise = Enterprise(
            id: EnterpriseID(row["id"] as String), name: row["name"], pinyin: row["pinyin"], industry: row["industry"],
            verified: row["verified"], exitPolicy: try word(row["exitPolicy"]), corpID: row["corpID"])
        return BaseFileMemory.StoredEnterprise(enterprise: enterprise, departments: row["departments"])
    }

    static func department(_ row: Row) -> BaseFileMemory.StoredDepartment {
        let parent: String? = row["parent"]
        let department = Department(
            id: DepartmentID(row["id"] as String), enterprise: EnterpriseID(row["enterprise"] as String),
            parent: parent.map(DepartmentID.init(_:)), name: row["name"], number: row["number"])
        return BaseFileMemory.StoredDepartment(department: department, members: row["members"])
    }

    /// One of the words that the domain knows; another one is damage.
    private static func word<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown word \(text)")
        }
        return word
    }
}

extension Roster {
    /// The enterprise it is a roster of.
    var enterprise: EnterpriseID {
        switch self {
        case .enterprise(let enterprise), .department(_, let enterprise): enterprise
        }
    }

    /// The department it is a roster of, `nil` for a whole enterprise's.
    var department: DepartmentID? {
        switch self {
        case .enterprise: nil
        case .department(let department, _): department
        }
    }
}
