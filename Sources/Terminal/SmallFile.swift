import Glibc

/// Files of a few lines that only their owner may read: what is in them is written to terminals.
enum SmallFile {
    /// Far more than a note about a terminal has.
    private static let mostBytes = 8_192
    private static let ownerOnly: mode_t = 0o600
    private static let others: mode_t = 0o077

    /// A file's text; `nil` where it can't be read.
    static func read(_ path: String) -> String? { read(path) { _ in true } }

    /// The text of a file that is the user's own and that nobody else may write or read.
    static func readOwn(_ path: String) -> String? {
        read(path) { $0.st_uid == geteuid() && $0.st_mode & S_IFMT == S_IFREG && $0.st_mode & others == 0 }
    }

    /// Puts a file in place, whole or not at all.
    static func write(_ text: String, to path: String) -> Bool {
        let draft = path + ".\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, ownerOnly)
        guard file >= 0 else { return false }
        let bytes = Array(text.utf8)
        let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count
        Glibc.close(file)
        if isWritten, rename(draft, path) == 0 { return true }
        unlink(draft)
        return false
    }

    private static func read(_ path: String, if isRight: (stat) -> Bool) -> String? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { Glibc.close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, isRight(status) else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
            count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
