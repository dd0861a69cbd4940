public import Domain
import GRDB

/// What can be written to a journal inside an immediate transaction; all of it is kept, or nothing.
public struct JournalWriter: ~Copyable {
    /// What the journal says at this moment; nobody else changes it before the transaction ends.
    public let read: JournalReader

    /// Founds a world under a name. A world that has the name already goes, with its events, snapshot and sessions, and
    /// whoever has it open can tell by the new one's number.
    /// - Parameters:
    ///   - base: what it is founded on.
    ///   - event: its event 0, which records the base.
    public func found(
        _ name: String, on base: StoredBase, fingerprint: String, event: Event
    ) throws(JournalError) -> StoredWorld {
        let number = try read.answer {
            let (kind, content) =
                switch base {
                case .founding(let founding): ("founding", try JSONBody.encode(founding))
                case .file(let path): ("file", path)
                }
            try execute("DELETE FROM worlds WHERE name = ?", [name])
            try execute(
                """
                INSERT INTO bases VALUES (?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE SET kind = excluded.kind, content = excluded.content
                """, [fingerprint, kind, content])
            try execute("INSERT INTO worlds (name, base) VALUES (?, ?)", [name, fingerprint])
            let number = read.database.lastInsertedRowID
            try execute("DELETE FROM bases WHERE fingerprint NOT IN (SELECT base FROM worlds)", [])
            return number
        }
        let world = StoredWorld(number: number, name: name, fingerprint: fingerprint)
        try append([event], to: world)
        return world
    }

    /// Adds events to a world. Two events of one sequence number can't be.
    public func append(_ events: [Event], to world: StoredWorld) throws(JournalError) {
        try read.answer {
            for event in events {
                try execute(
                    "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
                    [
                        world.number, event.sequence, event.version, event.name.rawValue,
                        try JSONBody.encode(event),
                    ])
            }
        }
    }

    /// Keeps a snapshot of a world in place of the one before.
    public func keep(_ snapshot: Snapshot, of world: StoredWorld) throws(JournalError) {
        try read.answer {
            try execute(
                "INSERT OR REPLACE INTO snapshots VALUES (?, ?)", [world.number, try JSONBody.encode(snapshot)])
        }
    }

    /// Remembers that a way was walked; the first time counts.
    public func keepWalked(_ way: String, at instant: Instant) throws(JournalError) {
        try read.answer {
            try execute("INSERT OR IGNORE INTO progress VALUES (?, ?)", [way, instant.seconds])
        }
    }

    /// Saves an account's session on a device in a world, in place of the one before.
    public func saveSession(
        _ body: String, of account: AccountID, on device: String, in world: StoredWorld
    ) throws(JournalError) {
        try read.answer {
            try execute(
                "INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)",
                [world.number, device, account.rawValue, body])
        }
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try read.database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
