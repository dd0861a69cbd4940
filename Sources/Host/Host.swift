public import Domain
public import Session

/// The one owner of a world: carries out commands in transactions, lets what is due happen, and brings in what other
/// processes did. Nothing is in `world` before it is kept in the store.
///
/// A host is confined to one thread.
public final class Host {
    /// How far `advance` goes at most, in seconds: ten years, so that no sum of moments ever overflows.
    public static let longestAdvance: Int64 = 10 * 366 * 86_400

    /// The world as it stands.
    public private(set) var world: World
    /// Counts how often the store was read or written; what was read before may have changed since.
    private(set) var readings = 0

    let store: any Store
    let passwords: any Passwords
    let clock: Clock
    private let history: History

    /// Opens the world that a store keeps, and lets happen what has fallen due since.
    ///
    /// - Parameters:
    ///   - passwords: what accounts sign in with.
    ///   - history: what happens first, in a world in which nothing has happened yet.
    public init(
        store: any Store, clock: Clock = .wall, passwords: any Passwords = NoPasswords(), history: History = .none
    ) throws(HostFailure) {
        self.history = history
        self.passwords = passwords
        self.store = store
        self.clock = clock
        world = try store.open()
        _ = try letDueHappen()
    }

    /// The world's time: the wall clock's with what was advanced, and never before the last event.
    public var now: Instant { now(after: world.clock, ahead: world.change.clockOffset) }

    /// Carries out a command: in one transaction, what others did comes in, what is due happens, the rules decide, and
    /// what follows is kept.
    ///
    /// - Parameter password: what was typed, for a command that needs one. It is verified only where no rule refuses anyway,
    ///   and if it can be, before the transaction begins, since that takes longer than everything else.
    public func perform(_ command: Command, by account: AccountID, password: String? = nil) -> Outcome {
        let isRight = verify(password, for: command, by: account, in: world, at: now)
        var refusal: Refusal?
        var made: [Event] = []
        do throws(HostFailure) {
            let change = try commit { world, now in
                let isRight = isRight ?? verify(password, for: command, by: account, in: world, at: now)
                switch Domain.decide(command, by: account, passwordIsRight: isRight, in: world, at: now) {
                case .success(let bodies): made = world.record(bodies, by: account, at: now)
                case .failure(let reason): refusal = reason
                }
                return made
            }
            if change.isFoundedAnew { throw HostFailure.foundedAnew }
            return refusal.map(Outcome.refused) ?? .done(made)
        } catch {
            return .failed(error.wording)
        }
    }

    /// Brings in what other processes did and lets happen what has fallen due. Asked ten times a second, it costs next to
    /// nothing while nothing has happened.
    /// - Returns: the events, in order. A world founded anew begins with `world-founded` again.
    public func catchUp() -> Result<[Event], HostFailure> {
        result { () throws(HostFailure) in
            var events: [Event] = []
            if try store.hasNews() {
                let change = try store.catchUp(world)
                readings += 1
                world = change.world
                events = change.events
            }
            return events + (try letDueHappen())
        }
    }

    /// Lets time pass, and happen what falls due by it.
    /// - Parameter seconds: how long; time doesn't run backwards, so less than one is none.
    /// - Returns: the events, in order.
    public func advance(bySeconds seconds: Int64) -> Result<[Event], HostFailure> {
        guard seconds > 0 else { return .success([]) }
        return result { () throws(HostFailure) in
            try commit { world, now in world.recordAdvance(bySeconds: seconds, from: now) }.events
        }
    }

    /// Founds the world anew; whoever has it open is told when they catch up. Other worlds and what was learnt stay.
    /// - Returns: the new world's event 0, and its history.
    public func reset() -> Result<[Event], HostFailure> {
        result { () throws(HostFailure) in
            let change = try store.reset()
            readings += 1
            world = change.world
            return change.events + (try letDueHappen())
        }
    }
}

extension Host {
    private func now(in world: World) -> Instant { now(after: world.clock, ahead: world.change.clockOffset) }

    private func now(after last: Instant, ahead seconds: Int64) -> Instant {
        max(last, clock.now.advanced(bySeconds: seconds))
    }

    /// One transaction: the others' events, the history of a new world, what is due, then `body`, which records in the
    /// world and returns the events.
    /// If the world was founded anew meanwhile, `body` is not asked: it was meant for the world before.
    private func commit(_ body: (inout World, Instant) -> [Event]) throws(HostFailure) -> WorldChange {
        try transact { world, now, _ in Kept(events: body(&world, now)) }
    }

    /// As `commit`; `body` gets the open platform's tokens, too, and says what to keep of them.
    func transact(_ body: (inout World, Instant, [AccessToken]) -> Kept) throws(HostFailure) -> WorldChange {
        let change = try store.transact(on: world) { world, isFoundedAnew, tokens throws(HostFailure) in
            let past = isNew(world) ? try history.happen(in: &world, now: now(in:)) : []
            let now = now(in: world)
            let due = past + world.recordDue(at: now)
            if isFoundedAnew { return Kept(events: due) }
            var kept = body(&world, now, tokens)
            kept.events = due + kept.events
            return kept
        }
        readings += 1
        world = change.world
        return change
    }

    /// Whether a password is right; `nil` where none is needed or typed, or a rule refuses whatever it is.
    private func verify(
        _ password: String?, for command: Command, by account: AccountID, in world: World, at now: Instant
    ) -> Bool? {
        guard command.step != nil, let password, !password.isEmpty,
            Domain.refusal(of: command, by: account, in: world, at: now) == nil
        else { return nil }
        return passwords.verify(password)
    }

    private func letDueHappen() throws(HostFailure) -> [Event] {
        if let failure = store.failure { throw failure }
        let isDue = Domain.nextDeadline(world).map { $0 <= now } ?? false
        guard isDue || isNew(world) else { return [] }
        return try commit { _, _ in [] }.events
    }

    /// Whether nothing has happened in a world yet that has a history; asked inside the transaction, so that of
    /// several processes one alone carries it out.
    private func isNew(_ world: World) -> Bool { world.revision == 1 && !history.isEmpty }

    private func result(_ body: () throws(HostFailure) -> [Event]) -> Result<[Event], HostFailure> {
        do throws(HostFailure) { return .success(try body()) } catch { return .failure(error) }
    }
}
