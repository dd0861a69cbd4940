import Domain

/// What a base file was asked before: a frame asks for the same rows as the last, and must not read them twice.
struct BaseFileMemory: Sendable {
    /// A membership's key.
    struct Seat: Hashable, Sendable {
        let account: AccountID
        let enterprise: EnterpriseID
    }

    /// A membership, and its places on the enterprise's and the department's roster.
    struct Seated: Sendable {
        let membership: Membership
        let place: Int
        let departmentPlace: Int?
    }

    /// A roster's number in the file, and how many stand on it.
    struct StoredRoster: Sendable {
        let number: Int64
        let count: Int
    }

    /// A department, and how many people it and those below it have together.
    struct StoredDepartment: Sendable {
        let department: Department
        let members: Int
    }

    var accounts = Remembered<AccountID, StoredAccount?>()
    var seats = Remembered<Seat, Seated?>()
    var joined = Remembered<AccountID, [EnterpriseID]>()
    var enterprises = Remembered<EnterpriseID, StoredEnterprise?>()
    var departments = Remembered<DepartmentKey, StoredDepartment?>()
    var children = Remembered<ParentKey, [DepartmentID]>()
    var rosters = Remembered<Roster, StoredRoster?>()
    var pages = Remembered<PageKey, [AccountID]>()
    /// The last search, to go on with.
    var search: BaseFileSearch?
    /// The first error that reading met.
    var failure: JournalError?

    /// An account, its number in the file and what was chosen for it.
    struct StoredAccount: Sendable {
        let number: Int64
        let account: Account
        let main: EnterpriseID?
        let current: EnterpriseID?
    }

    /// An enterprise, and how many departments it has.
    struct StoredEnterprise: Sendable {
        let enterprise: Enterprise
        let departments: Int
    }

    /// A department's key.
    struct DepartmentKey: Hashable, Sendable {
        let id: DepartmentID
        let enterprise: EnterpriseID
    }

    /// The key of the departments below another, or at the top.
    struct ParentKey: Hashable, Sendable {
        let parent: DepartmentID?
        let enterprise: EnterpriseID
    }

    /// The key of some rows of a roster.
    struct PageKey: Hashable, Sendable {
        let roster: Roster
        let range: Range<Int>
    }
}

/// A dictionary that forgets everything when it has grown too large; simple, and never more than a few hundred
/// kilobytes.
struct Remembered<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
    /// Screens show some twenty rows, so this holds the last hundred screens.
    static var limit: Int { 2048 }

    private var answers: [Key: Answer] = [:]

    subscript(key: Key) -> Answer? {
        get { answers[key] }
        set {
            if answers.count >= Self.limit { answers.removeAll(keepingCapacity: true) }
            answers[key] = newValue
        }
    }
}
