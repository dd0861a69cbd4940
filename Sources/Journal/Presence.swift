import Glibc

/// Tells the processes that walk in a file of one another: each holds a shared lock on one byte far behind what SQLite uses.
public final class Presence {
    /// Whether another process walked in it when this one began.
    public let isShared: Bool

    private let descriptor: Int32

    /// SQLite locks bytes from 2^30 on (https://www.sqlite.org/fileformat2.html#the_lock_byte_page); the byte itself need not exist.
    private static let byte = 0x4000_0000 + 0x1000

    /// Linux's `F_OFD_GETLK` and `F_OFD_SETLK`, which Swift doesn't import: locks of a descriptor, not of a process, whose
    /// other locks come and go.
    private static let (askForLock, setLock): (Int32, Int32) = (36, 37)

    /// Announces this process; `nil` on a disk that can't lock.
    public init?(in path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var others = Self.lock(F_WRLCK)
        var mine = Self.lock(F_RDLCK)
        let isAsked = fcntl(descriptor, Self.askForLock, &others) == 0
        isShared = isAsked && others.l_type != F_UNLCK
        guard isAsked, fcntl(descriptor, Self.setLock, &mine) == 0 else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    private static func lock(_ type: Int32) -> flock {
        var lock = flock()
        lock.l_type = Int16(type)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(byte)
        lock.l_len = 1
        return lock
    }
}
