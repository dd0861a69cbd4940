// What the coach says on a way: which act is next and whole, that it ticks only for what the act means, how many steps
// one has made, and that the way is finished.
import Domain
import Drawing
import Grid
import ScreenKit
import TestSupport
import Testing

@testable import Host
@testable import Session
@testable import Walk

@Suite("The coach")
struct CoachTests {
    /// The ways that can be walked, each with the script that walks it the shortest way.
    static let scripts = [
        ("1", "leave-by-contacts"), ("2", "leave-by-profile"), ("3", "leave-by-desktop"), ("4", "leave-by-application"),
        ("5", "unlink-by-api"),
    ]
    static let sizes = [Session.smallestSize, Size.standard, Size(columns: 120, rows: 40)]

    /// The program as it stands on a way just chosen.
    static func way(_ id: String, language: Language = .zh, size: Size = .standard) throws -> Stage {
        let opening = try Opening(
            library: Classroom.library(), scenario: Library.defaultScenario, keeping: .nowhere, environment: [:],
            clock: .standing(at: Instant(seconds: 1_800_000_000)))
        let stage = try opening.open(device: nil, account: nil, language: language, route: nil).stage
        _ = stage.take([.resized(size), .tapped(ControlKey("way-\(id)"))])
        return stage
    }

    private static func walk(_ stage: Stage, _ name: String) throws {
        let script = try #require(try Classroom.scripts()[name])
        try Player(stage: stage, size: stage.session.size).play(script)
    }

    private static func tap(_ stage: Stage, _ ids: String...) {
        for id in ids {
            let parts = id.split(separator: "/").map(String.init)
            _ = stage.take([.tapped(ControlKey(parts[0], row: parts.count > 1 ? parts[1] : nil))])
        }
    }

    private static func lines(_ stage: Stage) -> [String] {
        Picture.rows(of: Drawing.frame(stage.deskView, size: stage.session.size).grid)
    }

    @Test("a way takes as many steps as steps.yaml says, and then it is finished", arguments: scripts)
    func shortest(way: String, script: String) throws {
        let stage = try Self.way(way)
        try Self.walk(stage, script)
        let lesson = try #require(stage.session.lesson)
        #expect(lesson.isFinished(in: stage.screens.steps), "\(lesson.done.sorted())")
        #expect(lesson.steps == stage.screens.steps.way(way)?.shortest)
        #expect(stage.guide?.walked == [way])
    }

    @Test("every way that can be walked has its script here")
    func complete() throws {
        let steps = try Classroom.library().screens.steps
        #expect(steps.ways.filter(steps.isReady).map(\.id) == Self.scripts.map(\.0))
    }

    /// Where a way's act means one particular subject: what doesn't tick it, and what does.
    static let subjects: [(way: String, act: String, before: [String], wrong: [String], right: [String])] = [
        (
            "2", "2.5", ["avatar", "settings", "my-information", "enterprises"], ["enterprises/haitang"],
            ["enterprises/yunshan"]
        ),
        (
            "2", "2.5", ["avatar", "settings", "my-information", "enterprises"], ["enterprises/lanjing"],
            ["enterprises/qinghe"]
        ),
        (
            "2", "2.5", ["avatar", "settings", "my-information", "enterprises"], ["enterprises/linxia-studio"],
            ["enterprises/beichen"]
        ),
        ("4", "4.2a", ["tab:me", "settings", "organisations"], ["enterprises/yunshan"], ["enterprises/haitang"]),
    ]

    @Test("an act that means one enterprise is ticked by that one only", arguments: subjects)
    func meant(way: String, act: String, before: [String], wrong: [String], right: [String]) throws {
        let stage = try Self.way(way)
        for id in before + wrong { Self.tap(stage, id) }
        #expect(stage.session.stack.top.screen.name == "enterprise-detail")
        #expect(stage.session.lesson?.done.contains(act) == false)
        Self.tap(stage, "back")
        for id in right { Self.tap(stage, id) }
        #expect(stage.session.lesson?.done.contains(act) == true)
    }

