import GRDB
import Glibc

/// Keeps a journal in SQLite's rollback mode, in which every committed transaction stands in the file itself and every lock
/// is a lock on that file.
///
/// In write-ahead-log (WAL) mode committed transactions stand in `-wal` until a checkpoint, and the locks are in `-shm`: who
/// removes or replaces either takes acts away that were told as done, and lets two processes write past each other.
/// Versions of tuiqi before December 2026 used it; another program may switch to it at any time.
enum RollbackMode {
    /// What a transaction meets where SQLite reads pages from `-wal`: nothing is committed there.
    struct Left: Error {}

    /// Makes sure, inside a transaction, that SQLite reads and writes the file itself.
    /// - Throws: `Left`.
    static func require(_ database: Database) throws {
        let mode = try String.fetchOne(database.cachedStatement(sql: "PRAGMA journal_mode"))
        guard mode != "wal" else { throw Left() }
    }

    /// Runs `body` in an immediate transaction.
    ///
    /// A transaction is committed once the pages are in the file; removing `-journal` only makes that known. Where somebody
    /// else has removed it, SQLite reports an error, but nothing is left that could undo the transaction.
    static func committing(
        into database: Database, at path: String, _ body: () throws -> Database.TransactionCompletion
    ) throws {
        do {
            try database.inTransaction(.immediate, body)
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_DELETE_NOENT {
            return
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_DELETE {
            // Something else has its name now, which SQLite can't remove.
            guard (try? SideFile.journal.status(of: path)) == nil else { throw error }
        }
    }

    /// Puts the file into rollback mode if it isn't, with all that stands beside it; the connection must not be open.
    /// - Throws: `openInWALMode` while another program has it open in WAL mode, `inTheWay` for a `-wal` that can't be read or removed.
    static func enter(path: String, waiting wait: LockWait) throws(JournalError) {
        do {
            // With a new connection for each attempt, since one that waits keeps its own lock, and two would wait for each other.
            try wait.retrying { try enter(path: path) }
        } catch {
            switch (error as? DatabaseError)?.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .openInWALMode(path: path)
            default: throw Journal.journalError(error, path: path)
            }
        }
    }

    private static func enter(path: String) throws {
        try SideFile.clearTheWay(of: path)
        guard FileHeader(path: path)?.isInWALMode == true else { return }
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        // With the whole file locked SQLite needs no shared memory, which some disks don't have.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            // Nobody else has the file open, so nobody uses it.
            try SideFile.shm.remove(from: path)
        }
        try queue.close()
    }
}
