// Several devices on one world: what one does shows on the others at once, and all of it is there at the next start.
import Domain
import Grid
import ScreenKit
import Session
import TestSupport
import Testing
import WorldStore

@testable import Host

@Suite("A desk on a world")
struct DeskTests {
    private let desktop = Seat(device: "desktop", account: AccountID("lin-xia"))
    private let phone = Seat(device: "phone", account: AccountID("lin-xia"))
    private let admin = Seat(device: "admin", account: AccountID("zhao-min"))

    private func tap(_ stage: Stage, _ ids: String...) -> Stage.Reaction {
        stage.take(ids.map { .tapped(ControlKey($0)) })
    }

    /// A phone in front at the confirm dialog of 云杉科技, with a device behind it.
    private func confirming(behind seat: Seat) throws -> Stage {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(seat), .chose(phone)])
        for id in ["tab:contacts", "enterprise-name", "more", "leave"] { _ = tap(stage, id) }
        #expect(stage.route.layer == "confirm-leave")
        return stage
    }

    @Test("what is done on one device closes what it ends on the other, in the same step")
    func settles() throws {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(desktop)])
        _ = stage.take([.tapped(.tab("contacts")), .tapped(ControlKey("switch-bar", row: "yunshan"))])
        #expect(stage.route.description == "desktop/contacts/enterprise?e=yunshan", "\(stage.route)")
        _ = stage.take([.chose(phone)])
        for id in ["tab:contacts", "enterprise-name", "more", "leave", "confirm"] { _ = tap(stage, id) }
        #expect(stage.host.world.membership(of: phone.account, in: EnterpriseID("yunshan")) == nil)
        let behind = try #require(stage.desk[desktop])
        #expect(behind.route(in: stage.screens).description == "desktop/contacts")
        #expect(behind.notice != nil)
    }

    @Test("a burst that changes devices drops nothing, unless a question appears that takes something away")
    func typeAhead() throws {
        let key = Input.pressed(Key(.character("o"), control: true))
        let stage = try confirming(behind: admin)
        // Nobody has seen the phone since the back office came to the front.
        _ = stage.take([.chose(admin)])
        stage.seen = [admin]
        let reaction = stage.take([key, .pressed(Key(.right)), .pressed(Key(.enter))])
        #expect(reaction.dropped == 2 && reaction.dropsTypeAhead && reaction.events.isEmpty)
        #expect(stage.session.seat == phone && stage.route.layer == "confirm-leave")
        // Side by side it was in sight.
        _ = stage.take([.chose(admin)])
        stage.seen = [admin, phone]
        let seen = stage.take([key, .pressed(Key(.right)), .pressed(Key(.enter))])
        #expect(seen.dropped == 0 && seen.events.map(\.name) == [.memberLeft])
    }

    @Test("changing to a device without such a question drops nothing")
    func harmless() throws {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(admin)])
        stage.seen = [admin]
        let key = Input.pressed(Key(.character("o"), control: true))
        let reaction = stage.take([key, .pressed(.character("4")), key, key])
        #expect(reaction.dropped == 0 && !reaction.dropsTypeAhead)
        #expect(stage.route.description == "phone/contacts")
    }

    @Test(
        "time let pass moves the clock of every device at once, and says what it is",
        arguments: [
            ("pass-hour", 3_600, "2026年3月2日 10:41"), ("pass-day", 86_400, "2026年3月3日 9:41"),
            ("pass-week", 604_800, "2026年3月9日 9:41"),
        ] as [(String, Int64, String)])
    func time(id: String, seconds: Int64, told: String) throws {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(admin)])
        let before = stage.host.now
        _ = stage.take([.pressed(.character("m"))])
        _ = tap(stage, "desk")
        let reaction = tap(stage, id)
        #expect(reaction.events.map(\.name) == [.clockAdvanced])
        #expect(stage.host.now == before.advanced(bySeconds: seconds))
        #expect(stage.view.notice?.text.contains(told) == true, "\(stage.view.notice?.text ?? "nothing")")
        #expect(stage.session.layers.isEmpty)
        let clocks = stage.deskView.items.map(\.view.clock)
        #expect(clocks == [DateText.time(stage.host.now), DateText.time(stage.host.now)])
    }

    @Test("what falls due by it is told to whom it concerns, on whichever device")
    func due() throws {
        let stage = try Classroom.stage()
        let account = phone.account
        for (index, enterprise) in ["haitang", "yunshan", "haitang", "yunshan", "haitang", "lanjing"].enumerated() {
            let command = Command.setMainEnterprise(EnterpriseID(enterprise))
            guard case .done = stage.host.perform(command, by: account) else {
                Issue.record("change \(index) was refused")
                continue
            }
        }
        _ = stage.take([.chose(admin)])
        for _ in 0..<5 {
            _ = stage.take([.pressed(.character("m"))])
            _ = tap(stage, "desk")
            _ = tap(stage, "pass-week")
        }
        #expect(stage.host.world.mainEnterprise(of: account) == EnterpriseID("lanjing"))
        let news = try #require(stage.desk[phone]?.notice)
        #expect(news.lines.contains { $0.scope.enterprise == EnterpriseID("lanjing") })
        let own = try #require(stage.session.notice)
        #expect(!own.lines.contains { $0.scope.enterprise == EnterpriseID("lanjing") })
    }

    @Test("two processes agree on the time, and one's act is on both devices of the other's desk")
    func processes() throws {
        let folder = try TestFolder()
        let library = try Classroom.library()
        let base = try Base(scenario: try library.scenario(Library.defaultScenario))
        func stage() throws -> Stage {
            try library.stage(
                on: folder.host(base: base), device: "phone", account: nil, language: .zh, size: .standard)
        }
        let (one, other) = (try stage(), try stage())
        _ = other.take([.chose(desktop), .tapped(.tab("contacts"))])
        _ = one.take([.pressed(.character("o"))])
        _ = tap(one, "pass-day")
        #expect(other.notice())
        #expect(DateText.day(one.host.now, in: .zh) == DateText.day(other.host.now, in: .zh))
        for id in ["tab:contacts", "enterprise-name", "more", "leave", "confirm"] { _ = tap(one, id) }
        #expect(other.notice())
        let yunshan = EnterpriseID("yunshan")
        for item in other.deskView.items {
            let world = other.host.world
            #expect(world.membership(of: item.seat.account, in: yunshan) == nil)
        }
    }

    @Test("is there again at the next start of the free walk: devices, places, the one at the front, the layout")
    func restored() throws {
        let folder = try TestFolder()
        let library = try Classroom.library()
        func start() throws -> Stage {
            try Opening(
                library: library, scenario: Library.defaultScenario, keeping: .file(folder.journal),
                environment: [:], clock: .standing(at: Instant(seconds: 0))
            ).open(device: nil, account: nil, language: .zh, route: nil).stage
        }
        let first = try start()
        _ = tap(first, "free-walk")
        _ = first.take([.resized(Size(columns: 130, rows: 40)), .tapped(.tab("contacts")), .chose(admin)])
        _ = first.take([.chose(desktop), .tapped(.tab("contacts")), .chose(admin)])
        _ = first.take([.pressed(.character("m"))])
        _ = tap(first, "desk")
        _ = tap(first, "toggle-layout")
        try OpenedDevice(stage: first, notes: []).save()

        let second = try start()
        #expect(second.route.description == "entrance/ways")
        _ = tap(second, "free-walk")
        #expect(second.desk.sessions.map(\.seat) == [phone, admin, desktop])
        #expect(second.session.seat == admin && !second.desk.isSideBySide)
        let places = second.desk.sessions.map { $0.route(in: second.screens).description }
        #expect(places[0] == "phone/contacts" && places[2] == "desktop/contacts")
        // A device opened on its own leaves the free walk's desk alone.
        let alone = try Opening(
            library: library, scenario: Library.defaultScenario, keeping: .file(folder.journal),
            environment: [:], clock: .standing(at: Instant(seconds: 0))
        ).open(device: "desktop", account: "zhou-hang", language: .zh, route: nil)
        try alone.save()
        let third = try start()
        _ = tap(third, "free-walk")
        #expect(third.desk.sessions.map(\.seat) == [phone, admin, desktop])
    }
}
