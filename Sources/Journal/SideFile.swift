import Glibc

/// A file that SQLite keeps beside a database, by the ending of its name.
enum SideFile: String, CaseIterable {
    /// Pages before the transaction under way, to go back to if it isn't finished.
    case journal = "-journal"
    /// Pages newer than the file's, in WAL mode.
    case wal = "-wal"
    /// The index of those pages and the locks, in WAL mode.
    case shm = "-shm"

    /// What is added to a name by which a file is moved out of SQLite's way.
    private static let aside = ".aside"

    func path(of file: String) -> String { file + rawValue }

    /// What is there; `nil` for nothing, and for an empty file, which SQLite takes for nothing.
    /// - Throws: `inTheWay` for a folder, a link, a pipe: SQLite would fail there, or wait for ever.
    func status(of file: String) throws(JournalError) -> FileStatus? {
        guard let status = try FileStatus(path: path(of: file), followsLinks: false) else { return nil }
        guard status.kind == .file else { throw .inTheWay(path: path(of: file), of: file) }
        return status.size > 0 ? status : nil
    }

    /// Removes it, if it is there.
    func remove(from file: String) throws(JournalError) {
        guard unlink(path(of: file)) == 0 || errno == ENOENT else {
            throw .inTheWay(path: path(of: file), of: file)
        }
    }

    /// Gives it another name, if it is there: it belongs to a file that is no longer here, which may need it.
    func moveAside(from file: String) throws(JournalError) {
        guard rename(path(of: file), path(of: file) + Self.aside) == 0 || errno == ENOENT else {
            throw .inTheWay(path: path(of: file), of: file)
        }
    }

    /// Makes sure that nothing beside the file keeps SQLite from reading and writing it, or makes it read what isn't the file's.
    static func clearTheWay(of file: String) throws(JournalError) {
        // SQLite would read it although the file doesn't ask for one: a left-over, or another file's. It is looked for first, since a
        // program that switches to WAL mode writes the header first.
        if try wal.status(of: file) != nil, let header = FileHeader(path: file), !header.isInWALMode {
            try wal.remove(from: file)
            try shm.remove(from: file)
        }
        if try journal.status(of: file) != nil, RollbackJournal.isStale(of: file) { try journal.moveAside(from: file) }
    }

    /// One that is beside the file and can't be opened; `nil` if there is none.
    static func unusable(of file: String) -> SideFile? {
        allCases.first { side in
            let path = side.path(of: file)
            return access(path, F_OK) == 0 && access(path, R_OK | W_OK) != 0
        }
    }
}
