import Glibc

/// Keeps what is written to standard error off the screen: while one is up, it goes to a file.
final class ErrorLog {
    private var before: Int32 = -1
    /// Whether anything goes to the file.
    var isDiverting: Bool { before >= 0 }

    /// Only its owner may read the log: it can quote names from the world.
    private static let ownerOnly: mode_t = 0o600

    /// Diverts standard error to the end of a file; to nowhere when the file cannot be opened, and not at all when it is no
    /// terminal, for then the person has diverted it already.
    init(path: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        var file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, Self.ownerOnly)
        if file < 0 { file = open("/dev/null", O_WRONLY | O_CLOEXEC) }
        guard file >= 0 else { return }
        before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        dup2(file, STDERR_FILENO)
        Glibc.close(file)
    }

    /// Sends standard error back to where it went before.
    func close() {
        guard before >= 0 else { return }
        dup2(before, STDERR_FILENO)
        Glibc.close(before)
        before = -1
    }
}