    @Test("rejecting isn't approving, and only the message that approves is the one to open")
    func approval() throws {
        let stage = try Self.way("4")
        for id in [
            "tab:me", "settings", "organisations", "enterprises/haitang", "apply", "new-post", "submit",
        ] { Self.tap(stage, id) }
        let first = try #require(
            stage.host.world.latestApplication(of: AccountID("lin-xia"), in: EnterpriseID("haitang")))
        _ = stage.take([.pressed(Key(.character("o"), control: true))])
        Self.tap(stage, "pending/\(first.id.rawValue)", "reject", "talk", "confirm")
        #expect(stage.session.lesson?.done.contains("4.4a") == false)
        _ = stage.take([.pressed(Key(.character("o"), control: true))])
        Self.tap(stage, "tab:messages")
        let rejection = try #require(
            stage.view.top.blocks.lazy.compactMap { block in
                if case .list(let list) = block { list.rows(0..<1).first } else { nil }
            }.first)
        _ = stage.take([.tapped(rejection.key)])
        #expect(stage.route.steps.last?.screen == "message")
        #expect(stage.session.lesson?.done.contains("4.4b") == false)
    }

    @Test("pressing other things makes steps, but goes no further; going back, help, menus and devices make none")
    func wandering() throws {
        let stage = try Self.way("4")
        Self.tap(stage, "tab:teamwork", "tab:workbench")
        #expect(stage.session.lesson?.steps == 2 && stage.session.lesson?.done == [])
        for key in ["?", "esc", "m", "esc", "o", "o"] {
            _ = stage.take([.pressed(try #require(Key(key)))])
        }
        Self.tap(stage, "tab:me", "settings", "back")
        _ = stage.take([.pressed(.character("m"))])
        Self.tap(stage, "help", "close")
        #expect(stage.session.lesson?.steps == 4)
        let lesson = try #require(stage.view.coach.lesson)
        #expect(lesson.done == (2, 11) && lesson.steps == "走了 4 步，最短 14 步")
    }

    @Test("no act's line is cut on any device of its way", arguments: sizes, Language.allCases)
    func whole(size: Size, language: Language) throws {
        for (way, _) in Self.scripts {
            let stage = try Self.way(way, language: language, size: size)
            for device in 0..<stage.desk.sessions.count {
                for isSideBySide in [true, false] {
                    stage.desk.isSideBySide = isSideBySide
                    for index in stage.screens.steps.way(way)?.steps.indices ?? 0..<0 {
                        let acts = stage.screens.steps.way(way)?.steps.map(\.id) ?? []
                        var session = stage.session
                        session.lesson?.done = Set(acts[..<index])
                        stage.desk.replaceFront(with: session)
                        let act = try #require(stage.view.coach.lesson?.acts[index])
                        let text = Self.unwrapped(Self.lines(stage))
                        #expect(text.contains(Self.squeezed(act.title)), "\(act.id) on device \(device) at \(size)")
                    }
                }
                _ = stage.take([.pressed(Key(.character("o"), control: true))])
                var session = stage.session
                session.lesson?.done = []
                stage.desk.replaceFront(with: session)
            }
        }
    }

    /// What stands on the screen as one text, however the coach's column has broken its lines.
    private static func unwrapped(_ lines: [String]) -> String {
        squeezed(lines.map { $0.split { "│┃┤╮╯".contains($0) }.last.map(String.init) ?? "" }.joined()) + "\n"
            + lines.map(squeezed).joined(separator: "\n")
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test("at the end it says so, in how many steps, and how one goes on", arguments: sizes, Language.allCases)
    func ending(size: Size, language: Language) throws {
        let stage = try Self.way("1", language: language, size: size)
        Self.tap(stage, "tab:contacts", "enterprise-name", "more", "leave", "confirm")
        #expect(stage.route.layer == "left")
        let dialog = Self.lines(stage).joined()
        #expect(dialog.contains(language == .zh ? "走完了" : "finished"), "\(dialog)")
        for id in ["again", "next-way"] { #expect(stage.view.control(ControlKey(id)) != nil) }
        _ = stage.take([.pressed(Key(.escape))])
        let page = Self.unwrapped(Self.lines(stage))
        let lesson = try #require(stage.view.coach.lesson)
        #expect(page.contains(Self.squeezed(lesson.finished ?? "nothing")), "\(page)")
        #expect(page.contains(Self.squeezed(lesson.onwards)), "\(page)")
        _ = stage.take([.pressed(.character("m"))])
        for id in ["again", "next-way", "entrance"] { #expect(stage.view.control(ControlKey(id)) != nil) }
        Self.tap(stage, "next-way")
        #expect(stage.session.lesson?.way == "2")
    }

    @Test("the last way offers to walk it again or to choose another, in place of a next one")
    func lastWay() throws {
        let stage = try Self.way("5")
        try Self.walk(stage, "unlink-by-api")
        #expect(stage.view.coach.lesson?.finished == "走完了，走了 8 步，最短 8 步")
        _ = stage.take([.pressed(.character("m"))])
        #expect(stage.view.control(ControlKey("next-way")) == nil && stage.view.control(ControlKey("entrance")) != nil)
    }

    @Test("acts are told without keys, which aren't the same everywhere")
    func noKeys() throws {
        for act in try Classroom.library().screens.steps.ways.flatMap(\.steps) {
            for language in Language.allCases {
                #expect(act.title[language].other.literal?.contains("Ctrl") == false, "\(act.id)")
            }
        }
    }
}
