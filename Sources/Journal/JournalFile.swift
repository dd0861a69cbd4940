import GRDB
import Glibc

/// Makes sure that a path holds a journal before anything is opened for writing: a new one comes into being whole or
/// not at all, and what is no journal of ours is left as it is.
struct JournalFile {
    /// Where the file really is, links followed; the errors name it.
    let path: String
    /// Which file it is.
    let identity: FileStatus.Identity
    /// Its pages were checked without opening it. They could not be if a transaction is under way or was cut short.
    let isChecked: Bool

    /// Who may enter a folder that has to be made: its owner.
    private static let folderMode: mode_t = 0o700

    /// Finds the journal at the path, or makes one, with the folders that lead to it.
    init(at path: String) throws(JournalError) {
        let path = try Self.existing(path)
        try Self.refuseBadName(path)
        if let status = try FileStatus(path: path) {
            try Self.refuseUnusable(status, path: path)
            if status.size == 0 { try Self.replaceEmpty(at: path) }
        } else {
            try Self.create(at: path)
        }
        try SideFile.clearTheWay(of: path)
        guard let status = try FileStatus(path: path) else { throw JournalError(systemError: ENOENT, path: path) }
        self.path = path
        identity = status.identity
        isChecked = try Self.look(at: path, size: status.size)
    }

    /// Refuses what is no ordinary file that its owner may write.
    private static func refuseUnusable(_ status: FileStatus, path: String) throws(JournalError) {
        switch status.kind {
        case .folder: throw .isFolder(path: path)
        case .other: throw .notAFile(path: path)
        case .file: break
        }
        // Each name has side files of its own, so that neither sees the other's transactions. One may be the draft's, whose maker died.
        if status.names > 1 { try waitForOneName(of: path) }
        guard access(path, R_OK) == 0 else { throw JournalError(systemError: errno, path: path) }
        guard status.hasWritePermission, access(path, W_OK) == 0 else { throw .readOnly(path: path) }
        try refuseReadOnlyFolder(of: path)
    }

    /// Whoever has just made the file gives its draft's name up in a moment; one whose maker died is removed here.
    private static func waitForOneName(of path: String) throws(JournalError) {
        for _ in 0..<maxLooks {
            DraftFile.removeAbandoned(in: folder(of: path))
            if try FileStatus(path: path)?.names == 1 { return }
            usleep(pauseBetweenLooks)
        }
        throw .hardLinked(path: path)
    }

    /// During a transaction SQLite keeps a file beside the journal, so its folder must be writable too.
    private static func refuseReadOnlyFolder(of path: String) throws(JournalError) {
        let folder = Self.folder(of: path)
        guard let status = try FileStatus(path: folder), status.hasWritePermission, access(folder, W_OK) == 0 else {
            throw .folderReadOnly(path: folder)
        }
    }

    /// SQLite makes names of this one, which must be free and have room: in a folder, and in SQLite's own buffers.
    private static func refuseBadName(_ path: String) throws(JournalError) {
        if SideFile.allCases.contains(where: { path.hasSuffix($0.rawValue) }) { throw .reservedName(path: path) }
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last?.count ?? 0
        guard name <= maxName - longestEnding, path.utf8.count <= maxPath - longestEnding else {
            throw .nameTooLong(path: path)
        }
    }

    /// Bytes that a name may have on Linux's file systems, and a path in SQLite.
    private static let (maxName, maxPath) = (255, 511)
    private static let longestEnding = SideFile.journal.rawValue.utf8.count

    /// How often a file that looks damaged is looked at before it is believed, and the microseconds between: another process may be
    /// making it, or committing.
    private static let (maxLooks, pauseBetweenLooks): (Int, UInt32) = (20, 10_000)

    private static func look(at path: String, size: Int) throws(JournalError) -> Bool {
        for _ in 1..<maxLooks {
            do throws(JournalError) {
                return try lookOnce(at: path, size: size)
            } catch {
                guard error == .corrupt(path: path) else { throw error }
                usleep(pauseBetweenLooks)
            }
        }
        return try lookOnce(at: path, size: size)
    }

    /// Refuses other programs' files and later versions' files; tells whether the pages were checked as well.
    private static func lookOnce(at path: String, size: Int) throws(JournalError) -> Bool {
        let (wal, journal) = (try SideFile.wal.status(of: path), try SideFile.journal.status(of: path))
        let waiting = wal != nil || journal != nil
        do throws(JournalError) {
            let checksPages = !waiting && size <= FileLook.largestChecked
            let look = try FileLook(path: path, checksPages: checksPages)
            guard look.applicationID == Schema.applicationID else { throw .foreign(path: path) }
            guard look.version <= Schema.version else { throw .newer(path: path) }
            return checksPages
        } catch {
            // In the midst of a transaction the file alone may look damaged.
            guard waiting, error == .corrupt(path: path) else { throw error }
            return false
        }
    }

