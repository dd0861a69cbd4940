// The entrance and the ways behind it: a newcomer walks one after another in one sitting, without an option.
import Domain
import Foundation
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@testable import Walk

@Suite("The entrance")
struct TourTests {
    /// The program as it starts without options, keeping nothing.
    private func entrance(keeping: Keeping = .nowhere, language: Language = .zh) throws -> Stage {
        let opening = try Opening(
            library: Classroom.library(), scenario: Library.defaultScenario, keeping: keeping, environment: [:],
            clock: .standing(at: Instant(seconds: 1_800_000_000)))
        return try opening.open(device: nil, account: nil, language: language, route: nil).stage
    }

    /// Walks the acts of the way one is on by tapping whatever fulfils the next one.
    private func walkActs(_ stage: Stage, script name: String) throws -> Player {
        let script = try #require(try Classroom.scripts()[name], "there is no script \(name)")
        let player = Player(stage: stage, size: .standard)
        try player.play(script)
        return player
    }

    private func tap(_ stage: Stage, _ id: String) { _ = stage.take([.tapped(ControlKey(id))]) }

    @Test("it lists the ways in the guide's order; those still to come say so", arguments: Language.allCases)
    func list(language: Language) throws {
        let stage = try entrance(language: language)
        #expect(stage.route.description == "entrance/ways")
        let ways = stage.view.tappableControls.filter { $0.key.id.hasPrefix("way-") }
        #expect(ways.map(\.key.id) == stage.screens.steps.ways.map { "way-\($0.id)" })
        for (way, control) in zip(stage.screens.steps.ways, ways) {
            #expect(control.isEnabled == stage.screens.steps.isReady(way))
        }
    }

    @Test(
        "the ways are walked one after another in one sitting, and the entrance remembers them",
        arguments: Language.allCases)
    func sitting(language: Language) throws {
        let stage = try entrance(language: language)
        for (way, script) in [("1", "leave-by-contacts"), ("2", "leave-by-profile"), ("3", "leave-by-desktop")] {
            tap(stage, "way-\(way)")
            let lesson = try #require(stage.view.coach.lesson)
            #expect(lesson.acts.map(\.id) == stage.screens.steps.way(way)?.steps.map(\.id))
            #expect(lesson.acts.first?.state == .next)
            let player = try walkActs(stage, script: script)
            #expect(player.log.flatMap(\.events) == ["member-left"])
            #expect(
                stage.session.lesson?.isFinished(in: stage.screens.steps) == true,
                "\(stage.session.lesson.debugDescription)")
            #expect(stage.guide?.walked.contains(way) == true)
            _ = stage.take([.pressed(Key(.escape)), .pressed(.character("m"))])
            tap(stage, "entrance")
            #expect(stage.route.description == "entrance/ways")
        }
        #expect(stage.guide?.walked == ["1", "2", "3"])
    }

    @Test("having left, one is told what changed and offered the next way; in the free walk there is none")
    func nextWay() throws {
        let stage = try entrance()
        tap(stage, "way-1")
        for id in ["tab:contacts", "enterprise-name", "more", "leave", "confirm"] { tap(stage, id) }
        #expect(stage.route.layer == "left")
        #expect(stage.session.lesson?.isFinished(in: stage.screens.steps) == true)
        tap(stage, "next-way")
        #expect(stage.session.lesson?.way == "2")
        #expect(stage.route.description == "phone/messages")
        let free = try Classroom.stage()
        for id in ["tab:contacts", "enterprise-name", "more", "leave", "confirm"] { tap(free, id) }
        #expect(free.route.layer == "left")
        #expect(free.view.control(ControlKey("next-way")) == nil)
    }

    @Test("a way on which two people take part opens with the other one's device beside its own")
    func beside() throws {
        let stage = try entrance()
        for way in stage.screens.steps.ways {
            guard let beside = way.beside else { continue }
            #expect(stage.host.world.account(AccountID(beside.account)) != nil, "way \(way.id) names \(beside.account)")
        }
        tap(stage, "way-4")
        let seats = stage.desk.sessions.map { "\($0.device) \($0.account.rawValue)" }
        #expect(seats == ["phone lin-xia", "admin zhao-min"])
        #expect(stage.session.device == "phone")
        #expect(stage.desk.sessions.map { $0.lesson?.way } == ["4", "4"])
        let office = try #require(stage.desk.sessions.last)
        #expect(office.route(in: stage.screens).description == "admin/enterprises/office?e=haitang")
    }

    @Test("a way begins in a fresh world each time, and 重来 asks first")
    func freshWorlds() throws {
        let stage = try entrance()
        tap(stage, "way-1")
        _ = try walkActs(stage, script: "leave-by-contacts")
        _ = stage.take([.pressed(Key(.escape)), .pressed(.character("m"))])
        tap(stage, "again")
        #expect(stage.route.layer == "confirm-again")
        #expect(stage.view.focus.flatMap(stage.view.control)?.label == "取消")
        tap(stage, "again")
        #expect(stage.route.description == "phone/messages")
        #expect(stage.session.lesson?.done.isEmpty == true)
        #expect(stage.host.world.membership(of: stage.session.account, in: EnterpriseID("yunshan")) != nil)
    }

    @Test("the free walk keeps its world and its screen, and progress is kept with the learner")
    func kept() throws {
        let path = NSTemporaryDirectory() + "tuiqi-tour-\(UUID().uuidString).sqlite"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try entrance(keeping: .file(path))
        tap(first, "way-1")
        _ = try walkActs(first, script: "leave-by-contacts")
        _ = first.take([.pressed(Key(.escape)), .pressed(.character("m"))])
        tap(first, "entrance")
        tap(first, "free-walk")
        #expect(first.session.lesson == nil)
        #expect(first.host.world.membership(of: first.session.account, in: EnterpriseID("yunshan")) != nil)
        _ = try walkActs(first, script: "leave-by-contacts")
        let place = first.route.path
        _ = first.take([.pressed(Key(.escape)), .pressed(.character("m"))])
        tap(first, "entrance")

        let second = try entrance(keeping: .file(path))
        #expect(second.guide?.walked == ["1"])
        tap(second, "free-walk")
        #expect(second.route.path == place)
        #expect(second.host.world.membership(of: second.session.account, in: EnterpriseID("yunshan")) == nil)
    }
}
