import Glibc

/// What the operating system knows of a path: enough to refuse what is no ordinary file, and to notice that an open
/// file was deleted or replaced, which SQLite itself does not.
struct FileStatus {
    /// Which file this is, whatever its name: two paths with equal identities are the same file.
    struct Identity: Hashable {
        let device: UInt
        let node: UInt
    }

    /// When and how its bytes were changed last: as long as this is the same, nobody has written to it.
    struct Stamp: Hashable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// What stands at a path.
    enum Kind { case file, folder, other }

    let identity: Identity
    let kind: Kind
    let size: Int
    let mode: mode_t
    /// How many names the file has.
    let names: Int
    let stamp: Stamp

    /// Asks for what stands at the path; `nil` if nothing does.
    /// - Parameter followsLinks: whether what a link leads to is asked for, in place of the link.
    init?(path: String, followsLinks: Bool = true) throws(JournalError) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
            let number = errno
            guard number == ENOENT else { throw JournalError(systemError: number, path: path) }
            return nil
        }
        identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
        size = Int(status.st_size)
        mode = status.st_mode
        names = Int(status.st_nlink)
        stamp = Stamp(
            size: size, seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
    }

    /// Whether anybody may write it. Asked beside `access`, which lets the superuser write what nobody may.
    var hasWritePermission: Bool { mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0 }
}
