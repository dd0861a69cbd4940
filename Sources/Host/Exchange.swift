public import Domain
public import Sandbox
import Session

/// The open platform on a host's world: asks the sandbox, and keeps what its answers say, each call in one transaction. The
/// server and the console go through it.
///
/// An exchange is confined to its host's thread.
public final class Exchange {
    /// The owner of the world that is called about.
    public let host: Host

    private var calls: CallCounts
    private var generator: any RandomNumberGenerator
    /// The tokens as they were last read, and at which of the host's readings.
    private var known: (tokens: TokenTable, reading: Int)?

    /// The platform on a world.
    /// - Parameters:
    ///   - limit: how often an app may make one call in a second; `nil` is without limit.
    ///   - generator: where tokens and request identifiers come from.
    public init(
        host: Host, limit: Int? = CallCounts.usualLimit,
        generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) {
        self.host = host
        self.generator = generator
        calls = CallCounts(limit: limit)
    }

    /// Answers a call. What it changes is kept, and on the disk, before the answer is handed out.
    public func answer(_ request: Request) -> Result<Answer, HostFailure> { call(request).map(\.answer) }

    /// Answers a call as `answer` does, and tells what happened in the world by it.
    public func call(_ request: Request) -> Result<(answer: Answer, events: [Event]), HostFailure> {
        var generator = AnyGenerator(generator)
        defer { self.generator = generator.base }
        do throws(HostFailure) {
            _ = try host.catchUp().get()
            let second = host.second
            let draft = try draft(request, in: second, using: &generator)
            let kept = draft.mustBeKept ? try keep(request, in: second, using: &generator) : (draft, [])
            if let counted = kept.0.counted { calls.count(counted, in: second) }
            return .success(kept)
        } catch {
            return .failure(error)
        }
    }

    /// The answer as things stand, with nothing kept yet: most calls need no more.
    private func draft(
        _ request: Request, in second: Int64, using generator: inout AnyGenerator
    ) throws(HostFailure) -> Answer {
        if known?.reading != host.readings {
            known = (TokenTable(try host.store.tokens()), host.readings)
        }
        var failure: HostFailure?
        let sandbox = Sandbox(
            world: host.world, now: host.now, tokens: known?.tokens ?? TokenTable(), calls: calls, second: second,
            events: { since in
                do throws(HostFailure) {
                    return try self.host.store.events(since: since)
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
    private func keep(
        _ request: Request, in second: Int64, using generator: inout AnyGenerator
    ) throws(HostFailure) -> (Answer, [Event]) {
        var kept: (Answer, [Event])?
        _ = try host.transact { world, now, tokens in
            let sandbox = Sandbox(world: world, now: now, tokens: TokenTable(tokens), calls: calls, second: second)
            let given = sandbox.answer(request, using: &generator)
            let events = world.record(given.events, by: nil, at: now)
            kept = (given, events)
            return Kept(events: events, token: given.token, endsTokens: given.endsTokens)
        }
        guard let kept else { throw .foundedAnew }
        return kept
    }
}

extension Host {
    /// More events than anyone scrolls through; a console shows what was told of the last so many.
    private static let eventsLookedThrough = 2_000

    /// What the platform has told its subscribers of this world's last events, the first first.
    func feed() -> Result<[FeedEntry], HostFailure> {
        do throws(HostFailure) {
            let since = max(0, world.revision - Self.eventsLookedThrough)
            return .success(try store.events(since: since).compactMap { FeedEntry($0, in: world) })
        } catch {
            return .failure(error)
        }
    }

    /// A number that changes with every second that passes, of the wall clock's time and of the world's.
    var second: Int64 { clock.now.advanced(bySeconds: world.change.clockOffset).seconds }

    /// Carries out a command to the open platform that a person gives at the console.
    /// - Returns: the events, or why there are none.
    public func perform(
        _ command: PlatformCommand, by account: AccountID
    ) -> Result<Result<[Event], PlatformRefusal>, HostFailure> {
        var outcome: Result<[Event], PlatformRefusal>?
        do throws(HostFailure) {
            _ = try transact { world, now, _ in
                let events = Domain.decide(command, by: .account(account), in: world, at: now)
                    .map { world.record($0, by: account, at: now) }
                outcome = events
                return Kept(events: (try? events.get()) ?? [])
            }
            guard let outcome else { throw .foundedAnew }
            return .success(outcome)
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