    /// Builds a journal under another name and gives it its own in one step. If another process was faster, its journal
    /// stands.
    private static func create(at path: String) throws(JournalError) {
        var draft = try draft(for: path)
        defer { draft.end() }
        try Schema.create(in: draft.path, for: path)
        try moveLeftOversAside(from: path)
        do throws(JournalError) { try name(draft, path) } catch .exists(path: path) {}
    }

    /// Puts a journal in the place of an empty file. Of several processes one does so, while the others wait for its lock on the
    /// empty file and then find it gone.
    private static func replaceEmpty(at path: String) throws(JournalError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw JournalError(systemError: errno, path: path) }
        defer { close(descriptor) }
        // On a disk without such locks the first of two may be replaced, as a file may be that is made in its place.
        flock(descriptor, LOCK_EX)
        guard try FileStatus(path: path)?.size == 0 else { return }
        var draft = try draft(for: path)
        defer { draft.end() }
        try Schema.create(in: draft.path, for: path)
        try moveLeftOversAside(from: path)
        try flush(draft, path)
        guard rename(draft.path, path) == 0 else { throw JournalError(systemError: errno, path: path) }
    }

    /// What is beside a new file belongs to one that is gone.
    private static func moveLeftOversAside(from path: String) throws(JournalError) {
        for side in [SideFile.journal, .wal] where try side.status(of: path) != nil {
            try side.moveAside(from: path)
        }
    }

    /// Makes an empty file beside the path, readable by its owner alone, with the folders that lead to it.
    static func draft(for path: String) throws(JournalError) -> DraftFile {
        try makeFolder(folder(of: path))
        try refuseReadOnlyFolder(of: path)
        guard let draft = DraftFile(for: path) else { throw JournalError(systemError: errno, path: path) }
        return draft
    }

    /// Gives a draft its name; whatever has the name keeps it.
    static func name(_ draft: DraftFile, _ path: String) throws(JournalError) {
        try flush(draft, path)
        if link(draft.path, path) == 0 { return }
        if errno == EEXIST { throw .exists(path: path) }
        // Disks without hard links: the name is taken by renaming.
        guard rename(draft.path, path) == 0 else { throw JournalError(systemError: errno, path: path) }
    }

    /// Waits until a draft, which was written without waiting, is on the disk.
    private static func flush(_ draft: DraftFile, _ path: String) throws(JournalError) {
        guard fsync(draft.descriptor) == 0 else { throw JournalError(systemError: errno, path: path) }
    }

    /// Makes a folder and those above it, as far as they are missing.
    private static func makeFolder(_ folder: String) throws(JournalError) {
        if let status = try FileStatus(path: folder) {
            guard status.kind == .folder else { throw .folderMissing(path: folder, reason: "a file has its name") }
            return
        }
        try refuseDanglingLink(folder)
        try makeFolder(Self.folder(of: folder))
        guard mkdir(folder, folderMode) == 0 || errno == EEXIST else {
            throw .folderMissing(path: folder, reason: String(cString: strerror(errno)))
        }
    }

    /// A link to nothing isn't followed: what it should lead to may be on a disk that isn't there now.
    private static func refuseDanglingLink(_ path: String) throws(JournalError) {
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let length = readlink(path, &target, target.count)
        guard length < 0 else {
            throw .danglingLink(path: path, target: String(decoding: target.prefix(length), as: UTF8.self))
        }
    }

    /// The file's path from the root. Where nothing is at a part of it, one whose name reads the same and is written in another
    /// Unicode form (é as one character or as two) is the one that is meant.
    static func existing(_ path: String) throws(JournalError) -> String {
        let path = try absolute(path)
        if access(path, F_OK) == 0 { return path }
        guard errno == ENOENT else { throw JournalError(systemError: errno, path: path) }
        try refuseDanglingLink(path)
        guard !path.utf8.allSatisfy({ $0 < 0x80 }) else { return path }
        return path.split(separator: "/").reduce("") { folder, name in
            let named = "\(folder)/\(name)"
            // Swift's strings are equal where they read the same.
            let twin = access(named, F_OK) == 0 ? nil : FolderNames(of: folder + "/").first { $0 == name }
            return twin.map { "\(folder)/\($0)" } ?? named
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    /// The path from the root, links followed as far as it exists; so it never starts with SQLite's `file:`.
    static func absolute(_ path: String) throws(JournalError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw JournalError(systemError: ENOENT, path: path) }
        if path.hasSuffix("/") { throw .isFolder(path: path) }
        if let real = try realPath(path) { return real }
        guard path.hasPrefix("/") else {
            guard let current = try realPath(".") else { throw JournalError(systemError: errno, path: path) }
            return current + "/" + path
        }
        return path
    }

    private static func realPath(_ path: String) throws(JournalError) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        guard let real = String(validatingCString: resolved) else { throw .notUTF8(path: path) }
        return real
    }
}
