import GRDB

/// The log of what happened, in one SQLite file that several processes may have open: worlds by name, the base each
/// was founded on, their events, a snapshot, and the sessions to go on with.
///
/// A journal is confined to one thread.
public final class Journal {
    /// How long, in seconds, another process may keep the file locked before a transaction gives up. Transactions take
    /// milliseconds, so one that lasts longer hangs.
    public static let busyTimeout = 5.0

    /// Where the file really is.
    public let path: String

    private var watch: FileWatch
    let queue: DatabaseQueue
    /// Tells whether another process has written since, by SQLite's own count.
    private var dataVersion: Int64 = 0

    /// Opens the journal at a path, or makes it: with the folders that lead to it, readable by its owner alone.
    ///
    /// The file is looked at before it is opened; one that is refused is left byte for byte as it was.
    /// - Parameter busyTimeout: how long, in seconds, to wait for another process's transaction.
    /// - Throws: any error but those of worlds and of base files.
    public init(path: String, busyTimeout: Double = busyTimeout) throws(JournalError) {
        let file = try JournalFile(at: path)
        self.path = file.path
        watch = FileWatch(path: file.path, identity: file.identity)
        do {
            queue = try DatabaseQueue(path: file.path, configuration: Schema.configuration(busyTimeout: busyTimeout))
        } catch {
            throw Self.journalError(error, path: file.path)
        }
        do {
            try access { database in
                if !file.isChecked { try Self.check(database, path: file.path) }
                try Schema.bringUpToDate(database)
                dataVersion = try Self.dataVersion(of: database)
            }
        } catch {
            throw Self.journalError(error, path: file.path)
        }
    }

    /// Runs `body` in one immediate transaction: nobody else writes meanwhile, and either everything it did is kept, on
    /// the disk, or nothing.
    /// - Throws: a `JournalError`, or what else `body` threw.
    public func write<Result>(
        _ body: (borrowing JournalWriter) throws -> Result
    ) throws -> Result {
        try access { database in
            var result: Result?
            try database.inTransaction(.immediate) {
                try Self.refuseNewer(database, path: path)
                result = try body(JournalWriter(read: JournalReader(database: database, path: path)))
                dataVersion = try Self.dataVersion(of: database)
                return .commit
            }
            return result
        }
    }

    /// Runs `body` on one state of the file, however much others write meanwhile.
    /// - Throws: a `JournalError`, or what else `body` threw.
    public func read<Result>(
        _ body: (borrowing JournalReader) throws -> Result
    ) throws -> Result {
        try access { database in
            var result: Result?
            try database.inTransaction(.deferred) {
                try Self.refuseNewer(database, path: path)
                result = try body(JournalReader(database: database, path: path))
                dataVersion = try Self.dataVersion(of: database)
                return .commit
            }
            return result
        }
    }

    /// Whether another process has written to the file since this one last read or wrote; cheap enough to ask ten times
    /// a second.
    public func hasNews() throws(JournalError) -> Bool {
        do {
            return try access { database in try Self.dataVersion(of: database) != dataVersion }
        } catch {
            throw Self.journalError(error, path: path)
        }
    }
}

extension Journal {
    /// Runs `body` on the database, while the file is the one that was opened.
    private func access<Result>(_ body: (Database) throws -> Result?) throws -> Result {
        try watch.check()
        let result: Result?
        do {
            result = try queue.writeWithoutTransaction(body)
        } catch let error as DatabaseError {
            throw JournalError(error, path: path)
        }
        // Whoever deleted the file meanwhile, or wrote over it, has taken what was written, too.
        try watch.check()
        guard let result else { throw JournalError.failed(path: path, reason: "the transaction had no result") }
        return result
    }

    private static func dataVersion(of database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }

    /// A later version of tuiqi may change the tables while this one has the file open.
    private static func refuseNewer(_ database: Database, path: String) throws {
        guard try Schema.storedVersion(of: database) <= Schema.version else { throw JournalError.newer(path: path) }
    }

    /// Checks, once opened, a file that could not be checked before.
    private static func check(_ database: Database, path: String) throws {
        try refuseNewer(database, path: path)
        let size = try FileStatus(path: path)?.size ?? 0
        guard size <= FileLook.largestChecked else { return }
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
            throw JournalError.corrupt(path: path)
        }
    }

    static func journalError(_ error: any Error, path: String) -> JournalError {
        switch error {
        case let error as JournalError: error
        case let error as DatabaseError: JournalError(error, path: path)
        default: .failed(path: path, reason: "\(error)")
        }
    }
}
