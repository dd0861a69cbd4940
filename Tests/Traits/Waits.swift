// Tests that start programs or servers spend their time waiting: on the cooperative pool, each would keep a core from others.
import Foundation
public import Testing

/// Runs each test of a suite on a thread of its own, a few at a time, so that one that waits for a program, a socket or another
/// thread holds no thread of the pool on which all other tests run.
public struct Waits: SuiteTrait, TestTrait, TestScoping {
    /// Every test of the suite, not only the suite as a whole.
    public var isRecursive: Bool { true }

    /// Waits for one of a few places, then moves the test to threads that may block.
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        await Places.shared.take()
        if Self.isTimed { Attachment.record("", named: "begins") }
        do {
            try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
        } catch {
            await Places.shared.giveBack()
            throw error
        }
        await Places.shared.giveBack()
    }

    /// Whether the run's events are kept, to tell the slowest tests: a test that stands in line for a place is not slow.
    private static let isTimed = ProcessInfo.processInfo.environment["TUIQI_TIMES"] != nil
}

extension Trait where Self == Waits {
    /// The suite's tests wait for programs, sockets or threads.
    public static var waits: Self { Self() }
}

/// How many tests may wait at the same time.
private actor Places {
    static let shared = Places()

    /// Each keeps a core half busy; more of them would wait for one another longer than a test that measures an Esc's delay
    /// allows.
    private static let maxPlaces = 4

    private var free = Places.maxPlaces
    private var line: [CheckedContinuation<Void, Never>] = []

    /// Takes a place, in the order of asking.
    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { line.append($0) }
        }
    }

    /// Gives the place to who is next in line.
    func giveBack() {
        if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
    }
}

/// Threads that may block. No more of them work than tests have places, since nobody else has work for them. A queue of
/// Dispatch won't do: on Linux it shares its few workers with the cooperative pool.
private final class WaitingThreads: TaskExecutor {
    static let shared = WaitingThreads()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
