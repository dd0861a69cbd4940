import Glibc
import Journal
import ScreenKit

/// Keeps what a folder of screens says as packed bytes in a file of the person's cache, so that the next start reads no
/// YAML.
///
/// The file counts only for the very files it was made of, byte by byte, for the very executable that made it, and as
/// long as it is whole; whatever else it is, the folder is read again. Nothing depends on it: it may be deleted at any
/// time.
public struct LibraryCache {
    private let path: String
    private let owner: String

    /// Only its owner may enter the folder, as the specification of the cache folder wants.
    private static let folderMode: mode_t = 0o700
    /// Ten times what the screens of the project take, packed.
    private static let largestSize = 4 << 20
    /// What the file begins with: two fingerprints of eight bytes.
    private static let headLength = 16

    /// The cache of a person; `nil` where the environment names no place for one, or the system doesn't say which
    /// executable is running.
    public init?(environment: [String: String]) {
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
        var status = stat()
        guard let cache, stat("/proc/self/exe", &status) == 0 else { return nil }
        let time = status.st_mtim
        owner = "\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
        path = cache + "/tuiqi/screens"
    }

    /// A cache in a file, for an executable of this description.
    init(path: String, owner: String) {
        self.path = path
        self.owner = owner
    }

    /// What was kept of these files; `nil` where nothing was, or not of these.
    func pack(of files: [SourceFile]) -> Pack? {
        guard let bytes = read(), bytes.count > Self.headLength else { return nil }
        let content = bytes[Self.headLength...]
        guard Self.number(bytes[0..<8]) == fingerprint(of: files), Self.number(bytes[8..<16]) == Self.check(content)
        else { return nil }
        return Pack(unpacking: content)
    }

    /// Keeps what was read of these files. Where that fails, the next start reads them again.
    func keep(_ pack: Pack, of files: [SourceFile]) {
        guard let content = pack.bytes else { return }
        let head = [fingerprint(of: files), Self.check(content[...])].flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
        write(head + content)
    }

    /// The file's bytes, where it is an ordinary file of this person's that nobody else may write.
    private func read() -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            status.st_mode & (S_IWGRP | S_IWOTH) == 0, status.st_size <= Self.largestSize
        else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    /// Writes the file under another name and gives it its own in one step, so that nobody ever reads half of it.
    private func write(_ bytes: [UInt8]) {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        if let above = folder.lastIndex(of: "/") { mkdir(String(folder[..<above]), Self.folderMode) }
        mkdir(String(folder), Self.folderMode)
        guard let draft = DraftFile(for: path) else { return }
        let isWhole = Glibc.write(draft.descriptor, bytes, bytes.count) == bytes.count
        close(draft.descriptor)
        if !isWhole || rename(draft.path, path) != 0 { unlink(draft.path) }
    }

    /// Tells other files, other contents and other executables apart.
    private func fingerprint(of files: [SourceFile]) -> UInt64 {
        var print = Self.basis
        Self.mix(owner.utf8, into: &print)
        for file in files {
            Self.mix(file.shownPath.utf8, into: &print)
            Self.mix(String(file.bytes.count).utf8, into: &print)
            Self.mix(file.bytes, into: &print)
        }
        return print
    }

    private static func check(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var print = basis
        mix(bytes, into: &print)
        return print
    }

    /// FNV-1a, with a byte after each part that UTF-8 never has.
    private static func mix(_ bytes: some Sequence<UInt8>, into print: inout UInt64) {
        for byte in bytes { print = (print ^ UInt64(byte)) &* prime }
        print = (print ^ 0xFF) &* prime
    }

    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
