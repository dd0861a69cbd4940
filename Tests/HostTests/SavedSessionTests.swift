import Domain
import Grid
import Host
import Journal
import Session
import TestSupport
import Testing
import WorldStore

@Suite("A session that is saved")
struct SavedSessionTests {
    private let folder: TestFolder
    private let stage: Stage

    init() throws {
        folder = try TestFolder()
        stage = try Classroom.stage()
    }

    @Test("is at the next start where it was, for this account on this device alone")
    func saved() throws {
        let base = try Base(scenario: try #require(try Classroom.library().scenarios["classroom"]))
        _ = stage.take([Input.pressed(Key(.down))])
        try folder.host(base: base).save(SavedSession(stage.session, in: stage.screens)).get()
        let host = try folder.host(base: base)
        #expect(
            try host.savedSession(of: stage.session.account, on: stage.session.device).get()
                == .value(SavedSession(stage.session, in: stage.screens)))
        #expect(try host.savedSession(of: stage.session.account, on: "desktop").get() == .nothing)
        #expect(try host.savedSession(of: AccountID("nobody"), on: stage.session.device).get() == .nothing)
    }

    @Test("goes with its world when that is founded anew")
    func reset() throws {
        let host = try folder.host()
        try host.save(SavedSession(stage.session, in: stage.screens)).get()
        let other = try folder.host()
        _ = try other.reset().get()
        // Saved by a process that hasn't noticed yet: it belongs to the world before.
        try host.save(SavedSession(stage.session, in: stage.screens)).get()
        #expect(try folder.host().savedSession(of: stage.session.account, on: stage.session.device).get() == .nothing)
    }

    @Test("that another version wrote is told of; the device begins at its first page, and nothing else is lost")
    func unreadable() throws {
        let base = try Base(scenario: try #require(try Classroom.library().scenarios["classroom"]))
        let host = try folder.host(base: base)
        let journal = try Journal(path: folder.journal)
        try journal.write { writer in
            let stored = try #require(try writer.read.world(named: "free"))
            try writer.saveSession("{\"future\": 1}", of: stage.session.account, on: "phone", in: stored)
        }
        let device = try Classroom.library().stage(
            on: host, device: "phone", account: nil, language: .zh, size: .standard)
        #expect(try !device.restore())
        #expect(device.view.notice?.text.contains("由另一个版本保存") == true)
        try device.save()
        #expect(try device.restore())
    }

    @Test("is kept in memory as well, until the program ends")
    func memory() throws {
        let host = try SmallWorld.host()
        try host.save(SavedSession(stage.session, in: stage.screens)).get()
        #expect(
            try host.savedSession(of: stage.session.account, on: stage.session.device).get()
                == .value(SavedSession(stage.session, in: stage.screens)))
    }
}
