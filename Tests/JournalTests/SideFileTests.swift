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
