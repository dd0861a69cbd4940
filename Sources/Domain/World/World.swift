/// A world at one moment: an immutable base and what events have changed. A value: copying it is cheap, and what is done to
/// a copy never shows in the original.
public struct World: Sendable {
    /// Everybody and everything as it stood at founding.
    public let directory: any Directory
    /// What events have changed since.
    public internal(set) var change: Change
    /// When the last event happened; at first, the time of founding. A world's time never goes back behind it.
    public private(set) var clock: Instant
    /// How many events the world has seen, and so the next event's sequence.
    public private(set) var revision: Int
    private(set) var gaps: Gaps
    private(set) var arrivals: Arrivals
    private(set) var shelves: ApplicationShelves
    private(set) var mailbox: Mailbox
    /// When each account last left each enterprise; follows from the leave records.
    private(set) var lastLeft: [AccountID: [EnterpriseID: Instant]] = [:]

    /// The world before its first event.
    init(unfounded directory: any Directory) {
        self.directory = directory
        change = Change()
        clock = directory.clock
        revision = 0
        gaps = Gaps()
        arrivals = Arrivals()
        shelves = ApplicationShelves()
        mailbox = Mailbox()
    }

    /// A world founded on a base.
    /// - Parameter clockOffset: how far its time shall be ahead of the wall clock, in seconds.
    /// - Returns: the world and its event 0.
    public static func found(on directory: any Directory, clockOffset: Int64 = 0) -> (world: World, event: Event) {
        let founded = WorldFounded(
            base: directory.fingerprint, scenario: directory.scenario, clockOffset: clockOffset)
        var world = World(unfounded: directory)
        let event = world.record(.worldFounded(founded), by: nil, at: directory.clock)
        return (world, event)
    }

    /// The world that a journal's events make; the first one founds it.
    public init(on directory: any Directory, replaying events: some Sequence<Event>) throws(ReplayError) {
        self.init(unfounded: directory)
        for event in events { try replay(event) }
        if revision == 0 { throw .unfounded }
    }

    /// The world a snapshot was taken of.
    public init(on directory: any Directory, snapshot: Snapshot) throws(ReplayError) {
        guard snapshot.base == directory.fingerprint else {
            throw .anotherBase(recorded: snapshot.base, found: directory.fingerprint)
        }
        self.directory = directory
        change = snapshot.change
        clock = snapshot.clock
        revision = snapshot.revision
        gaps = Gaps(departed: snapshot.change.departed, in: directory)
        arrivals = Arrivals(seats: snapshot.change.seats, in: directory)
        shelves = ApplicationShelves(snapshot.change.applications.values)
        mailbox = Mailbox(messages: snapshot.change.messages.values, read: snapshot.change.readMessages)
        for record in snapshot.change.leaveRecords.values.joined() { note(record) }
    }

    /// What opening this world again needs beside its base.
    public var snapshot: Snapshot {
        Snapshot(base: directory.fingerprint, revision: revision, clock: clock, change: change)
    }

    /// Lets what was decided happen now.
    /// - Parameter at: the world's time; a moment before `clock` counts as `clock`.
    /// - Returns: the events, numbered, as a journal keeps them.
    @discardableResult
    public mutating func record(_ bodies: [Event.Body], by actor: AccountID?, at: Instant) -> [Event] {
        bodies.map { record($0, by: actor, at: at) }
    }

    /// Lets an event happen that was recorded before, here or by another process.
    public mutating func replay(_ event: Event) throws(ReplayError) {
        guard event.sequence == revision else { throw .outOfOrder(expected: revision, found: event.sequence) }
        guard (event.sequence == 0) == (event.name == .worldFounded) else { throw .unfounded }
        if case .worldFounded(let founded) = event.body, founded.base != directory.fingerprint {
            throw .anotherBase(recorded: founded.base, found: directory.fingerprint)
        }
        apply(event)
    }

    /// The world after an event; `self` stays as it is.
    public func applying(_ event: Event) throws(ReplayError) -> World {
        var world = self
        try world.replay(event)
        return world
    }

    private mutating func record(_ body: Event.Body, by actor: AccountID?, at: Instant) -> Event {
        let event = Event(sequence: revision, at: max(clock, at), actor: actor, body: body)
        apply(event)
        return event
    }

    private mutating func apply(_ event: Event) {
        event.body.payload.apply(to: &self, at: event.at)
        clock = max(clock, event.at)
        revision += 1
    }

    /// Takes somebody off an enterprise's rosters, with what waited for them there.
    mutating func depart(_ account: AccountID, from enterprise: EnterpriseID) {
        vacate(account, in: enterprise)
        if change.scheduledMain[account]?.enterprise == enterprise { change.scheduledMain[account] = nil }
    }

    /// Keeps the record of somebody who has gone.
    mutating func keep(_ record: LeaveRecord) {
        change.leaveRecords[record.enterprise, default: []].append(record)
        note(record)
    }

    /// Keeps an application, in place of what it was before.
    mutating func keep(_ application: Application) {
        if let before = change.applications.updateValue(application, forKey: application.id) { shelves.remove(before) }
        shelves.add(application)
    }

    /// Keeps a message for its readers.
    mutating func keep(_ message: Message) {
        change.messages[message.id] = message
        mailbox.add(message)
    }

    /// Keeps that somebody has read a message.
    mutating func markRead(_ message: Message, by account: AccountID) {
        guard change.readMessages[account, default: []].insert(message.id).inserted else { return }
        mailbox.markRead(message, by: account)
    }

    private mutating func note(_ record: LeaveRecord) {
        lastLeft[record.account, default: [:]][record.enterprise] = record.at
    }

    /// Puts somebody on an enterprise's rosters, below those who stand there, in place of what they were.
    mutating func seat(_ membership: Membership) {
        vacate(membership.account, in: membership.enterprise)
        let seat = Change.Seat(membership: membership, since: revision)
        change.seats[membership.enterprise, default: [:]][membership.account] = seat
        arrivals.add(seat, in: directory)
    }

    private mutating func vacate(_ account: AccountID, in enterprise: EnterpriseID) {
        guard let membership = lastMembership(of: account, in: enterprise) else { return }
        if let seat = change.seats[enterprise]?.removeValue(forKey: account) {
            arrivals.remove(seat, in: directory)
        } else {
            change.departed[enterprise, default: []].insert(account)
            gaps.open(for: membership, in: directory)
        }
    }
}

extension World: Equatable {
    /// Worlds are equal when they stand on equal bases and the same has happened in them.
    public static func == (left: World, right: World) -> Bool {
        left.revision == right.revision && left.clock == right.clock && left.change == right.change
            && left.directory.fingerprint == right.directory.fingerprint
    }
}
