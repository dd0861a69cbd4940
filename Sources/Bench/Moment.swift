import Glibc

/// A moment of the clock that only goes forward.
struct Moment {
    private let seconds: Int
    private let nanoseconds: Int

    /// Now.
    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    /// How long it is after an earlier moment.
    func milliseconds(since earlier: Moment) -> Double {
        Double(seconds - earlier.seconds) * 1e3 + Double(nanoseconds - earlier.nanoseconds) / 1e6
    }
}
