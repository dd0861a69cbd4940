// The tokens of a world, beside its events.

public import Domain
import GRDB

extension JournalReader {
    /// The tokens that were given out in a world, those that have ended too.
    public func tokens(of world: StoredWorld) throws(JournalError) -> [AccessToken] {
        try answer {
            let sql = "SELECT app, text, issued, expires FROM tokens WHERE world = ? ORDER BY app"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [world.number]).map { row in
                let (app, text): (String, String) = (row[0], row[1])
                return AccessToken(
                    app: AppKey(app), text: text, issued: Instant(seconds: row[2]), expires: Instant(seconds: row[3]))
            }
        }
    }
}

extension JournalWriter {
    /// Keeps a token given out or renewed, in place of the app's one before.
    public func keep(_ token: AccessToken, of world: StoredWorld) throws(JournalError) {
        try read.answer {
            try execute(
                "INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, ?, ?)",
                [world.number, token.app.rawValue, token.text, token.issued.seconds, token.expires.seconds])
        }
    }

    /// Ends all tokens of a world.
    public func endTokens(of world: StoredWorld) throws(JournalError) {
        try read.answer { try execute("DELETE FROM tokens WHERE world = ?", [world.number]) }
    }
}
