import GRDBSQLite
import Glibc

/// What a database file says of itself, read without locks and without leaving a trace: no `-wal`, no `-shm`, not one
/// byte written. Whatever is refused was only ever looked at.
struct FileLook {
    /// The number by which the file names the program it belongs to; 0 if it names none.
    let applicationID: Int32
    /// The version of the tables in it.
    let version: Int32

    /// How large a file may be for all its pages to be checked at start: 4 MB take some 5 ms.
    static let largestChecked = 4 << 20

    /// Looks at the file.
    /// - Throws: `notADatabase`, `corrupt`, `unreadable`.
    init(path: String, size: Int) throws(JournalError) {
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
        guard size <= Self.largestChecked else { return }
        let isSound = try Self.value(of: "PRAGMA quick_check(1)", in: connection, path: path) { statement in
            sqlite3_column_text(statement, 0).map { String(cString: $0) } == "ok"
        }
        guard isSound else { throw .corrupt(path: path) }
    }

    /// Runs a statement and reads its first row.
    private static func value<Result>(
        of sql: String, in connection: OpaquePointer, path: String, read: (OpaquePointer) -> Result
    ) throws(JournalError) -> Result {
        var prepared: OpaquePointer?
        defer { sqlite3_finalize(prepared) }
        let prepareCode = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard prepareCode == SQLITE_OK, let statement = prepared else { throw error(prepareCode, path: path) }
        let code = sqlite3_step(statement)
        guard code == SQLITE_ROW else { throw error(code, path: path) }
        return read(statement)
    }

    private static func error(_ code: Int32, path: String) -> JournalError {
        switch code & 0xFF {
        case SQLITE_NOTADB: .notADatabase(path: path)
        case SQLITE_CORRUPT: .corrupt(path: path)
        default: .unreadable(path: path, reason: String(cString: sqlite3_errstr(code)))
        }
    }

    /// The path as SQLite's URI for a file that is taken not to change; what has a meaning in URIs is escaped.
    static func immutableURI(_ path: String) -> String {
        let escapes: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
        return "file:" + path.map { escapes[$0] ?? String($0) }.joined() + "?immutable=1"
    }
}
