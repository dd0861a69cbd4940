public import Domain

/// Keeps one world with all that belongs to it: in memory, as a value, or in a journal that several processes share. It knows
/// rules and time, but no screen and no words.
public protocol WorldStore {
    /// The world as it was last read or written.
    var world: World { get }

    /// What happens first in a world in which nothing has happened yet.
    var setup: any WorldSetup { get }

    /// Why the world's base can't be read any more, `nil` while it can.
    var baseFailure: StoreError? { get }

    /// Whether others may have written since this store last read; cheap enough to ask ten times a second.
    func hasNews() throws(StoreError) -> Bool

    /// Brings the world up to date with what others wrote.
    mutating func refresh() throws(StoreError) -> WorldUpdate

    /// In one transaction: brings the world up to date, lets `body` record in it, and keeps what `body` returns. If it or `body`
    /// throws, nothing was kept.
    /// - Parameter body: gets the world, whether another process has founded it anew, and the open platform's tokens.
    mutating func transact(
        _ body: (_ world: inout World, _ isFoundedAnew: Bool, _ tokens: [AccessToken]) throws(StoreError) -> Commit
    ) throws(StoreError) -> WorldUpdate

    /// The open platform's tokens that were given out in this world.
    func tokens() throws(StoreError) -> [AccessToken]

    /// What happened in the world from a sequence on.
    func events(since sequence: Int) throws(StoreError) -> [Event]

    /// Founds the world anew; nothing of the one before is left.
    mutating func reset() throws(StoreError) -> WorldUpdate

    /// What was saved of an account's session on a device, `nil` if nothing was.
    func session(of account: AccountID, on device: String) throws(StoreError) -> String?

    /// Saves an account's session on a device.
    mutating func saveSession(_ body: String, of account: AccountID, on device: String) throws(StoreError)
}

/// What a transaction keeps.
public struct Commit: Sendable {
    /// What happened.
    public var events: [Event]
    /// A token given out or renewed.
    public var token: AccessToken?
    /// Whether all tokens end.
    public var endsTokens: Bool

    /// What a transaction keeps.
    public init(events: [Event] = [], token: AccessToken? = nil, endsTokens: Bool = false) {
        self.events = events
        self.token = token
        self.endsTokens = endsTokens
    }
}

/// How a world has moved on.
public struct WorldUpdate: Sendable {
    /// What happened since, in order: others' events first. A world founded anew begins with `world-founded` again.
    public var events: [Event]
    /// Whether it is another world than before, under the same name.
    public var isFoundedAnew: Bool

    /// How a world has moved on.
    public init(events: [Event] = [], isFoundedAnew: Bool = false) {
        self.events = events
        self.isFoundedAnew = isFoundedAnew
    }
}

/// What has happened in a new world before anybody acts in it.
public protocol WorldSetup: Sendable {
    /// Whether nothing has.
    var isEmpty: Bool { get }

    /// Records it in a world in which nothing has happened.
    /// - Parameter wall: what the clock shows.
    /// - Returns: the events, in order.
    /// - Throws: `setup`.
    func carryOut(in world: inout World, at wall: Instant) throws(StoreError) -> [Event]
}

/// A world begins as it was founded.
public struct NoSetup: WorldSetup {
    /// Nothing happens.
    public init() {}

    /// Nothing has.
    public var isEmpty: Bool { true }

    /// Records nothing.
    public func carryOut(in world: inout World, at wall: Instant) -> [Event] { [] }
}
