// What stands beside a journal is nobody's but SQLite's, and others remove, replace, cut and lock it all the same.
import Domain
import Foundation
import GRDB
import TestTraits
import Testing

@testable import Journal

@Suite("Files beside a journal", .waits)
struct SideFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("a.sqlite")
    }

    /// What somebody does to a file beside the journal.
    enum Deed: CaseIterable {
        case remove, replaceWithNoise, replaceWithOwnPages, cut, forbid

        func act(on path: String, of file: String) {
            switch self {
            case .remove: unlink(path)
            case .replaceWithNoise: write(Data(repeating: 0xA5, count: 9_000), to: path)
            case .replaceWithOwnPages: FileManager.default.contents(atPath: file).map { write($0, to: path) }
            case .cut: truncate(path, 100)
            case .forbid: chmod(path, 0)
            }
        }

        private func write(_ data: Data, to path: String) {
            unlink(path)
            try? data.write(to: URL(fileURLWithPath: path))
        }
    }

    private func open() throws -> Journal { try Journal(path: path, waiting: LockWait(limit: 0.2)) }

    private func event(_ world: inout World) -> [Event] {
        world.record([.clockAdvanced(ClockAdvanced(seconds: 60))], by: nil, at: SmallWorld.noon)
    }

    private static func count(in journal: Journal, of stored: StoredWorld) throws -> Int {
        try journal.read { try $0.events(of: stored, from: 0).count }
    }

    @Test(
        "whatever is done to them between acts, by one process or two, what was told as done is kept",
        arguments: Deed.allCases)
    func betweenActs(deed: Deed) throws {
        let (mine, others) = (try open(), try open())
        let (stored, founded) = try SmallWorld.found(in: mine)
        var world = founded
        for turn in 1...12 {
            let side = SideFile.allCases[turn % 3]
            // In place too, where there is none to begin with.
            if turn.isMultiple(of: 2) {
                _ = try folder.write("a.sqlite" + side.rawValue, Data(repeating: 7, count: 50))
            }
            deed.act(on: side.path(of: path), of: path)
            try (turn.isMultiple(of: 3) ? mine : others).write { try $0.append(event(&world), to: stored) }
            #expect(try Self.count(in: mine, of: stored) == turn + 1)
            #expect(try Self.count(in: others, of: stored) == turn + 1)
        }
        #expect(try Self.count(in: open(), of: stored) == 13)
    }

    @Test("whatever is done to them within an act, it is kept whole or told as failed", arguments: Deed.allCases)
    func withinActs(deed: Deed) throws {
        let (mine, others) = (try open(), try open())
        let (stored, world) = try SmallWorld.found(in: mine)
        var (now, kept) = (world, 1)
        for turn in 1...9 {
            var next = now
            let events = event(&next)
            do {
                try (turn.isMultiple(of: 2) ? mine : others).write { writer throws in
                    try writer.append(events, to: stored)
                    let side = SideFile.allCases[turn % 3]
                    if deed != .remove {
                        _ = try folder.write("a.sqlite" + side.rawValue, Data(repeating: 7, count: 50))
                    }
                    deed.act(on: side.path(of: path), of: path)
                }
                (now, kept) = (next, kept + 1)
            } catch let error as JournalError {
                #expect(error.description.hasSuffix("."))
            }
            #expect(try Self.count(in: turn.isMultiple(of: 2) ? others : mine, of: stored) == kept)
        }
        #expect(kept > 1)
    }

    @Test(
        "an older `-wal` of the same file, put beside it, takes nothing away, while it is open or at the next start",
        arguments: [true, false])
    func olderWAL(isOpen: Bool) throws {
        let mine = try open()
        let (stored, founded) = try SmallWorld.found(in: mine)
        var world = founded
        let queue = try leaveInWALMode(&world, stored)
        for end in ["-wal", "-shm"] {
            try FileManager.default.copyItem(atPath: path + end, toPath: path + end + ".kept")
        }
        try queue.close()
        try mine.write { try $0.append(event(&world), to: stored) }
        for end in ["-wal", "-shm"] {
            try FileManager.default.copyItem(atPath: path + end + ".kept", toPath: path + end)
        }
        #expect(try Self.count(in: isOpen ? mine : open(), of: stored) == 3)
        try (isOpen ? mine : open()).write { try $0.append(event(&world), to: stored) }
        #expect(try Self.count(in: open(), of: stored) == 4)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    }

    @Test(
        "a rollback journal of an earlier transaction, put back beside the file, undoes nothing",
        arguments: [true, false])
    func olderRollbackJournal(isOpen: Bool) throws {
        let mine = try open()
        let (stored, founded) = try SmallWorld.found(in: mine)
        var world = founded
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { database in
            // Kept as it is in the midst of a transaction that has reached the disk.
            try database.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
            let writer = JournalWriter(read: JournalReader(database: database, path: path))
            try writer.saveSession(String(repeating: "x", count: 100_000), of: SmallWorld.linXia, on: "p", in: stored)
            try FileManager.default.copyItem(atPath: path + "-journal", toPath: path + ".kept")
            try database.execute(sql: "COMMIT")
        }
        for _ in 1...3 { try mine.write { try $0.append(event(&world), to: stored) } }
        try FileManager.default.copyItem(atPath: path + ".kept", toPath: path + "-journal")
        #expect(RollbackJournal.isStale(of: path))
        #expect(try Self.count(in: isOpen ? mine : open(), of: stored) == 4)
        #expect(try Self.count(in: open(), of: stored) == 4)
    }

    @Test("the rollback journal of a transaction that was cut short is played, and only what was told as done is left")
    func cutShort() throws {
        let (stored, _) = try SmallWorld.found(in: open())
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
            let writer = JournalWriter(read: JournalReader(database: database, path: path))
            try writer.saveSession(String(repeating: "x", count: 100_000), of: SmallWorld.linXia, on: "p", in: stored)
            for end in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: path + end, toPath: folder.path("b.sqlite" + end))
            }
            try database.execute(sql: "ROLLBACK")
        }
        let left = try Journal(path: folder.path("b.sqlite"))
        #expect(try left.read { try $0.session(of: SmallWorld.linXia, on: "p", in: stored) } == nil)
        #expect(try Self.count(in: left, of: stored) == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("b.sqlite-journal")))
    }

    /// A journal as versions before December 2026 left it: in WAL mode, its last events beside it.
    private func leaveInWALMode(_ world: inout World, _ stored: StoredWorld) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
            let writer = JournalWriter(read: JournalReader(database: database, path: path))
            try writer.append(event(&world), to: stored)
        }
        return queue
    }

    @Test("a file in WAL mode opens with all that stands beside it, and is in rollback mode from then on")
    func formerMode() throws {
        let (stored, founded) = try SmallWorld.found(in: open())
        var world = founded
        do { try leaveInWALMode(&world, stored).close() }
        #expect(FileHeader(path: path)?.isInWALMode == true)
        let died = folder.path("b.sqlite")
        let queue = try leaveInWALMode(&world, stored)
        for end in ["", "-wal", "-shm"] { try FileManager.default.copyItem(atPath: path + end, toPath: died + end) }
        #expect(throws: JournalError.openInWALMode(path: path)) { try open() }
        try queue.close()
        for path in [path, died] {
            let journal = try Journal(path: path)
            #expect(try Self.count(in: journal, of: stored) == 3)
            #expect(FileHeader(path: path)?.isInWALMode == false)
        }
        #expect(try folder.contents().keys.sorted() == ["a.sqlite", "b.sqlite"])
    }

    @Test("a program that switches to WAL mode while the file is open is followed back, or told of while it stays")
    func switchedMeanwhile() throws {
        let (mine, others) = (try open(), try open())
        let (stored, founded) = try SmallWorld.found(in: mine)
        var world = founded
        try leaveInWALMode(&world, stored).close()
        #expect(try others.hasNews())
        try mine.write { try $0.append(event(&world), to: stored) }
        #expect(try Self.count(in: others, of: stored) == 3)
        let queue = try leaveInWALMode(&world, stored)
        var late = world
        let events = event(&late)
        #expect(throws: JournalError.openInWALMode(path: path)) {
            try mine.write { try $0.append(events, to: stored) }
        }
        try queue.close()
        try mine.write { try $0.append(events, to: stored) }
        #expect(try Self.count(in: others, of: stored) == 5)
    }
}
