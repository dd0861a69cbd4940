import Glibc

/// The first bytes of a database file, as SQLite's file format lays them out (https://www.sqlite.org/fileformat2.html#the_database_header).
struct FileHeader {
    /// Whether newer pages may stand beside the file, in its `-wal`: the file is in write-ahead-log (WAL) mode.
    let isInWALMode: Bool
    /// A number that every transaction of SQLite changes; other programs that write into the file leave it as it was.
    let changeCount: UInt32

    private static let length = 100
    private static let magic = Array("SQLite format 3\u{0}".utf8)
    private static let writeVersion = 18
    private static let versionOfWAL: UInt8 = 2
    static let changeCountPlace = 24

    /// Reads the header; `nil` where there is no file, or not one of SQLite's.
    ///
    /// Closing any descriptor of a file gives up all locks that the process holds on it (POSIX), so this must not be
    /// called within a transaction.
    init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.length) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        guard bytes.count == Self.length, bytes.starts(with: Self.magic) else { return nil }
        isInWALMode = bytes[Self.writeVersion] == Self.versionOfWAL
        changeCount = bytes[Self.changeCountPlace..<Self.changeCountPlace + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
