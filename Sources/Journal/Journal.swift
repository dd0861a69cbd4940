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
    private let wait: LockWait
    private(set) var queue: DatabaseQueue
    /// Whether `queue` was closed, to be opened anew by the next access.
    private var isClosed = false
    /// Tells whether another process has written since, by the count of SQLite's connection; `nil` where that count began anew.
    private var dataVersion: Int64?

    /// What kept the last look for news from being one.
    private var wasHeld: JournalError?

    /// A file that another program switches to WAL mode again and again, between any two steps, is left to it.
    private static let maxAttempts = 3

    /// Opens the journal at a path, or makes it: with the folders that lead to it, readable by its owner alone.
    ///
    /// The file is looked at before it is opened; one that is refused is left byte for byte as it was.
    /// - Parameter wait: how long to wait for another process's transaction.
    /// - Throws: any error but those of worlds and of base files.
    public init(path: String, waiting wait: LockWait = LockWait()) throws(JournalError) {
        let file = try JournalFile(at: path)
        self.path = file.path
        self.wait = wait
        watch = FileWatch(path: file.path, identity: file.identity)
        queue = try Self.connect(file.path, waiting: wait)
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
            try RollbackMode.committing(into: database, at: path) {
                try RollbackMode.require(database)
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
                // Only now, since a deferred transaction begins with what it reads first.
                try RollbackMode.require(database)
                result = try body(JournalReader(database: database, path: path))
                dataVersion = try Self.dataVersion(of: database)
                return .commit
            }
            return result
        }
    }

    /// Whether another process has written to the file since this one last read or wrote; cheap enough to ask ten times
    /// a second. While one holds the file there is no news yet.
    public func hasNews() throws(JournalError) -> Bool {
        do {
            let hasNews = try wait.withoutWaiting {
                try access { database in
                    let version = try Self.dataVersion(of: database)
                    // Asked after the file was read, when SQLite knows; and never left open, since others could not lead it back.
                    try RollbackMode.require(database)
                    return version != dataVersion
                }
            }
            wasHeld = nil
            return hasNews
        } catch {
            let error = Self.journalError(error, path: path)
            defer { wasHeld = error }
            switch error {
            case .locked: return false
            // Another process of tuiqi may be leading it back at this moment.
            case .openInWALMode where wasHeld != error: return false
            default: throw error
            }
        }
    }

    /// Announces to other processes that a person walks in this file; `nil` on a disk on which that can't be told.
    public func announce() -> Presence? { Presence(in: path) }

    /// The file that a path means, if there is one: links are followed, and a name in another Unicode form is the same name.
    public static func existingFile(at path: String) throws(JournalError) -> String? {
        let path = try JournalFile.existing(path)
        return try FileStatus(path: path) == nil ? nil : path
    }
}

extension Journal {
    /// Runs `body` on the database, while the file is the one that was opened and in rollback mode.
    private func access<Result>(_ body: (Database) throws -> Result?) throws -> Result {
        for _ in 1..<Self.maxAttempts {
            do { return try accessOnce(body) } catch is RollbackMode.Left { try close() }
        }
        do { return try accessOnce(body) } catch is RollbackMode.Left { throw JournalError.openInWALMode(path: path) }
    }

    private func accessOnce<Result>(_ body: (Database) throws -> Result?) throws -> Result {
        try SideFile.clearTheWay(of: path)
        try watch.check()
        let result: Result?
        do {
            if isClosed { try reopen() }
            result = try queue.writeWithoutTransaction(body)
        } catch let error as DatabaseError {
            throw JournalError(error, path: path)
        }
        do throws(JournalError) {
            // Whoever deleted the file meanwhile, or wrote over it, has taken what was written, too.
            try watch.check()
        } catch {
            switch error {
            case .deleted, .replaced, .overwritten: throw error
            // The transaction is through; what keeps this process from looking at the file is told at the next access.
            default: break
            }
        }
        guard let result else { throw JournalError.failed(path: path, reason: "the transaction had no result") }
        return result
    }

    /// Opens the file once it is in rollback mode.
    private static func connect(_ path: String, waiting wait: LockWait) throws(JournalError) -> DatabaseQueue {
        try RollbackMode.enter(path: path, waiting: wait)
        do {
            return try DatabaseQueue(path: path, configuration: Schema.configuration(waiting: wait))
        } catch {
            throw journalError(error, path: path)
        }
    }

    private func close() throws {
        try queue.close()
        isClosed = true
        dataVersion = nil
    }

    private func reopen() throws {
        queue = try Self.connect(path, waiting: wait)
        isClosed = false
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
