// Sessions and desks as former versions saved them, each with the way that led there: they open for ever, to the same view.
import Domain
import Drawing
import Foundation
import GRDB
import Grid
import Journal
import Session
import TestSupport
import Testing
import Walk

@testable import Host

@Suite("What version 1.0 saved")
struct SavedFixturesTests {
    /// A device or several as they were saved, and how a person gets there: by the first steps of a script, or by taps on a way.
    struct Fixture: Decodable, CustomTestStringConvertible, Sendable {
        struct Saved: Decodable {
            let device: String
            let account: String
            let body: SavedSession
        }

        let script: String?
        let steps: Int?
        let way: String?
        let taps: [String]?
        /// The place that was shown, layers included.
        let route: String
        let sessions: [Saved]
        let desk: SavedDesk?

        var testDescription: String { route }
    }

    private static let folder = Classroom.package + "/Tests/HostTests/Fixtures/saved"

    static let fixtures: [Fixture] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
                try? JSONDecoder().decode(Fixture.self, from: $0)
            }
        }
    }()

    @Test("all fixtures can be read, and are of every kind")
    func readable() throws {
        #expect(try FileManager.default.contentsOfDirectory(atPath: Self.folder).count == Self.fixtures.count)
        #expect(
            Set(Self.fixtures.flatMap(\.sessions).map(\.device)) == ["phone", "desktop", "admin", "console"])
        #expect(Self.fixtures.contains { $0.way != nil } && Self.fixtures.contains { $0.sessions.count > 1 })
        #expect(Self.fixtures.contains { $0.route.contains("#") })
    }

    @Test("each decodes to the view that walking there gives", arguments: fixtures)
    func sameView(fixture: Fixture) throws {
        let stage = try Self.walk(fixture)
        #expect(stage.route.description == fixture.route)
        #expect(stage.desk.sessions.map(\.seat) == fixture.sessions.map { Seat($0.body) })
        for (walked, saved) in zip(stage.desk.sessions, fixture.sessions) {
            #expect(saved.body.device == saved.device && saved.body.account == saved.account)
            let context = stage.context
            let read = Session(saved.body, language: .zh, size: .standard).restored(in: context)
            let expected = walked.restored(in: context)
            #expect(Self.picture(of: read, in: context) == Self.picture(of: expected, in: context))
            #expect(read.stack == expected.stack)
            #expect(read.lesson == walked.lesson && read.console == walked.console)
            // What this version writes, it reads as well, and it says the same.
            #expect(SavedSession(walked, in: stage.screens) == saved.body)
        }
        if stage.session.isSignedIn { #expect(stage.desk.saved == fixture.desk) }
    }

    @Test("a learner's file opens with its worlds, the ways walked, and the desk of the free walk as it was left")
    func learnersFile() throws {
        let folder = try TestFolder()
        let queue = try DatabaseQueue(path: folder.journal)
        let dump = Classroom.package + "/Tests/HostTests/Fixtures/learner-1.sql"
        try queue.writeWithoutTransaction { try $0.execute(sql: String(contentsOfFile: dump, encoding: .utf8)) }
        try queue.close()
        #expect(try Journal(path: folder.journal).read { try $0.worldNames() } == ["free", "way-1"])
        let opening = try Opening(
            library: Classroom.library(), scenario: Library.defaultScenario, keeping: .file(folder.journal),
            environment: [:], clock: .standing(at: Instant(seconds: 1_800_000_000)))
        let stage = try opening.open(device: nil, account: nil, language: .zh, route: nil).stage
        #expect(stage.guide?.walked == ["1"])
        _ = stage.take([.tapped(ControlKey("free-walk"))])
        #expect(
            stage.desk.sessions.map { $0.route(in: stage.screens).description }
                == ["phone/contacts/enterprise?e=qinghe", "admin/enterprises/office?e=linxia-studio"])
        #expect(stage.session.device == "admin" && stage.session.account == AccountID("lin-xia"))
    }

    /// What a device shows.
    private static func picture(of session: Session, in context: Context) -> Grid? {
        guard let desk = Desk([session]) else { return nil }
        return Drawing.frame(desk.view(in: context), size: .standard).grid
    }

    /// Walks to where the fixture was saved.
    private static func walk(_ fixture: Fixture) throws -> Stage {
        if let name = fixture.script {
            let script = try #require(try Classroom.scripts()[name])
            let stage = try Classroom.library().stage(
                scenario: script.scenario, device: script.device, account: script.account, language: .zh,
                size: .standard)
            let player = Player(stage: stage, size: .standard, phrasebook: try Classroom.phrasebook(.zh))
            for step in script.steps.prefix(fixture.steps ?? 0) { try player.play(step) }
            return stage
        }
        let opening = try Opening(
            library: Classroom.library(), scenario: Library.defaultScenario, keeping: .nowhere, environment: [:],
            clock: .standing(at: Instant(seconds: 1_800_000_000)))
        let stage = try opening.open(device: nil, account: nil, language: .zh, route: nil).stage
        for id in ["way-\(fixture.way ?? "")"] + (fixture.taps ?? []) { _ = stage.take([.tapped(ControlKey(id))]) }
        return stage
    }
}
