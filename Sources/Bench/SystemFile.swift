import Glibc

/// What is asked of the system's files.
enum SystemFile {
    /// More than any file of the system that is read here has.
    private static let mostBytes = 16_384

    /// The file's text; `nil` where it can't be read.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Whether there is a file at the path that may be run.
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
