import Glibc

/// A file that SQLite keeps beside a database, by the ending of its name.
enum SideFile: String, CaseIterable {
    /// Pages before the transaction under way, to go back to if it isn't finished.
    case journal = "-journal"
    /// Pages newer than the file's, in WAL mode.
    case wal = "-wal"
    /// The index of those pages and the locks, in WAL mode.
    case shm = "-shm"

    func path(of file: String) -> String { file + rawValue }

    /// What stands there; `nil` for nothing, and for an empty file, which SQLite takes for nothing.
    func status(of file: String) throws(JournalError) -> FileStatus? {
        guard let status = try FileStatus(path: path(of: file)), status.kind != .file || status.size > 0 else {
            return nil
        }
        return status
    }

    /// Removes it, if it is there.
    func remove(from file: String) throws(JournalError) {
        guard unlink(path(of: file)) == 0 || errno == ENOENT else {
            throw .inTheWay(path: path(of: file), of: file)
        }
    }

    /// One that stands beside the file and can't be opened; `nil` if there is none.
    static func unusable(of file: String) -> SideFile? {
        allCases.first { side in
            let path = side.path(of: file)
            guard access(path, F_OK) == 0 else { return false }
            let isFile = (try? FileStatus(path: path))?.kind == .file
            return !isFile || access(path, R_OK | W_OK) != 0
        }
    }
}
