public import Domain

/// Where a world is kept: in memory for players and explorers, in a journal for people.
public protocol Store: AnyObject {
    /// The world as it stands, founded now if it never was.
    func open() throws(HostFailure) -> World

    /// Whether others may have written since this store last read; cheap enough to ask ten times a second.
    func hasNews() throws(HostFailure) -> Bool

    /// Brings a world up to date with what others wrote.
    func catchUp(_ world: World) throws(HostFailure) -> WorldChange

    /// In one transaction: brings a world up to date, lets `body` record in it, and keeps the events that `body` returns.
    /// If it or `body` throws, nothing was kept.
    /// - Parameter body: gets the world, and whether another process has founded it anew.
    func commit(
        to world: World, _ body: (_ world: inout World, _ isFoundedAnew: Bool) throws(HostFailure) -> [Event]
    ) throws(HostFailure) -> WorldChange

    /// As `commit`, and keeps in the same transaction what `body` says of the open platform's tokens.
    /// - Parameter body: gets, too, the tokens given out.
    func transact(
        on world: World,
        _ body: (_ world: inout World, _ isFoundedAnew: Bool, _ tokens: [AccessToken]) throws(HostFailure) -> Kept
    ) throws(HostFailure) -> WorldChange

    /// The open platform's tokens that were given out in this world.
    func tokens() throws(HostFailure) -> [AccessToken]

    /// What happened in the world from a sequence on.
    func events(since sequence: Int) throws(HostFailure) -> [Event]

    /// Founds the world anew; nothing of the one before is left.
    func reset() throws(HostFailure) -> WorldChange

    /// What was saved of an account's session on a device, `nil` if nothing was.
    func session(of account: AccountID, on device: String) throws(HostFailure) -> String?

    /// Saves an account's session on a device.
    func saveSession(_ body: String, of account: AccountID, on device: String) throws(HostFailure)

    /// Why the world's base can't be read any more, `nil` while it can.
    var failure: HostFailure? { get }
}

/// What a transaction keeps.
public struct Kept: Sendable {
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
public struct WorldChange: Sendable {
    /// The world now.
    public var world: World
    /// What happened since, in order: others' events first. A world founded anew begins with `world-founded` again.
    public var events: [Event]
    /// Whether it is another world than before, under the same name.
    public var isFoundedAnew: Bool

    /// How a world has moved on.
    public init(world: World, events: [Event] = [], isFoundedAnew: Bool = false) {
        self.world = world
        self.events = events
        self.isFoundedAnew = isFoundedAnew
    }
}
