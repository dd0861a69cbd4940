import Glibc

/// Notices that an open journal was deleted, replaced, or overwritten in place; SQLite itself notices none of it, and
/// would go on writing where nobody ever reads, or into another's bytes.
struct FileWatch {
    private let path: String
    private let identity: FileStatus.Identity
    /// What the file's bytes were like when they were known to be this journal's.
    private var stamp: FileStatus.Stamp?
    /// The last event that stood in the file then. What is newer stands beside it, in SQLite's own files.
    private var lastEvent: FileLook.StoredEvent?

    /// What its bytes were like when they were found to be a stranger's; they are not looked at again.
    private var condemned: FileStatus.Stamp?

    /// While another process moves its changes into the file, the file alone may look damaged: milliseconds, but on a busy
    /// machine that process may stand still for a second in the midst of it.
    private static let looksAtTheSame = 50
    /// However often it changes: half a minute.
    private static let looks = 1_500
    private static let pause: UInt32 = 20_000

    /// Watches the file at a path.
    init(path: String, identity: FileStatus.Identity) {
        self.path = path
        self.identity = identity
    }

    /// Makes sure that it is the journal that was opened; costs one question to the system while nobody writes to it.
    /// - Throws: `deleted`, `replaced`, `overwritten`.
    mutating func check() throws(JournalError) {
        let status = try status()
        if status.stamp == stamp { return }
        if status.stamp == condemned { throw .overwritten(path: path) }
        try look(since: status)
    }

    private func status() throws(JournalError) -> FileStatus {
        guard let status = try FileStatus(path: path) else { throw .deleted(path: path) }
        guard status.identity == identity else { throw .replaced(path: path) }
        return status
    }

    /// Somebody has written to the file: this process or another one moved changes into it, or a stranger wrote over it.
    private mutating func look(since status: FileStatus) throws(JournalError) {
        var status = status
        var looksAtThis = 0
        var isHalfMoved = false
        for _ in 0..<Self.looks where looksAtThis < Self.looksAtTheSame {
            switch try judgement(of: status) {
            case .ours(let event):
                (stamp, lastEvent) = (status.stamp, event)
                return
            case .doubtful(let isDamaged):
                isHalfMoved = isDamaged ? try hasWaitingChanges() : false
                usleep(Self.pause)
                let former = status.stamp
                status = try self.status()
                looksAtThis = status.stamp == former ? looksAtThis + 1 : 0
            case .strange:
                condemned = status.stamp
                throw .overwritten(path: path)
            }
        }
        // A reader kept others from moving all of their changes, and nobody goes on as long as all look and wait: with what
        // stands beside it the file is whole, and where it isn't, SQLite says so.
        if isHalfMoved { return }
        condemned = status.stamp
        throw .overwritten(path: path)
    }

    /// Whether changes stand beside the file that are not all in it yet.
    private func hasWaitingChanges() throws(JournalError) -> Bool {
        try FileStatus(path: path + "-wal").map { $0.size > 0 } ?? false
    }

    /// Whose bytes they are.
    private enum Judgement {
        /// This journal's; the last event in them.
        case ours(FileLook.StoredEvent?)
        /// Perhaps this journal's, while somebody moves changes into it; whether they make no sense alone.
        case doubtful(isDamaged: Bool)
        /// Another program's.
        case strange
    }

    private func judgement(of status: FileStatus) throws(JournalError) -> Judgement {
        do throws(JournalError) {
            let look = try FileLook(path: path, size: status.size, former: lastEvent)
            guard look.applicationID == Schema.applicationID else { return .strange }
            return look.holdsFormerEvent ? .ours(look.lastEvent) : .doubtful(isDamaged: false)
        } catch {
            switch error {
            case .corrupt: return .doubtful(isDamaged: true)
            case .notADatabase: return .strange
            default: throw error
            }
        }
    }
}
