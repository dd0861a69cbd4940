public import Domain

/// Keeps a world in memory, as a value: for players, explorers and `--ephemeral`. A copy goes on by itself.
public struct MemoryStore: WorldStore, Sendable {
    /// The world as it was last read or written.
    public private(set) var world: World
    /// What happens first in a world in which nothing has happened yet.
    public let setup: any WorldSetup
    /// Everything that happened since the founding, in order.
    public private(set) var events: [Event]

    private let directory: any Directory
    private var sessions: [Place: String] = [:]
    private var tokenByApp: [AppKey: AccessToken] = [:]

    /// An account on a device.
    private struct Place: Hashable {
        let account: AccountID
        let device: String
    }

    /// Founds a world on this base.
    public init(directory: any Directory, setup: any WorldSetup = NoSetup()) {
        self.directory = directory
        self.setup = setup
        let (world, event) = World.found(on: directory)
        self.world = world
        events = [event]
    }

    /// A base in memory can always be read; a base file tells itself.
    public var baseFailure: StoreError? { directory.failure }

    /// Nobody else writes here.
    public func hasNews() -> Bool { false }

    /// Nobody else writes here.
    public func refresh() -> WorldUpdate { WorldUpdate() }

    /// Lets `body` record in the world, and keeps the events and tokens.
    public mutating func transact(
        _ body: (inout World, Bool, [AccessToken]) throws(StoreError) -> Commit
    ) throws(StoreError) -> WorldUpdate {
        var next = world
        let commit = try body(&next, false, tokens())
        world = next
        events += commit.events
        if commit.endsTokens { tokenByApp = [:] }
        if let token = commit.token { tokenByApp[token.app] = token }
        return WorldUpdate(events: commit.events)
    }

    /// The tokens given out, by app.
    public func tokens() -> [AccessToken] { tokenByApp.values.sorted { $0.app < $1.app } }

    /// What happened from a sequence on.
    public func events(since sequence: Int) -> [Event] { Array(events.dropFirst(max(0, sequence))) }

    /// Founds the world anew.
    public mutating func reset() -> WorldUpdate {
        self = MemoryStore(directory: directory, setup: setup)
        return WorldUpdate(events: events, isFoundedAnew: true)
    }

    /// What was saved of an account's session on a device.
    public func session(of account: AccountID, on device: String) -> String? {
        sessions[Place(account: account, device: device)]
    }

    /// Saves an account's session on a device.
    public mutating func saveSession(_ body: String, of account: AccountID, on device: String) {
        sessions[Place(account: account, device: device)] = body
    }
}
