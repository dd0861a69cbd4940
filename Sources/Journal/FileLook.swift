import GRDBSQLite
import Glibc

/// What a database file says of itself, read without locks and without leaving a trace: no `-wal`, no `-shm`, not one
/// byte written. Whatever is refused was only ever looked at.
struct FileLook {
    /// The number by which the file names the program it belongs to; 0 if it names none.
    let applicationID: Int32
    /// The version of the tables in it.
    let version: Int32
    /// The last event of each world in the file; empty if it is no journal.
    private(set) var lastEvents: [StoredEvent] = []
    /// Whether the events that stood in it before still do, or their worlds were founded anew.
    private(set) var holdsFormerEvents = true

    /// An event by its place and its bytes.
    struct StoredEvent: Hashable {
        let world: Int64
        let sequence: Int64
        let body: String
    }

    /// How large a file may be for all its pages to be checked at start: 4 MB take some 5 ms.
    static let largestChecked = 4 << 20

    /// Looks at the file, outside of transactions: closing it gives up the locks that the process holds on it.
    /// - Parameters:
    ///   - checksPages: whether all its pages are checked as well.
    ///   - former: events that stood in it when it was looked at before.
    /// - Throws: `notADatabase`, `corrupt`, `unreadable`.
    init(path: String, checksPages: Bool, former: [StoredEvent] = []) throws(JournalError) {
        var opened: OpaquePointer?
        defer { sqlite3_close_v2(opened) }
        let code = sqlite3_open_v2(Self.immutableURI(path), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        guard code == SQLITE_OK, let connection = opened else { throw Self.error(code, path: path) }
        applicationID = try Self.value(of: "PRAGMA application_id", in: connection, path: path) { statement in
            sqlite3_column_int(statement, 0)
        }
        version = try Self.value(of: "PRAGMA user_version", in: connection, path: path) { statement in
            sqlite3_column_int(statement, 0)
        }
        if applicationID == Schema.applicationID {
            lastEvents = try Self.lastEvents(in: connection, path: path)
            for event in former where !lastEvents.contains(event) {
                if try !Self.holds(event, in: connection, path: path) { holdsFormerEvents = false }
            }
        }
        guard checksPages else { return }
        let isSound = try Self.value(of: "PRAGMA quick_check(1)", in: connection, path: path) {
            Self.text($0, 0) == "ok"
        }
        guard isSound else { throw .corrupt(path: path) }
    }

    private static func lastEvents(
        in connection: OpaquePointer, path: String
    ) throws(JournalError) -> [StoredEvent] {
        // One look into the index for each world, however many events there are.
        let sql = """
            SELECT world, sequence, body FROM worlds JOIN events ON world = id
            WHERE sequence = (SELECT max(sequence) FROM events WHERE world = id)
            """
        var events: [StoredEvent] = []
        try eachRow(of: sql, in: connection, path: path) { statement in
            events.append(
                StoredEvent(
                    world: sqlite3_column_int64(statement, 0), sequence: sqlite3_column_int64(statement, 1),
                    body: text(statement, 2)))
            return true
        }
        return events
    }

    private static func holds(
        _ event: StoredEvent, in connection: OpaquePointer, path: String
    ) throws(JournalError) -> Bool {
        let sql = """
            SELECT body FROM events WHERE world = \(event.world) AND sequence = \(event.sequence)
            """
        if let body = try firstRow(of: sql, in: connection, path: path, read: { text($0, 0) }) {
            return body == event.body
        }
        // Numbers of worlds only grow: one founded anew has a higher one, and the one before is gone.
        let founded = "SELECT 1 FROM sqlite_sequence WHERE name = 'worlds' AND seq > \(event.world)"
        let kept = "SELECT 1 FROM worlds WHERE id = \(event.world)"
        guard try firstRow(of: founded, in: connection, path: path, read: { _ in true }) == true else { return false }
        return try firstRow(of: kept, in: connection, path: path, read: { _ in true }) == nil
    }

    private static func text(_ statement: OpaquePointer, _ column: Int32) -> String {
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
    }

    /// Runs a statement and reads its first row, which it always has.
    private static func value<Result>(
        of sql: String, in connection: OpaquePointer, path: String, read: (OpaquePointer) -> Result
    ) throws(JournalError) -> Result {
        guard let value = try firstRow(of: sql, in: connection, path: path, read: read) else {
            throw error(SQLITE_CORRUPT, path: path)
        }
        return value
    }

    /// Runs a statement and reads its first row; `nil` if it has none.
    private static func firstRow<Result>(
        of sql: String, in connection: OpaquePointer, path: String, read: (OpaquePointer) -> Result
    ) throws(JournalError) -> Result? {
        var result: Result?
        try eachRow(of: sql, in: connection, path: path) { statement in
            result = read(statement)
            return false
        }
        return result
    }

    /// Runs a statement and hands over its rows, for as long as `take` asks for more.
    private static func eachRow(
        of sql: String, in connection: OpaquePointer, path: String, take: (OpaquePointer) -> Bool
    ) throws(JournalError) {
        var prepared: OpaquePointer?
        defer { sqlite3_finalize(prepared) }
        let prepareCode = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard prepareCode == SQLITE_OK, let statement = prepared else { throw error(prepareCode, path: path) }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code, path: path) }
            guard take(statement) else { return }
        }
    }

    private static func error(_ code: Int32, path: String) -> JournalError {
        switch code & 0xFF {
        case SQLITE_NOTADB: .notADatabase(path: path)
        // The statements are fixed and tested: one that fails met tables that tuiqi did not write.
        case SQLITE_CORRUPT, SQLITE_ERROR: .corrupt(path: path)
        default: .unreadable(path: path, reason: String(cString: sqlite3_errstr(code)))
        }
    }

    /// The path as SQLite's URI for a file that is taken not to change; what has a meaning in URIs is escaped.
    static func immutableURI(_ path: String) -> String {
        var uri = "file:"
        for character in path {
            switch character {
            case "%": uri += "%25"
            case "?": uri += "%3f"
            case "#": uri += "%23"
            default: uri.append(character)
            }
        }
        return uri + "?immutable=1"
    }
}
