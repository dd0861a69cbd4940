import Domain
import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("A world in a journal")
struct WorldTests {
    private let folder: TemporaryFolder
    private let journal: Journal
    private let stored: StoredWorld
    private let world: World

    init() throws {
        folder = try TemporaryFolder()
        journal = try Journal(path: folder.path("a.sqlite"))
        (stored, world) = try SmallWorld.found(in: journal)
    }

    private func left() throws -> (world: World, events: [Event]) {
        var world = world
        let bodies = try Domain.decide(
            .leave(SmallWorld.yunshan), by: SmallWorld.linXia, in: world, at: SmallWorld.noon
        ).get()
        let events = world.record(bodies, by: SmallWorld.linXia, at: SmallWorld.noon)
        return (world, events)
    }

    @Test("is, opened again, what it was: base, events, and so the world they make")
    func restart() throws {
        let (after, events) = try left()
        try journal.write { try $0.append(events, to: stored) }
        let opened = try Journal(path: journal.path)
        let (found, base, kept) = try opened.read { reader in
            (try reader.world(named: "free"), try reader.base(of: stored), try reader.events(of: stored, from: 0))
        }
        #expect(found == stored)
        #expect(base == .founding(SmallWorld.founding))
        #expect(try World(on: try SmallWorld.directory(), replaying: kept) == after)
    }

    @Test("makes from its snapshot the same world as from all its events")
    func snapshot() throws {
        let (after, events) = try left()
        try journal.write { writer in
            try writer.append(events, to: stored)
            try writer.keep(world.snapshot, of: stored)
            try writer.keep(after.snapshot, of: stored)
        }
        let snapshot = try journal.read { try $0.snapshot(of: stored) }
        #expect(try World(on: try SmallWorld.directory(), snapshot: try #require(snapshot)) == after)
    }

    @Test("isn't there under another name")
    func anotherName() throws {
        let found = try journal.read { try $0.world(named: "way-1") }
        #expect(found == nil)
    }

    @Test("stands beside others in one file, each with its own events")
    func several() throws {
        let (second, _) = try SmallWorld.found("way-1", in: journal)
        let (_, events) = try left()
        try journal.write { try $0.append(events, to: second) }
        try journal.read { reader throws in
            #expect(try reader.worldNames() == ["free", "way-1"])
            #expect(try reader.events(of: stored, from: 0).count == 1)
            #expect(try reader.events(of: second, from: 0).count == 1 + events.count)
        }
    }

    @Test("founded anew has a number of its own, and nothing of the one before")
    func reset() throws {
        let (after, events) = try left()
        try journal.write { writer in
            try writer.append(events, to: stored)
            try writer.keep(after.snapshot, of: stored)
            try writer.saveSession("{}", of: SmallWorld.linXia, on: "phone", in: stored)
        }
        let (anew, _) = try SmallWorld.found(in: journal)
        #expect(anew.number > stored.number)
        try journal.read { reader throws in
            for world in [stored, anew] {
                #expect(try reader.snapshot(of: world) == nil)
                #expect(try reader.session(of: SmallWorld.linXia, on: "phone", in: world) == nil)
            }
            #expect(try reader.events(of: stored, from: 0).isEmpty)
            #expect(try reader.events(of: anew, from: 0).map(\.name) == [.worldFounded])
        }
    }

    @Test("keeps one session for each account and device, the last one saved")
    func sessions() throws {
        let (linXia, suQing) = (SmallWorld.linXia, SmallWorld.suQing)
        try journal.write { writer in
            for body in ["first", "last"] { try writer.saveSession(body, of: linXia, on: "phone", in: stored) }
            try writer.saveSession("desk", of: linXia, on: "desktop", in: stored)
        }
        try journal.read { reader throws in
            #expect(try reader.session(of: linXia, on: "phone", in: stored) == "last")
            #expect(try reader.session(of: linXia, on: "desktop", in: stored) == "desk")
            #expect(try reader.session(of: suQing, on: "phone", in: stored) == nil)
        }
    }

    @Test(
        "with an event this version doesn't know was written by a newer one",
        arguments: ["version = \(Event.currentVersion + 1)", "kind = 'moon-landed'"])
    func eventOfTheFuture(change: String) throws {
        try journal.queue.write { try $0.execute(sql: "UPDATE events SET \(change)") }
        #expect(throws: JournalError.newer(path: journal.path)) {
            try journal.read { try $0.events(of: stored, from: 0) }
        }
    }

    @Test("with an event that can't be read is damaged")
    func damagedEvent() throws {
        try journal.queue.write { try $0.execute(sql: "UPDATE events SET body = '{}'") }
        let next = try Journal(path: journal.path)
        #expect(throws: JournalError.corrupt(path: journal.path)) {
            try next.read { try $0.events(of: stored, from: 0) }
        }
    }

    @Test("in a file without the tables is damaged")
    func missingTable() throws {
        try journal.queue.write { try $0.execute(sql: "DROP TABLE events") }
        #expect(throws: JournalError.corrupt(path: journal.path)) {
            try Journal(path: journal.path)
        }
    }
}
