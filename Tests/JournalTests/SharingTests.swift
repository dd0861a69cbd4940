import Domain
import Foundation
import GRDB
import TestTraits
import Testing

@testable import Journal

@Suite("Two processes on one file", .waits)
struct SharingTests {
    private let folder: TemporaryFolder
    private let path: String
    private let mine: Journal
    private let others: Journal
    private let stored: StoredWorld
    private let world: World

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("a.sqlite")
        mine = try Journal(path: path, waiting: LockWait(limit: 0.05))
        others = try Journal(path: path, waiting: LockWait(limit: 0.05))
        (stored, world) = try SmallWorld.found(in: mine)
    }

    private func append(_ events: [Event], to journal: Journal) throws {
        try journal.write { try $0.append(events, to: stored) }
    }

    private func events(in journal: Journal, from sequence: Int = 0) throws -> [Event] {
        try journal.read { try $0.events(of: stored, from: sequence) }
    }

    @Test("each notices what the other has written, and not what it wrote itself")
    func news() throws {
        #expect(try others.hasNews())
        #expect(try !mine.hasNews())
        #expect(try events(in: others).count == 1)
        #expect(try !others.hasNews())
        var world = world
        try append(world.record([.clockAdvanced(ClockAdvanced(seconds: 60))], by: nil, at: SmallWorld.noon), to: others)
        #expect(try !others.hasNews())
        #expect(try mine.hasNews())
    }

    @Test("writing catches up, too: what was read in a transaction is no news after it")
    func newsReadWhileWriting() throws {
        try others.write { writer throws in
            #expect(try writer.read.events(of: stored, from: 0).count == 1)
        }
        #expect(try !others.hasNews())
    }

    @Test("events of both stand in one order")
    func interleaved() throws {
        var world = world
        for turn in 1...20 {
            let advanced = Event.Body.clockAdvanced(ClockAdvanced(seconds: Int64(turn)))
            let at = SmallWorld.noon.advanced(bySeconds: Int64(turn))
            try append(world.record([advanced], by: nil, at: at), to: turn.isMultiple(of: 2) ? mine : others)
        }
        let kept = try events(in: mine)
        #expect(kept.map(\.sequence) == Array(0...20))
        #expect(try World(on: world.directory, replaying: kept) == world)
        #expect(try events(in: others) == kept)
        #expect(try events(in: others, from: 19).map(\.sequence) == [19, 20])
    }

    @Test("a place in the order is taken once; the late one has written nothing")
    func takenTwice() throws {
        var (world, late) = (world, world)
        let advanced = Event.Body.clockAdvanced(ClockAdvanced(seconds: 1))
        try append(world.record([advanced], by: nil, at: SmallWorld.noon), to: mine)
        let events = late.record([advanced, advanced], by: nil, at: SmallWorld.noon)
        #expect(throws: JournalError.corrupt(path: path)) { try append([events[1], events[0]], to: others) }
        #expect(try self.events(in: mine).count == 2)
    }

    @Test("a transaction that throws has changed nothing")
    func rolledBack() throws {
        #expect(throws: JournalError.full(path: "here")) {
            try mine.write { writer in
                try writer.saveSession("{}", of: SmallWorld.linXia, on: "phone", in: stored)
                throw JournalError.full(path: "here")
            }
        }
        let session = try mine.read { reader in
            try reader.session(of: SmallWorld.linXia, on: "phone", in: stored)
        }
        #expect(session == nil)
    }

    @Test("one that doesn't let go of the file is told of, and when it has let go all is well")
    func locked() throws {
        var world = world
        let events = world.record([.clockAdvanced(ClockAdvanced(seconds: 1))], by: nil, at: SmallWorld.noon)
        try others.write { writer throws in
            #expect(throws: JournalError.locked(path: path)) { try append(events, to: mine) }
            #expect(try writer.read.events(of: stored, from: 0).count == 1)
        }
        try append(events, to: mine)
        #expect(try self.events(in: others).count == 2)
    }

    @Test("a deleted file is told of at the next look, before and after anything is written")
    func deleted() throws {
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: JournalError.deleted(path: path)) { try mine.hasNews() }
        #expect(throws: JournalError.deleted(path: path)) { try events(in: mine) }
        #expect(throws: JournalError.deleted(path: path)) { try append([], to: mine) }
    }

    @Test("a replaced file is told of, and the new one is left alone")
    func replaced() throws {
        let copy = folder.path("copy.sqlite")
        try SmallWorld.found("other", in: try Journal(path: copy))
        let before = try Data(contentsOf: URL(fileURLWithPath: copy))
        try #require(rename(copy, path) == 0)
        #expect(throws: JournalError.replaced(path: path)) { try append([], to: mine) }
        #expect(throws: JournalError.replaced(path: path)) { try others.hasNews() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    /// What a stranger may write over an open journal, in place: the file's name and place stay the same.
    enum Stranger: String, CaseIterable {
        case text, nothing, noise, noiseInTheMiddle, otherDatabase, otherJournal, olderCopy
    }

    @Test(
        "a file written over in place is told of at once, and nothing more is written to it",
        arguments: Stranger.allCases)
    func overwritten(by stranger: Stranger) throws {
        var world = world
        let older = try Data(contentsOf: URL(fileURLWithPath: path))
        try append(world.record([.clockAdvanced(ClockAdvanced(seconds: 60))], by: nil, at: SmallWorld.noon), to: mine)
        #expect(try others.hasNews() && !mine.hasNews())
        let strange = try bytes(of: stranger, older: older)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: strange)
        try file.close()
        for _ in 1...2 {
            #expect(throws: JournalError.overwritten(path: path)) { try mine.hasNews() }
            #expect(throws: JournalError.overwritten(path: path)) { try append([], to: others) }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == strange)
    }

    private func bytes(of stranger: Stranger, older: Data) throws -> Data {
        switch stranger {
        case .text: return Data("退企".utf8)
        case .nothing: return Data()
        case .noise: return Data((0..<older.count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        case .noiseInTheMiddle:
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes.replaceSubrange(8192..<12288, with: Data(repeating: 0xFF, count: 4096))
            return bytes
        case .olderCopy: return older
        case .otherDatabase:
            let queue = try DatabaseQueue(path: folder.path("notes.sqlite"))
            try queue.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
            try queue.close()
            return try Data(contentsOf: URL(fileURLWithPath: folder.path("notes.sqlite")))
        case .otherJournal:
            let journal = try Journal(path: folder.path("other.sqlite"))
            try SmallWorld.found("other", in: journal)
            return try Data(contentsOf: URL(fileURLWithPath: folder.path("other.sqlite")))
        }
    }

    @Test("an older copy put back in place is told of, whichever of the file's worlds it lacks events of")
    func olderCopyOfTwoWorlds() throws {
        var world = world
        try SmallWorld.found("other", in: mine)
        let older = try Data(contentsOf: URL(fileURLWithPath: path))
        try append(world.record([.clockAdvanced(ClockAdvanced(seconds: 60))], by: nil, at: SmallWorld.noon), to: mine)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.write(contentsOf: older)
        try file.close()
        #expect(throws: JournalError.overwritten(path: path)) { try append([], to: mine) }
    }

    @Test("what this process and another one write, again and again, is no stranger's")
    func written() throws {
        var world = world
        for turn in 1...20 {
            let advanced = Event.Body.clockAdvanced(ClockAdvanced(seconds: Int64(turn)))
            try append(
                world.record([advanced], by: nil, at: SmallWorld.noon), to: turn.isMultiple(of: 3) ? mine : others)
            #expect(try events(in: mine).count == turn + 1)
            #expect(try events(in: others).count == turn + 1)
        }
        // A world founded anew takes its events with it.
        try SmallWorld.found(in: others)
        #expect(try mine.hasNews())
    }

    @Test("tables that a newer version has changed meanwhile are told of, and not written to")
    func newerMeanwhile() throws {
        try others.queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
        }
        #expect(throws: JournalError.newer(path: path)) { try append([], to: mine) }
        #expect(throws: JournalError.newer(path: path)) { try events(in: mine) }
    }

    @Test("a full disk is told of, and keeps what was there")
    func full() throws {
        try mine.queue.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
        }
        let large = String(repeating: "x", count: 100_000)
        #expect(throws: JournalError.full(path: path)) {
            try mine.write { writer in
                try writer.saveSession(large, of: SmallWorld.linXia, on: "phone", in: stored)
            }
        }
        #expect(try events(in: others).count == 1)
    }
}
