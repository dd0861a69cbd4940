import Glibc
import Journal
import ScreenKit

/// Keeps what a folder of screens says as packed bytes in a file of the person's cache, so that the next start reads no
/// YAML.
///
/// The file counts only as long as the files it was made of have stood still, for the very executable that made it, and
/// as long as it is whole; whatever else it is, the folder is read again. Nothing depends on it: it may be deleted at
/// any time.
public struct LibraryCache {
    private let path: String
    private let owner: String

    /// Only its owner may enter the folder, as the specification of the cache folder wants.
    private static let folderMode: mode_t = 0o700
    /// Ten times what the screens of the project take, packed.
    private static let largestSize = 4 << 20
    /// What the file begins with: two digests of eight bytes.
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

    /// What was kept of the files of this stamp; `nil` where nothing was, or of others.
    func pack(of stamp: FolderStamp) -> Pack? {
        guard let bytes = read(), bytes.count > Self.headLength else { return nil }
        let content = bytes[Self.headLength...]
        guard bytes.starts(with: head(of: content, stamp)) else { return nil }
        return Pack(unpacking: content)
    }

    /// Keeps what was read of the files of this stamp. Where that fails, the next start reads them again; it does as well
    /// where one of them was written so short a time ago that the stamp couldn't tell if it were written once more.
    ///
    /// - Parameter seconds: what time it was when the stamp was taken, in seconds since 1970.
    func keep(_ pack: Pack, of stamp: FolderStamp, at seconds: Int64) {
        guard stamp.isSettled(at: seconds), let content = pack.bytes else { return }
        write(head(of: content[...], stamp) + content)
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
        guard var draft = DraftFile(for: path) else { return }
        defer { draft.end() }
        if Glibc.write(draft.descriptor, bytes, bytes.count) == bytes.count { rename(draft.path, path) }
    }

    /// Tells other executables, other files and damaged contents apart.
    private func head(of content: ArraySlice<UInt8>, _ stamp: FolderStamp) -> [UInt8] {
        let source = Array("\(owner)\n\(stamp.text)".utf8)
        return [Self.digest(source[...]), Self.digest(content)].flatMap { digest in
            withUnsafeBytes(of: digest.littleEndian, Array.init)
        }
    }

    /// FNV-1a by words of eight bytes, and its length at the end.
    private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            let wholeWords = bytes.count / wordLength * wordLength
            var digest = basis
            for place in stride(from: 0, to: wholeWords, by: wordLength) {
                mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self), into: &digest)
            }
            for byte in bytes[wholeWords...] { mix(UInt64(byte), into: &digest) }
            mix(UInt64(bytes.count), into: &digest)
            return digest
        }
    }

    private static func mix(_ word: UInt64, into digest: inout UInt64) { digest = (digest ^ word) &* prime }

    private static let wordLength = 8
    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3
}
