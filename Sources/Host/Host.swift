public import Domain
public import Sandbox
public import Session
public import WorldStore

/// A world as the devices on a desk use it: its store, the clock, and what people sign in with. Nothing is in `world` before it is
/// kept in the store.
///
/// A host is confined to one thread.
public final class Host {
    /// The world as it stands.
    public private(set) var world: World
    /// Counts how often the store was read or written; what was read before may have changed since.
    private(set) var readings = 0

    /// Keeps the world.
    public private(set) var store: any WorldStore
    let passwords: any Passwords
    let clock: Clock

    /// Opens the world that a store keeps, and lets happen what has fallen due since.
    /// - Parameter passwords: what accounts sign in with.
    public init(
        store: any WorldStore, clock: Clock = .wall, passwords: any Passwords = NoPasswords()
    ) throws(StoreError) {
        self.passwords = passwords
        self.store = store
        self.clock = clock
        world = store.world
        _ = try keeping { store throws(StoreError) in try store.letDueHappen(at: clock.now) }
    }

    /// The world's time: the wall clock's with what was advanced, and never before the last event.
    ///
    /// Asked at every key: reads two fields, since a call on the world would copy it.
    public var now: Instant { clock.now.inWorld(after: world.clock, ahead: world.change.clockOffset) }

    /// Carries out a command, and tells what became of it.
    /// - Parameter password: what was typed, for a command that needs one.
    public func perform(_ command: Command, by account: AccountID, password: String? = nil) -> Outcome {
        do throws(StoreError) {
            let result = try keeping { store throws(StoreError) in
                try store.perform(
                    command, by: account, password: password, verifiedBy: passwords, at: clock.now)
            }
            return switch result {
            case .success(let events): .done(events)
            case .failure(let refusal): .refused(refusal)
            }
        } catch {
            return .failed(error.wording)
        }
    }

    /// Carries out a command to the open platform that a person gives at the console.
    /// - Returns: the events, or why there are none.
    public func perform(
        _ command: PlatformCommand, by account: AccountID
    ) -> Result<Result<[Event], PlatformRefusal>, StoreError> {
        result { store throws(StoreError) in try store.perform(command, by: account, at: clock.now) }
    }

    /// Answers a call to the open platform, and tells what happened in the world by it.
    public func call(
        _ request: Request, _ memory: inout CallMemory
    ) -> Result<(answer: Answer, events: [Event]), StoreError> {
        result { store throws(StoreError) in try store.call(request, &memory, at: clock.now) }
    }

    /// Brings in what other processes did and lets happen what has fallen due. Asked ten times a second, it costs next to
    /// nothing while nothing has happened.
    /// - Returns: the events, in order. A world founded anew begins with `world-founded` again.
    public func catchUp() -> Result<[Event], StoreError> {
        do throws(StoreError) {
            // Otherwise nothing is read, and what was made of the last reading holds.
            guard try store.hasWork(at: clock.now) else { return .success([]) }
            return .success(try keeping { store throws(StoreError) in try store.catchUp(at: clock.now) })
        } catch {
            return .failure(error)
        }
    }

    /// Lets time pass, and happen what falls due by it.
    /// - Returns: the events, in order.
    public func advance(bySeconds seconds: Int64) -> Result<[Event], StoreError> {
        result { store throws(StoreError) in try store.advance(bySeconds: seconds, at: clock.now) }
    }

    /// Founds the world anew; whoever has it open is told when they catch up. Other worlds and what was learnt stay.
    /// - Returns: the new world's event 0, and what its setup tells.
    public func reset() -> Result<[Event], StoreError> {
        result { store throws(StoreError) in try store.beginAnew(at: clock.now) }
    }

    /// Saves an account's session on a device.
    func saveSession(_ body: String, of account: AccountID, on device: String) throws(StoreError) {
        try store.saveSession(body, of: account, on: device)
    }
}

extension Host {
    private func result<Value>(
        _ body: (inout any WorldStore) throws(StoreError) -> Value
    ) -> Result<Value, StoreError> {
        do throws(StoreError) { return .success(try keeping(body)) } catch { return .failure(error) }
    }

    /// Lets `body` change the store, and takes over the world as it is then.
    private func keeping<Value>(
        _ body: (inout any WorldStore) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        defer {
            readings += 1
            world = store.world
        }
        return try body(&store)
    }
}

extension Host {
    /// More events than anyone scrolls through; a console shows what was told of the last so many.
    private static let eventsLookedThrough = 2_000

    /// What the platform has told its subscribers of this world's last events, the first first.
    func feed() -> Result<[FeedEntry], StoreError> {
        do throws(StoreError) {
            let since = max(0, world.revision - Self.eventsLookedThrough)
            return .success(try store.events(since: since).compactMap { FeedEntry($0, in: world) })
        } catch {
            return .failure(error)
        }
    }
}
