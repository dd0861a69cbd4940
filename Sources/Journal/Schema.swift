import GRDB

/// The journal's tables, and the marks by which a file is known as tuiqi's before it is opened.
enum Schema {
    /// "tuiq" in ASCII, in the file's header.
    static let applicationID: Int32 = 0x7475_6971
    /// Counts the changes of the tables; a file with a higher number is refused.
    static let version: Int32 = 2

    /// A world belongs to a base; progress is the learner's own; all else belongs to a world and goes with it. Numbers of worlds are never used
    /// twice, so that a world founded anew is told from the one before. Bodies are JSON; an event's version and kind
    /// stand beside it, to tell an event of the future from a damaged one.
    private static let tables = """
        CREATE TABLE bases (
            fingerprint TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('founding', 'file')),
            content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE worlds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            base TEXT NOT NULL REFERENCES bases (fingerprint)
        ) STRICT;
        CREATE TABLE events (
            world INTEGER NOT NULL REFERENCES worlds (id) ON DELETE CASCADE,
            sequence INTEGER NOT NULL,
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (world, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE snapshots (
            world INTEGER NOT NULL PRIMARY KEY REFERENCES worlds (id) ON DELETE CASCADE,
            body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE progress (
            way TEXT NOT NULL PRIMARY KEY,
            walked INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sessions (
            world INTEGER NOT NULL REFERENCES worlds (id) ON DELETE CASCADE,
            device TEXT NOT NULL,
            account TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (world, device, account)
        ) STRICT, WITHOUT ROWID;
        """

    /// The tokens that the open platform has given out, one for each app, with their last renewal: no events, and gone
    /// with their world.
    private static let tokens = """
        CREATE TABLE tokens (
            world INTEGER NOT NULL REFERENCES worlds (id) ON DELETE CASCADE,
            app TEXT NOT NULL,
            text TEXT NOT NULL,
            issued INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            PRIMARY KEY (world, app)
        ) STRICT, WITHOUT ROWID;
        """

    /// What each version added, from the first one on: a file of an older version is brought up to date by those that
    /// came after it, and a new file by all of them.
    private static let versions = [tables, tokens]

    /// Brings the tables of an older version up to date, in one transaction; whatever is in them stays.
    static func bringUpToDate(_ database: Database) throws {
        guard try storedVersion(of: database) < version else { return }
        try database.inTransaction(.immediate) {
            // Another process may have been faster.
            try addVersions(after: try storedVersion(of: database), to: database)
            return .commit
        }
    }

    private static func addVersions(after last: Int32, to database: Database) throws {
        for addition in versions.dropFirst(Int(last)) { try database.execute(sql: addition) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// The version of the tables in a file.
    static func storedVersion(of database: Database) throws -> Int32 {
        try Int32.fetchOne(database.cachedStatement(sql: "PRAGMA user_version")) ?? 0
    }

    /// How a connection is set up.
    static func configuration(waiting wait: LockWait) -> Configuration {
        var configuration = Configuration()
        configuration.label = "Journal"
        configuration.busyMode = wait.busyMode
        configuration.prepareDatabase { database in
            // An event that was shown as done is on the disk, even if the power fails in the next moment.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// Makes the tables in an empty file; `path` is the name it will have, which errors tell.
    static func create(in draft: String, for path: String) throws(JournalError) {
        do {
            let queue = try DatabaseQueue(path: draft)
            try queue.writeWithoutTransaction { database in
                // Whoever gives the draft its name waits for the disk, once.
                try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
                try database.inTransaction(.immediate) {
                    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                    try addVersions(after: 0, to: database)
                    return .commit
                }
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw JournalError(error, path: path)
        } catch {
            throw .failed(path: path, reason: "\(error)")
        }
    }
}
