import Glibc

/// An empty file beside the one it is to become, under a name that nothing has yet, readable by its owner alone; renaming
/// it makes a file appear whole or not at all.
///
/// While there is one, the signals that end a program wait (`HeldSignals`), so that Ctrl-C leaves nothing behind; one that a killed
/// process left is removed by the next draft for the same file.
public struct DraftFile {
    /// Where it is until it is renamed.
    public let path: String
    /// Open for writing.
    public let descriptor: Int32
    private var signals: HeldSignals

    /// As many letters as `mkstemp` asks for, and replaces by ones that make the name unique.
    private static let lettersToReplace = String(repeating: "X", count: 6)
    private static let mark = ".new-"
    /// Seconds after which a draft that nobody holds is taken for abandoned: far longer than it takes to lock a new one.
    private static let longestUnlocked = 10

    /// Makes the file; `nil` where that can't be, and `errno` says why. Who makes one must `end` it.
    public init?(for path: String) {
        Self.removeAbandoned(of: path)
        signals = HeldSignals()
        var template = Array("\(path)\(Self.mark)\(Self.lettersToReplace)".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            let number = errno
            signals.release()
            errno = number
            return nil
        }
        flock(descriptor, LOCK_EX | LOCK_NB)
        self.path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Removes the draft unless it has been renamed, and lets signals through again.
    public mutating func end() {
        unlink(path)
        close(descriptor)
        signals.release()
    }

    /// Removes drafts for the same file that nobody works on any more.
    private static func removeAbandoned(of path: String) {
        let folder = JournalFile.folder(of: path)
        let start = path.split(separator: "/").last.map { $0 + mark } ?? ""
        for name in FolderNames(of: folder) where name.hasPrefix(start) && name.utf8.count == start.utf8.count + 6 {
            removeIfAbandoned("\(folder)/\(name)")
        }
    }

    private static func removeIfAbandoned(_ draft: String) {
        let descriptor = open(draft, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            time(nil) - status.st_mtim.tv_sec > longestUnlocked, flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlink(draft)
    }
}
