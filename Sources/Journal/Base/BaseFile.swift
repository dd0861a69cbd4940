public import Domain
import GRDB
import Synchronization

/// A generated base in a file of its own: a directory of up to a million members that opens in milliseconds and reads
/// only the rows that are asked for. It is only ever read, and nothing is left beside it.
///
/// `Directory` answers without errors, so a disk that fails is told by `failure`; ask it after reading.
public final class BaseFile: Sendable {
    /// Where the file is.
    public let path: String
    /// Identifies the content; event 0 of the worlds founded on it records it.
    public let fingerprint: String
    /// The name of the scenario it was generated from.
    public let scenario: String
    /// The world's time at founding.
    public let clock: Instant
    /// How many accounts there are.
    public let accountCount: Int
    /// What the open platform knows; nothing in a file of version 1.
    public let platform: PlatformIndex

    private let queue: DatabaseQueue
    /// A quarter of what SQLite would keep of the file; the system keeps the rest of it as well, once for all who read it.
    private static let cachedKilobytes = 512
    private let memory: Mutex<BaseFileMemory>

    /// Opens a base file.
    /// - Throws: `baseMissing`, or why it is no base file that can be read.
    public init(path: String) throws(JournalError) {
        let path = try JournalFile.existing(path)
        guard let status = try FileStatus(path: path) else { throw .baseMissing(path: path) }
        switch status.kind {
        case .folder: throw .isFolder(path: path)
        case .other: throw .notAFile(path: path)
        case .file: break
        }
        let look = try FileLook(path: path, checksPages: false)
        guard look.applicationID == BaseFileSchema.applicationID else { throw .foreign(path: path) }
        guard look.version <= BaseFileSchema.version else { throw .newer(path: path) }
        var configuration = Configuration()
        configuration.label = "BaseFile"
        configuration.readonly = true
        configuration.busyMode = .timeout(Journal.busyTimeout)
        configuration.prepareDatabase { database in
            // Nobody ever writes to it, so the lock for reading is taken once and not with every row.
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cachedKilobytes)")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let row = try queue.unsafeRead { database in
                try Row.fetchOne(database, sql: "SELECT fingerprint, scenario, clock, accounts FROM base")
            }
            guard let row else { throw JournalError.corrupt(path: path) }
            self.path = path
            fingerprint = row[0]
            scenario = row[1]
            clock = Instant(seconds: row[2])
            accountCount = row[3]
            platform = try Self.platform(in: queue, version: look.version)
            memory = Mutex(BaseFileMemory())
        } catch {
            throw Journal.journalError(error, path: path)
        }
    }

    private static func platform(in queue: DatabaseQueue, version: Int32) throws -> PlatformIndex {
        guard version >= BaseFileSchema.platformVersion else { return .empty }
        let text = try queue.unsafeRead { try String.fetchOne($0, sql: "SELECT platform FROM base") }
        // Its rows were indexed, and so checked, before the file was written.
        return try PlatformIndex(try JSONBody.decode(from: text ?? ""), knows: { _ in true })
    }

    /// The first error that reading met since opening; what was answered then was nothing, and is no answer.
    public var failure: JournalError? { memory.withLock { $0.failure } }

    /// Reads rows; on an error answers `nothing` and remembers it.
    func rows<Answer>(else nothing: Answer, _ read: (Database) throws -> Answer) -> Answer {
        do {
            return try queue.unsafeRead(read)
        } catch {
            let failure = Journal.journalError(error, path: path)
            memory.withLock { $0.failure = $0.failure ?? failure }
            return nothing
        }
    }

    /// Answers from memory, or reads and remembers.
    func remembered<Key: Hashable, Answer>(
        _ key: Key, in part: WritableKeyPath<BaseFileMemory, Remembered<Key, Answer>>, else nothing: Answer,
        _ read: (Database) throws -> Answer
    ) -> Answer {
        if let known = memory.withLock({ $0[keyPath: part][key] }) { return known }
        let answer = rows(else: nothing, read)
        memory.withLock { $0[keyPath: part][key] = answer }
        return answer
    }

    /// Changes what is remembered.
    func remember<Answer: Sendable>(_ change: (inout sending BaseFileMemory) -> sending Answer) -> Answer {
        memory.withLock(change)
    }
}
