import GRDB
import Glibc

/// Waits while another process holds the lock that a transaction needs, and asks somebody whether to go on waiting.
///
/// Confined to the journal's thread, as the journal is.
public final class LockWait {
    /// Asked again and again while a transaction waits, with the seconds it has waited; `false` gives up. The front end
    /// shows meanwhile that something is waited for.
    public var goesOn: (Double) -> Bool

    /// Seconds after which a transaction gives up.
    private let limit: Double
    /// When the wait under way began.
    private var start = ContinuousClock.now
    /// Whether nothing is waited for at present.
    private var isImpatient = false

    /// Waits up to so many seconds.
    public init(limit: Double = Journal.busyTimeout, goesOn: @escaping (Double) -> Bool = { _ in true }) {
        self.limit = limit
        self.goesOn = goesOn
    }

    /// Runs `body` with no wait at all: a lock is an error at once.
    func withoutWaiting<Result>(_ body: () throws -> Result) rethrows -> Result {
        isImpatient = true
        defer { isImpatient = false }
        return try body()
    }

    /// Runs `body` until it meets no lock, for as long as one may wait.
    func retrying<Result>(_ body: () throws -> Result) throws -> Result {
        var attempts = 0
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                guard tryAgain(after: attempts) else { throw error }
                attempts += 1
            }
        }
    }

    /// SQLite's question after each attempt: whether to try again.
    var busyMode: Database.BusyMode {
        // GRDB asks on the thread that runs the transaction, which is the journal's.
        nonisolated(unsafe) let wait = self
        return .callback { attempts in wait.tryAgain(after: attempts) }
    }

    private func tryAgain(after attempts: Int) -> Bool {
        guard !isImpatient else { return false }
        if attempts == 0 { start = .now }
        let waited = (ContinuousClock.now - start) / .seconds(1)
        guard waited < limit, goesOn(waited) else { return false }
        // Processes that began to wait at the same time must not try at the same time for ever.
        usleep(.random(in: Self.pauses))
        return true
    }

    /// Microseconds: a transaction takes some of the first; nobody notices the last.
    private static let pauses: ClosedRange<UInt32> = 500...10_000
}
