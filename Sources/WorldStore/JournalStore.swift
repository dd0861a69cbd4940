public import Domain
public import Journal

/// Keeps a world in a journal, under a name, beside other worlds and shared with other processes.
public final class JournalStore: WorldStore {
    /// After how many events a snapshot is kept, so that opening never replays more: it takes less than a frame.
    public static let snapshotInterval = 100

    /// The world as it was last read or written.
    public private(set) var world: World
    /// What happens first in a world in which nothing has happened yet.
    public let setup: any WorldSetup
    /// The world's name in the journal.
    public let name: String

    private let journal: Journal
    private let base: Base
    private var stored: StoredWorld
    /// Reads the base of the world that is open.
    private var directory: any Directory
    /// The tokens as they were last read; `nil` where they may have changed since.
    private var knownTokens: [AccessToken]?

    /// Opens a world of a journal as it is there, or founds it.
    /// - Parameters:
    ///   - name: the world's name: `free`.
    ///   - base: what it is founded on, if it isn't there yet or is founded anew.
    ///   - foundsAnew: whether a world of this name that is there already goes.
    public init(
        journal: Journal, name: String, base: Base, setup: any WorldSetup = NoSetup(), foundsAnew: Bool = false
    ) throws(StoreError) {
        let source = Source(journal: journal, name: name, base: base)
        var opened = try foundsAnew ? nil : source.translating { try journal.read { try source.loadIfKept($0) } }
        if opened == nil {
            opened = try source.translating {
                // Another process may have founded it meanwhile.
                try journal.write { try (foundsAnew ? nil : source.loadIfKept($0.read)) ?? source.found($0) }
            }
        }
        guard let opened else { throw .journal(.noWorld(name: name, path: journal.path)) }
        self.journal = journal
        self.name = name
        self.base = base
        self.setup = setup
        (stored, directory, world) = (opened.stored, opened.directory, opened.world)
    }

    /// Founds the world of a name anew, without opening the one before, which may be past opening.
    public static func foundAnew(in journal: Journal, name: String, base: Base) throws(StoreError) {
        _ = try JournalStore(journal: journal, name: name, base: base, foundsAnew: true)
    }

    /// Whether the world stands on another base than a new one would: its scenario was edited after its founding.
    public var standsOnFormerBase: Bool { stored.fingerprint != base.directory.fingerprint }

    /// Why the base file can't be read any more.
    public var baseFailure: StoreError? { directory.failure }

    private var source: Source { Source(journal: journal, name: name, base: base) }

    /// Whether another process has written to the file.
    public func hasNews() throws(StoreError) -> Bool {
        try source.translating { try journal.hasNews() }
    }

    /// Brings the world up to date with what other processes wrote.
    public func refresh() throws(StoreError) -> WorldUpdate {
        take(try source.translating { try journal.read { reader in try follow(reader) } })
    }

    /// Carries out `body` in one immediate transaction, on the world brought up to date.
    public func transact(
        _ body: (inout World, Bool, [AccessToken]) throws(StoreError) -> Commit
    ) throws(StoreError) -> WorldUpdate {
        take(
            try source.translating {
                try journal.write { writer in
                    var next = try follow(writer.read)
                    let commit = try body(
                        &next.world, next.update.isFoundedAnew, try writer.read.tokens(of: next.stored))
                    if commit.endsTokens { try writer.endTokens(of: next.stored) }
                    if let token = commit.token { try writer.keep(token, of: next.stored) }
                    try writer.append(commit.events, to: next.stored)
                    let (before, after) = (next.world.revision - commit.events.count, next.world.revision)
                    if before / Self.snapshotInterval < after / Self.snapshotInterval {
                        try writer.keep(next.world.snapshot, of: next.stored)
                    }
                    next.update.events += commit.events
                    return next
                }
            })
    }

    /// The tokens given out in this world.
    public func tokens() throws(StoreError) -> [AccessToken] {
        if let knownTokens { return knownTokens }
        let tokens = try source.translating { try journal.read { try $0.tokens(of: stored) } }
        knownTokens = tokens
        return tokens
    }

    /// What happened in this world from a sequence on.
    public func events(since sequence: Int) throws(StoreError) -> [Event] {
        try source.translating { try journal.read { try $0.events(of: stored, from: sequence) } }
    }

