public import Domain
public import Journal

/// Keeps a world in a journal, under a name, beside other worlds and shared with other processes.
public final class JournalStore: Store {
    /// After how many events a snapshot is kept, so that opening never replays more: it takes less than a frame.
    public static let snapshotInterval = 100

    /// The world's name in the journal.
    public let name: String
    /// Whether the world stands on another base than a new one would: its scenario was edited after its founding.
    public private(set) var standsOnFormerBase = false

    private let journal: Journal
    private let base: Base
    private var stored: StoredWorld?
    /// Reads the base of the world that is open.
    private var directory: any Directory

    /// A store for a world of a journal.
    /// - Parameters:
    ///   - name: the world's name: `free`.
    ///   - base: what it is founded on, if it isn't there yet or is founded anew.
    public init(journal: Journal, name: String, base: Base) {
        self.journal = journal
        self.name = name
        self.base = base
        directory = base.directory
    }

    /// Why the base file can't be read any more.
    public var failure: HostFailure? { directory.failure }

    /// The world as it stands in the journal, founded there if it isn't there yet.
    public func open() throws(HostFailure) -> World {
        let kept = try translating { try journal.read { reader in try loadIfKept(reader) } }
        if let kept { return kept.adopted(by: self) }
        let opened = try translating {
            // Another process may have founded it meanwhile.
            try journal.write { writer in try loadIfKept(writer.read) ?? found(writer) }
        }
        return opened.adopted(by: self)
    }

    /// Whether another process has written to the file.
    public func hasNews() throws(HostFailure) -> Bool {
        try translating { try journal.hasNews() }
    }

    /// Brings a world up to date with what other processes wrote.
    public func catchUp(_ world: World) throws(HostFailure) -> WorldChange {
        let (change, opened) = try translating { try journal.read { reader in try follow(world, reader) } }
        opened?.adopted(by: self)
        return change
    }

    /// Carries out `body` in one immediate transaction, on the world brought up to date.
    public func commit(
        to world: World, _ body: (inout World, Bool) throws(HostFailure) -> [Event]
    ) throws(HostFailure) -> WorldChange {
        try transact(on: world) { world, isFoundedAnew, _ throws(HostFailure) in
            Kept(events: try body(&world, isFoundedAnew))
        }
    }

    /// Carries out `body` in one immediate transaction, and keeps tokens too.
    public func transact(
        on world: World, _ body: (inout World, Bool, [AccessToken]) throws(HostFailure) -> Kept
    ) throws(HostFailure) -> WorldChange {
        let (change, opened) = try translating {
            try journal.write { writer in
                var (change, opened) = try follow(world, writer.read)
                guard let stored = opened?.stored ?? stored else {
                    throw JournalError.noWorld(name: name, path: journal.path)
                }
                let kept = try body(&change.world, change.isFoundedAnew, try writer.read.tokens(of: stored))
                if kept.endsTokens { try writer.endTokens(of: stored) }
                if let token = kept.token { try writer.keep(token, of: stored) }
                try writer.append(kept.events, to: stored)
                let (before, after) = (change.world.revision - kept.events.count, change.world.revision)
                if before / Self.snapshotInterval < after / Self.snapshotInterval {
                    try writer.keep(change.world.snapshot, of: stored)
                }
                change.events += kept.events
                return (change, opened)
            }
        }
        opened?.adopted(by: self)
        return change
    }

    /// The tokens given out in this world.
    public func tokens() throws(HostFailure) -> [AccessToken] {
        guard let stored else { return [] }
        return try translating { try journal.read { try $0.tokens(of: stored) } }
    }

    /// What happened in this world from a sequence on.
    public func events(since sequence: Int) throws(HostFailure) -> [Event] {
        guard let stored else { return [] }
        return try translating { try journal.read { try $0.events(of: stored, from: sequence) } }
    }

    /// Founds the world anew, on the base this store was given.
    public func reset() throws(HostFailure) -> WorldChange {
        let opened = try translating { try journal.write { writer in try found(writer) } }
        return WorldChange(world: opened.adopted(by: self), events: opened.events, isFoundedAnew: true)
    }

    /// What was saved of an account's session on a device.
    public func session(of account: AccountID, on device: String) throws(HostFailure) -> String? {
        guard let stored else { return nil }
        return try translating { try journal.read { try $0.session(of: account, on: device, in: stored) } }
    }

    /// Saves an account's session on a device; not in a world that another process has founded anew.
    public func saveSession(_ body: String, of account: AccountID, on device: String) throws(HostFailure) {
        try translating {
            try journal.write { writer in
                guard let stored, try writer.read.world(named: name) == stored else { return }
                try writer.saveSession(body, of: account, on: device, in: stored)
            }
        }
    }
}

extension JournalStore {
    /// A world just read or founded, with what the store must know of it once the transaction is through.
    private struct Opened {
        let stored: StoredWorld
        let directory: any Directory
        let world: World
        let events: [Event]

        @discardableResult
        func adopted(by store: JournalStore) -> World {
            store.stored = stored
            store.directory = directory
            store.standsOnFormerBase = stored.fingerprint != store.base.directory.fingerprint
            return world
        }
    }

    private func loadIfKept(_ reader: borrowing JournalReader) throws -> Opened? {
        guard let stored = try reader.world(named: name) else { return nil }
        return try load(stored, reader)
    }

    /// Reads a world: its base, its last snapshot, and the events since.
    private func load(_ stored: StoredWorld, _ reader: borrowing JournalReader) throws -> Opened {
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

    private func found(_ writer: borrowing JournalWriter) throws -> Opened {
        let (world, event) = World.found(on: base.directory)
        let stored = try writer.found(
            name, on: base.stored, fingerprint: base.directory.fingerprint, event: event)
        return Opened(stored: stored, directory: base.directory, world: world, events: [event])
    }

    /// The world with what others wrote since; if they founded it anew, the new one and how it was read.
    private func follow(_ world: World, _ reader: borrowing JournalReader) throws -> (WorldChange, Opened?) {
        guard let current = try reader.world(named: name) else {
            throw JournalError.noWorld(name: name, path: journal.path)
        }
        if current != stored {
            let opened = try load(current, reader)
            let all = try reader.events(of: current, from: 0)
            return (WorldChange(world: opened.world, events: all, isFoundedAnew: true), opened)
        }
        var change = WorldChange(world: world)
        change.events = try reader.events(of: current, from: world.revision)
        for event in change.events { try change.world.replay(event) }
        return (change, nil)
    }

    /// Says in the host's words what went wrong.
    private func translating<Answer>(_ body: () throws -> Answer) throws(HostFailure) -> Answer {
        do {
            return try body()
        } catch {
            throw HostFailure(error, at: journal.path)
        }
    }
}
