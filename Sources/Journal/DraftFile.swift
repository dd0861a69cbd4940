import Glibc

/// An empty file in the folder of the one it is to become, under a hidden name that nothing has yet, readable by its owner alone;
/// renaming it makes a file appear whole or not at all.
///
/// While there is one, the signals that end a program wait (`HeldSignals`), so that Ctrl-C leaves nothing behind; one that a killed
/// process left is removed by the next draft in the folder.
public struct DraftFile {
    /// Where it is until it is renamed.
    public let path: String
    /// Open for writing.
    public let descriptor: Int32
    private var signals: HeldSignals

    /// As many letters as `mkstemp` asks for, and replaces by ones that make the name unique.
    private static let lettersToReplace = String(repeating: "X", count: 6)
    /// A hidden name that nobody gives to a file of their own.
    private static let start = ".tuiqi-draft-"
    /// Seconds after which a draft that nobody holds is taken for abandoned: far longer than it takes to lock a new one.
    private static let longestUnlocked = 10

    /// Makes the file; `nil` where that can't be, and `errno` says why. Who makes one must `end` it.
    public init?(for path: String) {
        let folder = JournalFile.folder(of: path)
        Self.removeAbandoned(in: folder)
        signals = HeldSignals()
        var template = Array("\(folder)/\(Self.start)\(Self.lettersToReplace)".utf8CString)
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

    /// Removes drafts in a folder that nobody works on any more.
    static func removeAbandoned(in folder: String) {
        for name in FolderNames(of: folder) where name.hasPrefix(start) { removeIfAbandoned("\(folder)/\(name)") }
    }

    private static func removeIfAbandoned(_ draft: String) {
        let descriptor = open(draft, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            time(nil) - status.st_mtim.tv_sec > longestUnlocked || status.st_nlink > 1,
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlink(draft)
    }
}