    /// Founds the world anew, on the base this store was given.
    public func reset() throws(StoreError) -> WorldUpdate {
        let opened = try source.translating { try journal.write { writer in try source.found(writer) } }
        return take(Next(opened))
    }

    /// What was saved of an account's session on a device.
    public func session(of account: AccountID, on device: String) throws(StoreError) -> String? {
        try source.translating { try journal.read { try $0.session(of: account, on: device, in: stored) } }
    }

    /// Saves an account's session on a device; not in a world that another process has founded anew.
    public func saveSession(_ body: String, of account: AccountID, on device: String) throws(StoreError) {
        try source.translating {
            try journal.write { writer in
                guard try writer.read.world(named: name) == stored else { return }
                try writer.saveSession(body, of: account, on: device, in: stored)
            }
        }
    }
}

extension JournalStore {
    /// What a transaction found and made; it counts once the transaction is through.
    private struct Next {
        var world: World
        let stored: StoredWorld
        let directory: any Directory
        var update = WorldUpdate()

        init(_ opened: Source.Opened) {
            (world, stored, directory) = (opened.world, opened.stored, opened.directory)
            update = WorldUpdate(events: opened.events, isFoundedAnew: true)
        }

        init(world: World, stored: StoredWorld, directory: any Directory) {
            (self.world, self.stored, self.directory) = (world, stored, directory)
        }
    }

    private func take(_ next: Next) -> WorldUpdate {
        (world, stored, directory) = (next.world, next.stored, next.directory)
        knownTokens = nil
        return next.update
    }

    /// The world with what others wrote since; if they founded it anew, the new one.
    private func follow(_ reader: borrowing JournalReader) throws -> Next {
        guard let current = try reader.world(named: name) else {
            throw JournalError.noWorld(name: name, path: journal.path)
        }
        if current != stored {
            var next = Next(try source.load(current, reader))
            next.update.events = try reader.events(of: current, from: 0)
            return next
        }
        var next = Next(world: world, stored: stored, directory: directory)
        next.update.events = try reader.events(of: current, from: world.revision)
        for event in next.update.events { try next.world.replay(event) }
        return next
    }
}

/// Where a store reads worlds from and what it founds them on.
private struct Source {
    let journal: Journal
    let name: String
    let base: Base

    /// A world just read or founded.
    struct Opened {
        let stored: StoredWorld
        let directory: any Directory
        let world: World
        let events: [Event]
    }

    func loadIfKept(_ reader: borrowing JournalReader) throws -> Opened? {
        guard let stored = try reader.world(named: name) else { return nil }
        return try load(stored, reader)
    }

    /// Reads a world: its base, its last snapshot, and the events since.
    func load(_ stored: StoredWorld, _ reader: borrowing JournalReader) throws -> Opened {
        let directory = try directory(of: stored, reader)
        let snapshot = try reader.snapshot(of: stored)
        let events = try reader.events(of: stored, from: snapshot?.revision ?? 0)
        var world: World
        if let snapshot {
            world = try World(on: directory, snapshot: snapshot)
            for event in events { try world.replay(event) }
        } else {
            world = try World(on: directory, replaying: events)
        }
        return Opened(stored: stored, directory: directory, world: world, events: events)
    }

    /// The base of a world: the one at hand if it is the same, else as the journal keeps it.
    private func directory(of stored: StoredWorld, _ reader: borrowing JournalReader) throws -> any Directory {
        if stored.fingerprint == base.directory.fingerprint { return base.directory }
        switch try reader.base(of: stored) {
        case .founding(let founding): return try FoundingDirectory(founding)
        case .file(let path):
            let file = try BaseFile(path: path)
            guard file.fingerprint == stored.fingerprint else { throw JournalError.baseChanged(path: path) }
            return file
        }
    }

    func found(_ writer: borrowing JournalWriter) throws -> Opened {
        let (world, event) = World.found(on: base.directory)
        let stored = try writer.found(
            name, on: base.stored, fingerprint: base.directory.fingerprint, event: event)
        return Opened(stored: stored, directory: base.directory, world: world, events: [event])
    }

    /// Says in the store's errors what went wrong.
    func translating<Answer>(_ body: () throws -> Answer) throws(StoreError) -> Answer {
        do {
            return try body()
        } catch {
            throw StoreError(error, at: journal.path)
        }
    }
}
