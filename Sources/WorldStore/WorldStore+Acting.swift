// What can be done to a kept world, each act in one transaction: what others did comes in, what is due happens, the rules decide,
// and what follows is kept.

public import Domain

extension WorldStore {
    /// The world's time while the clock shows `wall`.
    public func now(at wall: Instant) -> Instant { world.now(at: wall) }

    /// Carries out a command.
    ///
    /// - Parameters:
    ///   - password: what was typed, for a command that needs one. It is verified only where no rule refuses anyway, and, if it can
    ///     be, before the transaction begins, since that takes longer than everything else.
    ///   - wall: what the clock shows.
    /// - Throws: `foundedAnew` where another process founded the world anew meanwhile, or why nothing could be kept.
    public mutating func perform(
        _ command: Command, by account: AccountID, password: String? = nil, verifiedBy passwords: any Passwords,
        at wall: Instant
    ) throws(StoreError) -> Result<[Event], Refusal> {
        let isRight = passwords.verify(password, for: command, by: account, in: world, at: world.now(at: wall))
        var result = Result<[Event], Refusal>.success([])
        let update = try commit(at: wall) { world, now, _ in
            let isRight = isRight ?? passwords.verify(password, for: command, by: account, in: world, at: now)
            result = Domain.decide(command, by: account, passwordIsRight: isRight, in: world, at: now)
                .map { world.record($0, by: account, at: now) }
            return Commit(events: (try? result.get()) ?? [])
        }
        if update.isFoundedAnew { throw .foundedAnew }
        return result
    }

    /// Carries out a command to the open platform.
    public mutating func perform(
        _ command: PlatformCommand, by account: AccountID, at wall: Instant
    ) throws(StoreError) -> Result<[Event], PlatformRefusal> {
        var result = Result<[Event], PlatformRefusal>.success([])
        let update = try commit(at: wall) { world, now, _ in
            result = Domain.decide(command, by: .account(account), in: world, at: now)
                .map { world.record($0, by: account, at: now) }
            return Commit(events: (try? result.get()) ?? [])
        }
        if update.isFoundedAnew { throw .foundedAnew }
        return result
    }

    /// Whether `catchUp` has anything to do, or to tell; cheap enough to ask ten times a second.
    public func hasWork(at wall: Instant) throws(StoreError) -> Bool {
        try hasNews() || baseFailure != nil || hasDue(at: wall)
    }

    /// Brings in what other processes did and lets happen what has fallen due.
    public mutating func catchUp(at wall: Instant) throws(StoreError) -> [Event] {
        let others = try hasNews() ? refresh().events : []
        return others + (try letDueHappen(at: wall))
    }

    /// Lets happen what has fallen due, and in a new world what its setup tells.
    public mutating func letDueHappen(at wall: Instant) throws(StoreError) -> [Event] {
        if let baseFailure { throw baseFailure }
        return try hasDue(at: wall) ? commit(at: wall) { _, _, _ in Commit() }.events : []
    }

    private func hasDue(at wall: Instant) -> Bool {
        world.isNew(for: setup) || Domain.nextDeadline(world).map { $0 <= world.now(at: wall) } ?? false
    }

    /// Lets time pass, and happen what falls due by it.
    /// - Parameter seconds: how long; time doesn't run backwards, so less than one is none, and more than `World.longestAdvance` is that.
    public mutating func advance(bySeconds seconds: Int64, at wall: Instant) throws(StoreError) -> [Event] {
        guard seconds > 0 else { return [] }
        return try commit(at: wall) { world, now, _ in
            Commit(events: world.recordAdvance(bySeconds: seconds, from: now))
        }.events
    }

    /// Founds the world anew, and lets its setup happen.
    public mutating func beginAnew(at wall: Instant) throws(StoreError) -> [Event] {
        let founded = try reset().events
        return founded + (try letDueHappen(at: wall))
    }

    /// One transaction: the others' events, the setup of a new world, what is due, then `body`, which records in the world.
    /// If the world was founded anew meanwhile, `body` is not asked: it was meant for the world before.
    mutating func commit(
        at wall: Instant, _ body: (inout World, Instant, [AccessToken]) -> Commit
    ) throws(StoreError) -> WorldUpdate {
        let setup = setup
        return try transact { world, isFoundedAnew, tokens throws(StoreError) in
            // Asked inside the transaction, so that of several processes one alone carries the setup out.
            let past = world.isNew(for: setup) ? try setup.carryOut(in: &world, at: wall) : []
            let now = world.now(at: wall)
            let due = past + world.recordDue(at: now)
            if isFoundedAnew { return Commit(events: due) }
            var commit = body(&world, now, tokens)
            commit.events = due + commit.events
            return commit
        }
    }
}

extension World {
    /// Whether nothing has happened in it yet, though a setup tells of something.
    fileprivate func isNew(for setup: any WorldSetup) -> Bool { revision == 1 && !setup.isEmpty }
}

extension Passwords {
    /// Whether a password is right; `nil` where none is needed or typed, or a rule refuses whatever it is.
    fileprivate func verify(
        _ password: String?, for command: Command, by account: AccountID, in world: World, at now: Instant
    ) -> Bool? {
        guard command.step != nil, let password, !password.isEmpty,
            Domain.refusal(of: command, by: account, in: world, at: now) == nil
        else { return nil }
        return verify(password)
    }
}
