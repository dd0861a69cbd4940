public import Domain

/// Keeps a world in memory and is its only owner: for players, explorers and `--ephemeral`.
public final class MemoryStore: Store {
    /// Everything that happened since the founding, in order.
    public private(set) var events: [Event] = []

    private let directory: any Directory
    private var sessions: [Seat: String] = [:]
    private var tokenByApp: [AppKey: AccessToken] = [:]

    /// An account on a device.
    private struct Seat: Hashable {
        let account: AccountID
        let device: String
    }

    /// A store for a world on this base.
    public init(directory: any Directory) {
        self.directory = directory
    }

    /// The base is in memory and can always be read; a base file tells itself.
    public var failure: HostFailure? { directory.failure }

    /// Founds the world.
    public func open() -> World { reset().world }

    /// Nobody else writes here.
    public func hasNews() -> Bool { false }

    /// Nobody else writes here.
    public func catchUp(_ world: World) -> WorldChange { WorldChange(world: world) }

    /// Lets `body` record in the world and keeps the events.
    public func commit(
        to world: World, _ body: (inout World, Bool) throws(HostFailure) -> [Event]
    ) throws(HostFailure) -> WorldChange {
        try transact(on: world) { world, isFoundedAnew, _ throws(HostFailure) in
            Kept(events: try body(&world, isFoundedAnew))
        }
    }

    /// Lets `body` record in the world, and keeps the events and tokens.
    public func transact(
        on world: World, _ body: (inout World, Bool, [AccessToken]) throws(HostFailure) -> Kept
    ) throws(HostFailure) -> WorldChange {
        var change = WorldChange(world: world)
        let kept = try body(&change.world, false, tokens())
        change.events = kept.events
        events += kept.events
        if kept.endsTokens { tokenByApp = [:] }
        if let token = kept.token { tokenByApp[token.app] = token }
        return change
    }

    /// The tokens given out, by app.
    public func tokens() -> [AccessToken] { tokenByApp.values.sorted { $0.app < $1.app } }

    /// What happened from a sequence on.
    public func events(since sequence: Int) -> [Event] { Array(events.dropFirst(max(0, sequence))) }

    /// Founds the world anew.
    public func reset() -> WorldChange {
        let (world, event) = World.found(on: directory)
        events = [event]
        sessions = [:]
        tokenByApp = [:]
        return WorldChange(world: world, events: events, isFoundedAnew: true)
    }

    /// What was saved of an account's session on a device.
    public func session(of account: AccountID, on device: String) -> String? {
        sessions[Seat(account: account, device: device)]
    }

    /// Saves an account's session on a device.
    public func saveSession(_ body: String, of account: AccountID, on device: String) {
        sessions[Seat(account: account, device: device)] = body
    }
}
