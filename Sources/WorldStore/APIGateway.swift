public import Domain
public import Sandbox

/// What the open platform remembers between two calls beside the world and its tokens, for whoever makes them.
public struct CallMemory {
    fileprivate var calls: CallCounts
    fileprivate var generator: any RandomNumberGenerator

    /// Nothing was called yet.
    /// - Parameters:
    ///   - limit: how often an app may make one call in a second; `nil` is without limit.
    ///   - generator: where tokens and request identifiers come from.
    public init(
        limit: Int? = CallCounts.usualLimit, generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) {
        calls = CallCounts(limit: limit)
        self.generator = generator
    }
}

extension WorldStore {
    /// Answers a call to the open platform. What it changes is kept, and on the disk, before the answer is handed out.
    /// - Returns: the answer, and what happened in the world by it.
    public mutating func call(
        _ request: Request, _ memory: inout CallMemory, at wall: Instant
    ) throws(StoreError) -> (answer: Answer, events: [Event]) {
        var generator = AnyGenerator(memory.generator)
        defer { memory.generator = generator.base }
        _ = try catchUp(at: wall)
        let second = second(at: wall)
        // The answer as things stand, with nothing kept yet: most calls need no more.
        let draft = try draft(request, memory.calls, at: wall, using: &generator)
        let answered =
            draft.mustBeKept ? try keep(request, memory.calls, at: wall, using: &generator) : (draft, [])
        if let counted = answered.0.counted { memory.calls.count(counted, in: second) }
        return answered
    }

    private func draft(
        _ request: Request, _ calls: CallCounts, at wall: Instant, using generator: inout AnyGenerator
    ) throws(StoreError) -> Answer {
        var failure: StoreError?
        let sandbox = Sandbox(
            world: world, now: now(at: wall), tokens: TokenTable(try tokens()), calls: calls, second: second(at: wall),
            events: { since in
                do throws(StoreError) {
                    return try events(since: since)
                } catch {
                    failure = error
                    return []
                }
            })
        let answer = sandbox.answer(request, using: &generator)
        if let failure { throw failure }
        return answer
    }

    /// The answer given inside a transaction, on the world and the tokens as they are there.
    private mutating func keep(
        _ request: Request, _ calls: CallCounts, at wall: Instant, using generator: inout AnyGenerator
    ) throws(StoreError) -> (Answer, [Event]) {
        var kept: (Answer, [Event])?
        var numbers = generator
        let second = second(at: wall)
        _ = try commit(at: wall) { world, now, tokens in
            let sandbox = Sandbox(world: world, now: now, tokens: TokenTable(tokens), calls: calls, second: second)
            let given = sandbox.answer(request, using: &numbers)
            let events = world.record(given.events, by: nil, at: now)
            kept = (given, events)
            return Commit(events: events, token: given.token, endsTokens: given.endsTokens)
        }
        generator = numbers
        guard let kept else { throw .foundedAnew }
        return kept
    }

    /// A number that changes with every second that passes, of the wall clock's time and of the world's.
    private func second(at wall: Instant) -> Int64 { wall.advanced(bySeconds: world.change.clockOffset).seconds }
}

/// The open platform on one store, for programs that call it: the server goes through it. Confined to one thread.
public final class APIGateway {
    private var store: any WorldStore
    private let clock: Clock
    private var memory: CallMemory

    /// Opens the platform on a world, once what is due there has happened.
    public init(store: any WorldStore, clock: Clock = .wall, memory: CallMemory = CallMemory()) throws(StoreError) {
        self.store = store
        self.clock = clock
        self.memory = memory
        _ = try self.store.letDueHappen(at: clock.now)
    }

    /// The world as it was last read or written.
    public var world: World { store.world }

    /// Answers a call.
    public func answer(_ request: Request) -> Result<Answer, StoreError> {
        do throws(StoreError) {
            return .success(try store.call(request, &memory, at: clock.now).answer)
        } catch {
            return .failure(error)
        }
    }
}

/// Any source of random numbers, as one type.
private struct AnyGenerator: RandomNumberGenerator {
    var base: any RandomNumberGenerator
    init(_ base: any RandomNumberGenerator) { self.base = base }
    mutating func next() -> UInt64 { base.next() }
}
