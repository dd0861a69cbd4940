public import Domain
import Glibc

/// Where the time comes from; handed in from outside, so that the same inputs give the same bytes.
public struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    /// A clock that asks `read` for the time.
    public init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    /// What it shows.
    public var now: Instant { read() }

    /// The machine's clock.
    public static let wall = Clock { Instant(seconds: Int64(time(nil))) }

    /// A clock that stands still, for players, explorers and tests: only `advance` lets time pass.
    public static func standing(at instant: Instant) -> Clock {
        Clock { instant }
    }
}
