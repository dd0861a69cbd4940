public import Domain
import GRDB

/// What a journal answers inside a transaction; everything it says is of one moment.
public struct JournalReader: ~Copyable {
    let database: Database
    /// Where the journal is; errors name it.
    let path: String

    /// The names of all worlds, in the order of founding.
    public func worldNames() throws(JournalError) -> [String] {
        try answer { try String.fetchAll(database.cachedStatement(sql: "SELECT name FROM worlds ORDER BY id")) }
    }

    /// The world of a name, `nil` if there is none.
    public func world(named name: String) throws(JournalError) -> StoredWorld? {
        try answer {
            let sql = "SELECT id, name, base FROM worlds WHERE name = ?"
            return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [name]).map { row in
                StoredWorld(number: row[0], name: row[1], fingerprint: row[2])
            }
        }
    }

    /// What a world was founded on.
    public func base(of world: StoredWorld) throws(JournalError) -> StoredBase {
        try answer {
            let statement = try database.cachedStatement(sql: "SELECT kind, content FROM bases WHERE fingerprint = ?")
            guard let row = try Row.fetchOne(statement, arguments: [world.fingerprint]) else {
                throw JournalError.corrupt(path: path)
            }
            let (kind, content): (String, String) = (row[0], row[1])
            return kind == "file" ? .file(path: content) : .founding(try JSONBody.decode(from: content))
        }
    }

    /// A world's events from a sequence number on, in order.
    public func events(of world: StoredWorld, from sequence: Int) throws(JournalError) -> [Event] {
        try answer {
            let sql = "SELECT version, kind, body FROM events WHERE world = ? AND sequence >= ? ORDER BY sequence"
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: sql), arguments: [world.number, sequence])
            var events: [Event] = []
            while let row = try rows.next() {
                let (version, kind, body): (Int, String, String) = (row[0], row[1], row[2])
                guard version <= Event.currentVersion, EventName(rawValue: kind) != nil else {
                    throw JournalError.newer(path: path)
                }
                events.append(try JSONBody.decode(from: body))
            }
            return events
        }
    }

    /// The last snapshot kept of a world, `nil` if none was.
    public func snapshot(of world: StoredWorld) throws(JournalError) -> Snapshot? {
        try answer {
            let statement = try database.cachedStatement(sql: "SELECT body FROM snapshots WHERE world = ?")
            return try String.fetchOne(statement, arguments: [world.number]).map { try JSONBody.decode(from: $0) }
        }
    }

    /// The ways that the learner has walked, by id.
    public func walkedWays() throws(JournalError) -> Set<String> {
        try answer { try String.fetchSet(database.cachedStatement(sql: "SELECT way FROM progress")) }
    }

    /// What was saved of an account's session on a device in a world, `nil` if nothing was.
    public func session(of account: AccountID, on device: String, in world: StoredWorld) throws(JournalError) -> String?
    {
        try answer {
            let sql = "SELECT body FROM sessions WHERE world = ? AND device = ? AND account = ?"
            return try String.fetchOne(
                database.cachedStatement(sql: sql), arguments: [world.number, device, account.rawValue])
        }
    }

    /// Turns every error into the one that says what to do; a body that can't be decoded is damage.
    func answer<Result>(_ body: () throws -> Result) throws(JournalError) -> Result {
        do {
            return try body()
        } catch let error as JournalError {
            throw error
        } catch let error as DatabaseError {
            throw JournalError(error, path: path)
        } catch {
            throw .corrupt(path: path)
        }
    }
}
