import Domain
import Journal
import ScreenKit
public import Session
public import WorldStore

/// The entrance and what it leads to: every way in a fresh world of its own, the free walk where one left it, and which
/// ways the learner has walked.
public final class Tour: Guide {
    private let library: Library
    private let base: Base
    /// Keeps the worlds and the progress; `nil` where nothing is kept.
    private let journal: Journal?
    private let clock: Clock
    /// Who takes the tour, whoever they sign in as on the way.
    private let walker: AccountID
    private let passwords: any Passwords
    /// The world one walks freely in, open as long as the tour lasts.
    private var free: Host
    /// Ids of the ways that the learner has walked.
    public private(set) var walked: Set<String> = []

    /// A tour through the ways of a library, on worlds founded on a base.
    init(
        library: Library, base: Base, journal: Journal?, free: Host, clock: Clock, walker: AccountID,
        passwords: any Passwords
    ) throws(StoreError) {
        self.walker = walker
        self.passwords = passwords
        self.library = library
        self.base = base
        self.journal = journal
        self.free = free
        self.clock = clock
        if let journal {
            do {
                walked = try journal.read { try $0.walkedWays() }
            } catch {
                throw StoreError(error, at: journal.path)
            }
        }
    }

    /// Opens the entrance, a way's fresh world, or the free walk.
    public func open(
        _ destination: Destination, from session: Session
    ) throws(StoreError) -> (host: Host, desk: Desk) {
        switch destination {
        case .entrance: return (free, Desk(self.session(on: .entrance, like: session)))
        case .freeWalk: return (free, try freeWalk(from: session))
        case .way(let way): return try start(way, from: session)
        case .again:
            if let lesson = session.lesson { return try start(lesson.way, from: session) }
            _ = try free.reset().get()
            return (free, Desk(self.session(on: session.device, like: session)))
        }
    }

    /// Keeps a walked way in the learner's file.
    public func finished(_ way: String) throws(StoreError) {
        guard walked.insert(way).inserted, let journal else { return }
        do {
            try journal.write { try $0.keepWalked(way, at: clock.now) }
        } catch {
            throw StoreError(error, at: journal.path)
        }
    }

    /// The free walk's desk as one left it, or a phone.
    private func freeWalk(from session: Session) throws(StoreError) -> Desk {
        let fresh = self.session(on: .phone, like: session)
        let context = context(of: free)
        var sessions: [Session] = []
        var isForgotten = false
        let saved = try readable(free.savedDesk(), else: &isForgotten)
        for seat in saved?.seats.map(Seat.init) ?? [fresh.seat] where free.world.account(seat.account) != nil {
            let kept = free.savedSession(of: seat.account, on: seat.device)
            guard let saved = try readable(kept, else: &isForgotten) else { continue }
            sessions.append(
                Session(saved, language: session.language, size: session.size).restored(in: context))
        }
        var desk =
            Desk(sessions, front: saved.map { Seat($0.front) }, isSideBySide: saved?.isSideBySide ?? true)
            ?? Desk(fresh)
        if isForgotten { _ = desk.update(.told(Restored<SavedSession>.unreadableSentence), in: context) }
        return desk
    }

    /// What was kept; `nil` if nothing was, and where this version can't read it, which is noted.
    private func readable<Saved>(
        _ result: Result<Restored<Saved>, StoreError>, else isForgotten: inout Bool
    ) throws(StoreError) -> Saved? {
        switch try result.get() {
        case .value(let saved): return saved
        case .unreadable:
            isForgotten = true
            return nil
        case .nothing: return nil
        }
    }

    /// A way's first act, in a world founded just now, with the device that stands beside its own.
    private func start(_ id: String, from session: Session) throws(StoreError) -> (host: Host, desk: Desk) {
        let way = library.screens.steps.way(id)
        let host = try Host(store: freshStore(named: "way-\(id)"), clock: clock, passwords: passwords)
        let started = self.session(on: way?.device ?? .phone, like: session, lesson: Lesson(way: id))
        let own =
            way?.account.flatMap { account -> Session? in
                guard host.world.account(AccountID(account)) != nil else { return nil }
                let seat = Seat(device: started.device, account: AccountID(account))
                return Session(switchedOn: seat, like: started, in: context(of: host))
            } ?? started
        let beside = way?.beside.flatMap { beside -> Session? in
            let account = AccountID(beside.account)
            guard host.world.account(account) != nil else { return nil }
            let seat = Seat(device: beside.device.rawValue, account: account)
            return Session(switchedOn: seat, like: own, in: context(of: host))
        }
        return (host, Desk([own, beside].compactMap(\.self), front: own.seat) ?? Desk(own))
    }

    private func context(of host: Host) -> Context {
        Context(screens: library.screens, world: host.world, now: host.now, walked: walked)
    }

    /// A world founded just now; a kept one takes the place of the one before of this name.
    private func freshStore(named name: String) throws(StoreError) -> any WorldStore {
        guard let journal else { return MemoryStore(directory: base.directory) }
        return try JournalStore(journal: journal, name: name, base: base, foundsAnew: true)
    }

    /// A device switched on just now, for the walker, or for nobody where one signs in first, and in the language and size
    /// of another session.
    private func session(on device: String, like session: Session, lesson: Lesson? = nil) -> Session {
        Session(
            device: device, account: library.screens.signIn(of: device) == nil ? walker : .nobody,
            language: session.language, size: session.size, lesson: lesson,
            screens: library.screens) ?? session
    }
}

extension Tour {
    private func session(on device: Device, like session: Session, lesson: Lesson? = nil) -> Session {
        self.session(on: device.rawValue, like: session, lesson: lesson)
    }
}
