import Glibc

/// The signals that ask a server to stop, waited for by one thread and never caught in the midst of anything.
public enum Interruption {
    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
        return set
    }

    /// From here on, in this thread and those it starts, the signals wait.
    public static func hold() {
        var set = signals
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Waits until somebody asks to stop.
    public static func wait() {
        var set = signals
        var received: Int32 = 0
        while sigwait(&set, &received) != 0 {}
    }
}
