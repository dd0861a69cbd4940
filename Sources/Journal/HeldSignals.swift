import Glibc

/// Holds back the signals that end a program, on the calling thread, until what it makes is finished or removed.
struct HeldSignals {
    /// Signals that stop a process, or tell it something, by default; those that report a crash are never held.
    private static let others = [
        SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGTSTP, SIGTTIN, SIGTTOU, SIGSTOP, SIGKILL,
        SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE,
    ]
    /// Linux numbers them from 1 to 64.
    private static let requests = (1...64).filter { !others.contains($0) }

    private var before = sigset_t()

    init() {
        var held = sigset_t()
        sigemptyset(&held)
        for signal in Self.requests { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
    }

    /// Lets them through; one that has come meanwhile takes effect now.
    mutating func release() { pthread_sigmask(SIG_SETMASK, &before, nil) }

    /// Whether one has come that isn't ignored.
    static var areWaiting: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return requests.contains { signal in
            guard sigismember(&pending, signal) == 1 else { return false }
            var action = sigaction()
            sigaction(signal, nil, &action)
            return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
                != unsafeBitCast(SIG_IGN, to: Int.self)
        }
    }
}
