import Glibc

/// Notices that an open journal was deleted, replaced, or overwritten in place; SQLite itself notices none of it, and
/// would go on writing where nobody ever reads, or into another's bytes. What this process has written is looked for, too,
/// by a connection of its own, so that it counts as done only where it stands in the file.
struct FileWatch {
    private let path: String
    private let identity: FileStatus.Identity
    /// What the file's bytes were like when they were known to be this journal's.
    private var stamp: FileStatus.Stamp?
    /// SQLite's count of transactions then.
    private var changeCount: UInt32?
    /// The last event of each world that stood in the file then.
    private var lastEvents: [FileLook.StoredEvent] = []

    /// What its bytes were like when they were found to be a stranger's; they are not looked at again.
    private var condemned: FileStatus.Stamp?

    /// While another process commits, the file alone may look damaged: milliseconds, but on a busy machine that process may
    /// stand still for a second in the midst of it.
    private static let looksAtTheSame = 200
    /// However often it changes: half a minute.
    private static let looks = 6_000
    private static let pause: UInt32 = 5_000

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

    /// Somebody has written to the file: this process or another one by a transaction, or a stranger wrote over it.
    private mutating func look(since status: FileStatus) throws(JournalError) {
        var status = status
        var looksAtThis = 0
        var isHalfWritten = false
        for _ in 0..<Self.looks where looksAtThis < Self.looksAtTheSame {
            let header = FileHeader(path: path)
            // Without a transaction nobody writes to the file but other programs.
            let isUncounted = header != nil && header?.changeCount == changeCount
            switch try judgement(of: status, checksPages: isUncounted) {
            case .ours(let events):
                // What somebody is committing may still be undone; the next look comes after it.
                guard try SideFile.journal.status(of: path) == nil else { return }
                (stamp, lastEvents, changeCount) = (status.stamp, events, header?.changeCount)
                return
            case .doubtful(let isDamaged):
                isHalfWritten = isDamaged ? try SideFile.journal.status(of: path) != nil : false
                usleep(Self.pause)
                let former = status.stamp
                status = try self.status()
                looksAtThis = status.stamp == former ? looksAtThis + 1 : 0
            case .strange:
                condemned = status.stamp
                throw .overwritten(path: path)
            }
        }
        // Another process died in the midst of a transaction: SQLite goes back to the pages before it, and where it can't it says so.
        if isHalfWritten { return }
        condemned = status.stamp
        throw .overwritten(path: path)
    }

    /// Whose bytes they are.
    private enum Judgement {
        /// This journal's; the last event of each world in them.
        case ours([FileLook.StoredEvent])
        /// Perhaps this journal's, while somebody commits; whether they make no sense alone.
        case doubtful(isDamaged: Bool)
        /// Another program's.
        case strange
    }

    private func judgement(of status: FileStatus, checksPages: Bool) throws(JournalError) -> Judgement {
        do throws(JournalError) {
            let look = try FileLook(
                path: path, checksPages: checksPages && status.size <= FileLook.largestChecked, former: lastEvents)
            guard look.applicationID == Schema.applicationID else { return .strange }
            return look.holdsFormerEvents ? .ours(look.lastEvents) : .doubtful(isDamaged: false)
        } catch {
            switch error {
            case .corrupt: return .doubtful(isDamaged: true)
            case .notADatabase: return .strange
            default: throw error
            }
        }
    }
}
