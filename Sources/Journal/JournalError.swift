import GRDB
import Glibc

/// Why a journal can't be opened, read or written; each prints as one sentence that says what to do next.
public enum JournalError: Error, Hashable, Sendable {
    /// The path names a folder.
    case isFolder(path: String)
    /// The path names a device, a pipe or a socket.
    case notAFile(path: String)
    /// The file's bytes are no SQLite database.
    case notADatabase(path: String)
    /// The file is a database that another program made.
    case foreign(path: String)
    /// A later version of tuiqi wrote the file.
    case newer(path: String)
    /// The file is tuiqi's, but its content is damaged.
    case corrupt(path: String)
    /// The file has no write permission, or lies on a read-only disk.
    case readOnly(path: String)
    /// The folder has no write permission, so that nothing can be kept in it.
    case folderReadOnly(path: String)
    /// The folder is missing and can't be made.
    case folderMissing(path: String, reason: String)
    /// The file can't be opened or made.
    case unreadable(path: String, reason: String)
    /// The disk has no room left.
    case full(path: String)
    /// Another process has kept the file locked for longer than the timeout.
    case locked(path: String)
    /// Another program has the file open in a mode in which others can't rely on the file alone.
    case openInWALMode(path: String)
    /// The disk can't lock files, or can't share memory for a file that was left in WAL mode.
    case noLocks(path: String)
    /// A file stands where SQLite keeps its own beside the journal.
    case inTheWay(path: String, of: String)
    /// The file has a second name, a hard link.
    case hardLinked(path: String)
    /// The name ends as those of SQLite's own files do.
    case reservedName(path: String)
    /// The name leaves no room for the names of SQLite's own files.
    case nameTooLong(path: String)
    /// A part of the path is no UTF-8.
    case notUTF8(path: String)
    /// The path is a link to nothing.
    case danglingLink(path: String, target: String)
    /// The file was deleted while it was open.
    case deleted(path: String)
    /// Another file was put in its place while it was open.
    case replaced(path: String)
    /// Another program wrote over the file's bytes while it was open.
    case overwritten(path: String)
    /// The generated base file that founded a world is missing.
    case baseMissing(path: String)
    /// The generated base file is not the one that founded the world.
    case baseChanged(path: String)
    /// There is no world of this name in the file.
    case noWorld(name: String, path: String)
    /// A file stands where a new one was to be made.
    case exists(path: String)
    /// Anything else that SQLite or the disk reports.
    case failed(path: String, reason: String)
}

extension JournalError: CustomStringConvertible {
    /// One sentence that says what is wrong and what to do next.
    public var description: String {
        switch self {
        case .isFolder(let path): "“\(path)” is a folder; name a file in it instead."
        case .notAFile(let path): "“\(path)” is a device, a pipe or a socket; name an ordinary file instead."
        case .notADatabase(let path): "“\(path)” is not a tuiqi file; it was left as it is, so name another file."
        case .foreign(let path):
            "“\(path)” is another program's database; it was left as it is, so name another file."
        case .newer(let path):
            "“\(path)” was written by a newer version of tuiqi; update tuiqi, or name another file."
        case .corrupt(let path):
            "“\(path)” is damaged; move it away to start anew, or put a copy of it back."
        case .readOnly(let path): "“\(path)” can't be written; give yourself write permission, or name another file."
        case .folderReadOnly(let path):
            "The folder “\(path)” can't be written; give yourself write permission, name a file elsewhere with --db, or keep "
                + "nothing with --ephemeral."
        case .folderMissing(let path, let reason):
            "The folder “\(path)” can't be made (\(reason)); make it yourself, name a file elsewhere with --db, or keep nothing with "
                + "--ephemeral."
        case .unreadable(let path, let reason):
            "“\(path)” can't be opened (\(reason)); check its permissions, or name another file."
        case .full(let path): "The disk that holds “\(path)” is full; make room on it and try again."
        case .locked(let path):
            "“\(path)” is in use by another process that doesn't let go; close that one and try again."
        case .openInWALMode(let path):
            "“\(path)” is open in another program, an older tuiqi perhaps, that keeps what is new beside the file; close that one "
                + "and try again."
        case .noLocks(let path):
            "The disk that holds “\(path)” can't lock files, so that two programs could write at once; name a file on another disk."
        case .inTheWay(let path, let file):
            "“\(path)” stands where “\(file)” needs room for a file of its own; move it away, or give yourself permission to use it."
        case .hardLinked(let path):
            "“\(path)” has a second name (a hard link), by which another process could write to it unseen; remove that name, or "
                + "walk in a copy."
        case .reservedName(let path):
            "“\(path)” has the name of a file that belongs to another one; choose a name that doesn't end in -journal, -wal or -shm."
        case .nameTooLong(let path):
            "“\(path)” is too long a name, since others are made of it; choose a shorter one."
        case .notUTF8(let path):
            "“\(path)” lies in a folder whose name is no UTF-8, so that it could be mistaken for another; rename that, or name a "
                + "file elsewhere."
        case .danglingLink(let path, let target):
            "“\(path)” is a link to “\(target)”, which isn't there; put that back, or remove the link."
        case .deleted(let path):
            "“\(path)” was deleted while it was open; start tuiqi again to begin with a new file."
        case .replaced(let path):
            "“\(path)” was replaced by another file while it was open; start tuiqi again to open that one."
        case .overwritten(let path):
            "“\(path)” was written over by another program while it was open; put a copy of it back, or move it away, "
                + "then start tuiqi again."
        case .baseMissing(let path): "The base file “\(path)” is missing; put it back, or name another scenario."
        case .baseChanged(let path):
            "The base file “\(path)” is not the one this world was founded on; put that one back."
        case .noWorld(let name, let path): "There is no world “\(name)” in “\(path)”; open it once to found it."
        case .exists(let path): "“\(path)” exists already; name a file that doesn't, or delete it first."
        case .failed(let path, let reason): "“\(path)” can't be used (\(reason)); try again, or name another file."
        }
    }
}

extension JournalError {
    /// What an error that SQLite reported on the file means for whoever uses it.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        // The statements are fixed and tested: one that fails met tables or rows that tuiqi did not write.
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .corrupt(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            if let side = SideFile.unusable(of: path) {
                self = .inTheWay(path: side.path(of: path), of: path)
                return
            }
            // A disk that is read-only now, though it wasn't when the file was opened.
            if access(JournalFile.folder(of: path), W_OK) != 0 {
                self = .folderReadOnly(path: JournalFile.folder(of: path))
                return
            }
            self = .unreadable(path: path, reason: error.message ?? "no reason given")
        case .SQLITE_IOERR where Self.locking.contains(error.extendedResultCode): self = .noLocks(path: path)
        default: self = .failed(path: path, reason: error.message ?? "\(error.extendedResultCode)")
        }
    }

    private static let locking: [ResultCode] = [
        .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK,
        .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMLOCK, .SQLITE_IOERR_SHMMAP,
    ]

    /// What an error of the operating system, by its number, means for whoever opens or makes the file.
    init(systemError number: Int32, path: String) {
        switch number {
        case ENOSPC, EDQUOT: self = .full(path: path)
        case EROFS: self = .readOnly(path: path)
        case EISDIR: self = .isFolder(path: path)
        case ENAMETOOLONG: self = .nameTooLong(path: path)
        default: self = .unreadable(path: path, reason: String(cString: strerror(number)))
        }
    }
}
