public import Domain
import GRDB
import GRDBSQLite

/// Writes a base file: a founding's rows, and as many further members as are handed in, one by one, so that a million
/// never stand in memory.
public struct BaseFileWriter {
    /// An ordinary member beside those of the founding, with an account of their own.
    public struct Extra: Sendable {
        /// The member's account, in no other enterprise.
        public let account: Account
        /// What the member is there: an ordinary one.
        public let membership: Membership

        /// A further member of one of the founding's enterprises and departments.
        public init(
            account: Account, enterprise: EnterpriseID, department: DepartmentID? = nil, title: String? = nil,
            joined: Instant
        ) {
            self.account = account
            membership = Membership(
                account: account.id, enterprise: enterprise, department: department, title: title, joined: joined)
        }
    }

    /// How many further members are written between two calls of `progress`.
    public static let batch = 10_000

    /// How many of SQLite's instructions run between two looks for signals: some milliseconds.
    private static let instructionsBetweenLooks: Int32 = 100_000

    /// Writes a new base file, whole or not at all.
    /// - Parameters:
    ///   - directory: what a scenario founds a world with.
    ///   - extras: ordinary members to add; their identifiers differ from one another and from the founding's.
    ///   - path: where; nothing may stand there.
    ///   - progress: told now and then how many extras are written.
    /// - Throws: `exists`, or why it can't be written.
    public static func write(
        _ directory: FoundingDirectory, adding extras: some Sequence<Extra>, to path: String,
        progress: (Int) -> Void = { _ in }
    ) throws(JournalError) {
        let path = try JournalFile.existing(path)
        if try FileStatus(path: path) != nil { throw .exists(path: path) }
        var draft = try JournalFile.draft(for: path)
        defer { draft.end() }
        do {
            let queue = try DatabaseQueue(path: draft.path)
            try queue.writeWithoutTransaction { database in
                // Who wants to end the program needn't wait for the last row, nor for the indexes.
                sqlite3_progress_handler(
                    database.sqliteConnection, instructionsBetweenLooks, { _ in HeldSignals.areWaiting ? 1 : 0 }, nil)
                // A draft that is lost with the power is no loss; it has no name yet.
                try database.execute(
                    sql: """
                        PRAGMA page_size = \(BaseFileSchema.pageSize);
                        PRAGMA application_id = \(BaseFileSchema.applicationID);
                        PRAGMA user_version = \(BaseFileSchema.version);
                        PRAGMA synchronous = OFF;
                        PRAGMA journal_mode = OFF;
                        PRAGMA foreign_keys = OFF;
                        """)
                try database.inTransaction(.immediate) {
                    try database.execute(sql: BaseFileSchema.tables)
                    var rows = BaseFileRowsWriter(database: database, directory: directory)
                    try rows.writeFounding()
                    try rows.write(extras, progress: progress)
                    try rows.finish()
                    try database.execute(sql: BaseFileSchema.indexes)
                    return .commit
                }
            }
            try queue.close()
        } catch {
            throw Journal.journalError(error, path: path)
        }
        try JournalFile.name(draft, path)
    }
}
