import Glibc

/// The signals that ask a server to stop, waited for by one thread and never caught in the midst of anything. One that was
/// ignored when the program began, as `nohup` has it with a hang-up, stays ignored.
public struct Interruption {
    private var signals = sigset_t()

    /// From here on, in this thread and those it starts, the signals wait. Writing to somebody who is gone is an error of that
    /// write, and no reason to end.
    public static func hold() -> Interruption {
        signal(SIGPIPE, SIG_IGN)
        var interruption = Interruption()
        sigemptyset(&interruption.signals)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            sigaddset(&interruption.signals, number)
        }
        pthread_sigmask(SIG_BLOCK, &interruption.signals, nil)
        return interruption
    }

    /// Waits until somebody asks to stop.
    public func wait() {
        var set = signals
        var received: Int32 = 0
        while sigwait(&set, &received) != 0 {}
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        let handler = action.__sigaction_handler.sa_handler
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
