import Glibc

/// Tells a file's own rollback journal from one that was left by another file or at another time, and came or stayed beside it by copying,
/// moving, or putting a backup back. SQLite can't, and would write its old pages into the file.
///
/// Every transaction adds one to the change count on page 1, and keeps the former page 1 in its journal. While it is under way the
/// file has that count or the next one; with any other, the journal is not of the file's last transaction
/// (https://www.sqlite.org/fileformat2.html#the_rollback_journal).
enum RollbackJournal {
    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    private static let headerLength = 28
    private static let (recordCountPlace, sectorSizePlace, pageSizePlace) = (8, 20, 24)
    /// A count that stands for "up to the end of the file".
    private static let unknownCount: UInt32 = 0xFFFF_FFFF
    /// Before a record's page stands its number, and after it a checksum.
    private static let wordLength = 4
    /// More segments than a transaction of tuiqi has; a damaged file must not keep one reading.
    private static let maxSegments = 10_000

    /// Whether the journal beside a file is not of its last transaction; `false` where that can't be told.
    ///
    /// Reads without a lock: another process may commit meanwhile, which shows in the file's own count.
    static func isStale(of file: String) -> Bool {
        guard let before = FileHeader(path: file)?.changeCount,
            let former = formerChangeCount(in: SideFile.journal.path(of: file)),
            let after = FileHeader(path: file)?.changeCount, before == after
        else { return false }
        return after != former && after != former &+ 1
    }

    /// The change count on the page 1 that a journal keeps; `nil` where it keeps none, or is no journal.
    private static func formerChangeCount(in path: String) -> UInt32? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var place = 0
        for _ in 0..<maxSegments {
            guard let header = bytes(headerLength, at: place, in: descriptor), header.starts(with: magic) else {
                return nil
            }
            let (sectorSize, pageSize) = (
                Int(number(in: header, at: sectorSizePlace)), Int(number(in: header, at: pageSizePlace))
            )
            guard sectorSize >= headerLength, pageSize > 0 else { return nil }
            let count = number(in: header, at: recordCountPlace)
            place += sectorSize
            var records: UInt32 = 0
            while count == unknownCount || records < count {
                guard let page = bytes(wordLength, at: place, in: descriptor).map({ number(in: $0, at: 0) }) else {
                    return nil
                }
                if page == 1 {
                    let counted = place + wordLength + FileHeader.changeCountPlace
                    return bytes(wordLength, at: counted, in: descriptor).map { number(in: $0, at: 0) }
                }
                place += wordLength + pageSize + wordLength
                records += 1
            }
            place = (place + sectorSize - 1) / sectorSize * sectorSize
        }
        return nil
    }

    private static func number(in bytes: [UInt8], at place: Int) -> UInt32 {
        bytes[place..<place + wordLength].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func bytes(_ count: Int, at place: Int, in descriptor: Int32) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = max(0, pread(descriptor, buffer.baseAddress, count, off_t(place)))
        }
        return bytes.count == count ? bytes : nil
    }
}
