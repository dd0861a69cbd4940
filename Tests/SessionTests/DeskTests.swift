// Which devices stand on a desk, whose they are and which is at the front, as rows of a table.
import Domain
import Grid
import Host
import ScreenKit
@testable import Session
import TestSupport
import Testing

@Suite("A desk")
struct DeskTests {
    /// Acts, the devices they leave on the desk (the front one marked `*`), and what the last one was told.
    struct Case: Sendable, CustomTestStringConvertible {
        let acts: [DeskAct]
        let desk: String
        var fault: DeskFault?

        var testDescription: String { "\(acts)" }
    }

    private static func seat(_ device: String, _ account: String) -> Seat {
        Seat(device: device, account: AccountID(account))
    }

    private static let zhao = seat("admin", "zhao-min")

    static let cases = [
        Case(acts: [], desk: "*phone lin-xia"),
        Case(acts: [.open(.admin)], desk: "phone lin-xia, *admin lin-xia"),
        Case(acts: [.open(.phone)], desk: "*phone lin-xia"),
        Case(acts: [.open(.admin), .open(.phone)], desk: "*phone lin-xia, admin lin-xia"),
        Case(acts: [.open(.desktop)], desk: "phone lin-xia, *desktop lin-xia"),
        Case(acts: [.take(zhao)], desk: "phone lin-xia, *admin zhao-min"),
        Case(acts: [.take(zhao), .open(.phone)], desk: "phone lin-xia, admin zhao-min, *phone zhao-min"),
        Case(acts: [.take(zhao), .next], desk: "*phone lin-xia, admin zhao-min"),
        Case(acts: [.take(zhao), .next, .next], desk: "phone lin-xia, *admin zhao-min"),
        Case(acts: [.next], desk: "*phone lin-xia"),
        Case(acts: [.signIn("zhao-min")], desk: "*phone zhao-min"),
        Case(
            acts: [.open(.admin), .signIn("zhao-min")], desk: "phone lin-xia, *admin zhao-min"),
        Case(
            acts: [.take(seat("phone", "zhao-min")), .signIn("lin-xia")], desk: "*phone lin-xia, phone zhao-min"),
        Case(acts: [.take(zhao), .close], desk: "*phone lin-xia"),
        Case(acts: [.take(zhao), .open(.phone), .close], desk: "phone lin-xia, *admin zhao-min"),
        Case(acts: [.take(zhao), .open(.phone), .next, .close], desk: "admin zhao-min, *phone zhao-min"),
        Case(acts: [.close], desk: "*phone lin-xia", fault: .lastDevice),
        Case(acts: [.signIn("nobody-here")], desk: "*phone lin-xia", fault: .unknownAccount),
        Case(acts: [.take(seat("admin", "x"))], desk: "*phone lin-xia", fault: .unknownAccount),
        Case(acts: [.take(seat("watch", "lin-xia"))], desk: "*phone lin-xia", fault: .noScreens("watch")),
        Case(acts: [.toggleLayout], desk: "*phone lin-xia", fault: .tooNarrow),
        Case(
            acts: [.open(.desktop), .open(.admin), .take(zhao), .take(seat("phone", "zhao-min"))],
            desk: "phone lin-xia, desktop lin-xia, admin lin-xia, *admin zhao-min", fault: .full),
    ]

    @Test("holds what was put there, in order, and refuses the rest with a sentence", arguments: cases)
    func acts(expected: Case) throws {
        let stage = try Classroom.stage()
        var desk = stage.desk
        var fault: DeskFault?
        for act in expected.acts {
            fault = nil
            do { try desk.arrange(act, in: stage.context) } catch { fault = error }
        }
        #expect(Self.text(of: desk) == expected.desk)
        #expect(fault == expected.fault)
        #expect(fault.map { $0.sentence.zh.other.literal?.isEmpty == false } ?? true)
    }

    static func text(of desk: Desk) -> String {
        desk.sessions.map { ($0.seat == desk.front.seat ? "*" : "") + "\($0.device) \($0.account.rawValue)" }
            .joined(separator: ", ")
    }

    @Test("stands beside the front device the one that was there before it")
    func companion() throws {
        let stage = try Classroom.stage()
        var desk = stage.desk
        for act in [DeskAct.open(.desktop), .take(Self.zhao), .take(Self.seat("phone", "lin-xia"))] {
            try desk.arrange(act, in: stage.context)
        }
        #expect(desk.others.map(\.device) == ["admin", "desktop"])
        try desk.arrange(.next, in: stage.context)
        #expect(desk.front.device == "desktop" && desk.others.map(\.device) == ["phone", "admin"])
    }

    @Test("shares the way one is on: an act done on one device is ticked on all, and stays ticked for another account")
    func lesson() throws {
        let stage = try Classroom.stage()
        var desk = stage.desk
        var session = desk.front
        session.lesson = Lesson(way: "1")
        desk.replaceFront(with: session)
        try desk.arrange(.take(Self.zhao), in: stage.context)
        #expect(desk.front.lesson == Lesson(way: "1"))
        try desk.arrange(.next, in: stage.context)
        _ = desk.update(.tapped(.tab("contacts")), in: stage.context)
        #expect(desk.sessions.map { $0.lesson?.done } == [["1.1"], ["1.1"]])
        try desk.arrange(.signIn("zhou-hang"), in: stage.context)
        #expect(desk.front.lesson?.done == ["1.1"])
        #expect(desk.front.route(in: stage.screens).description == "phone/messages")
    }

    @Test("signing in with a password where one is signed in on such a device already leaves one of the two")
    func twins() throws {
        let stage = try Classroom.stage(device: "desktop")
        _ = stage.take([.chose(Self.seat("desktop", "lin-xia")), .chose(Self.seat("desktop", ""))])
        #expect(Self.text(of: stage.desk) == "*desktop , desktop lin-xia")
        for text in ["lin-xia", "tuiqi-2026"] { _ = stage.take([.pasted(text), .pressed(Key(.enter))]) }
        _ = stage.take([.pressed(Key(.enter))])
        #expect(Self.text(of: stage.desk) == "*desktop lin-xia")
    }

    @Test("is kept as it stands, devices without an owner excepted")
    func standing() throws {
        let stage = try Classroom.stage(device: "desktop")
        #expect(stage.desk.saved == nil)
        _ = stage.take([.chose(Self.zhao), .chose(Self.seat("phone", "lin-xia")), .chose(Self.zhao)])
        let saved = try #require(stage.desk.saved)
        #expect(saved.seats.map(Seat.init) == [Self.zhao, Self.seat("phone", "lin-xia")])
        #expect(Seat(saved.front) == Self.zhao && saved.isSideBySide)
        let again = try #require(Desk(stage.desk.sessions + stage.desk.sessions, front: Seat(saved.front)))
        #expect(again.sessions == stage.desk.sessions && again.front.seat == Self.zhao)
        #expect(Desk([]) == nil)
    }
}

extension DeskAct {
    fileprivate static func signIn(_ account: String) -> DeskAct { .signIn(AccountID(account)) }
}

@Suite("The back office")
struct BackOfficeTests {
    private let yunshan = EnterpriseID("yunshan")

    @Test(
        "begins where the work is: in the office of the only enterprise one administers, else at the list",
        arguments: [
            ("zhao-min", "admin/enterprises/office?e=haitang"), ("lin-xia", "admin/enterprises/office?e=linxia-studio"),
            ("wang-yutong", "admin/enterprises"),
        ])
    func beginning(account: String, route: String) throws {
        #expect(try Classroom.stage(device: "admin", as: account).route.description == route)
    }

    @Test("closes with a sentence for who no longer administers the enterprise, and never opens for others")
    func pruned() throws {
        let stage = try Classroom.stage(device: "admin", as: "chen-mo")
        #expect(stage.route.description == "admin/enterprises/office?e=yunshan")
        guard case .done = stage.host.perform(.resign(yunshan), by: AccountID("chen-mo")) else {
            Issue.record("chen-mo could not resign")
            return
        }
        _ = stage.take([.worldChanged])
        #expect(stage.route.description == "admin/enterprises")
        #expect(stage.view.notice?.text == "你已不是「云杉科技」的管理员，它的后台已关闭。")
        let route = try RouteParser(screens: stage.screens).parse("admin/enterprises/office?e=yunshan")
        #expect(throws: RouteError.self) { try stage.open(route) }
    }
}

@Suite("The keys of a desk")
struct DeskKeysTests {
    private let ctrlO = Key(.character("o"), control: true)
    private let admin = Seat(device: "admin", account: AccountID("zhao-min"))

    @Test("Ctrl+O and o open the menu of devices where there is one, and go round where there are several")
    func next() throws {
        for key in [ctrlO, .character("o")] {
            let stage = try Classroom.stage()
            _ = stage.take([.pressed(key)])
            #expect(stage.route.layer == "desk")
            _ = stage.take([.tapped(ControlKey("open-admin"))])
            #expect(stage.session.device == "admin" && stage.session.layers.isEmpty)
            _ = stage.take([.pressed(key)])
            #expect(stage.session.device == "phone" && stage.session.layers.isEmpty, "the menu was left open")
            _ = stage.take([.pressed(key)])
            #expect(stage.session.device == "admin")
        }
    }

    @Test("o is a letter where text is typed, and Ctrl+O still changes the device")
    func typing() throws {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(admin), .pressed(ctrlO), .tapped(.tab("contacts")), .pressed(.character("/"))])
        _ = stage.take([.pressed(.character("o"))])
        #expect(stage.session.device == "phone")
        #expect(stage.session.memory.fields.values.map(\.text) == ["o"])
        _ = stage.take([.pressed(ctrlO)])
        #expect(stage.session.device == "admin")
    }

    @Test("at the entrance, and where nothing can be seen, no key reaches the desk")
    func nowhere() throws {
        let entrance = try Classroom.stage(device: "entrance")
        _ = entrance.take([.pressed(ctrlO), .pressed(.character("o"))])
        #expect(entrance.route.layer == nil && entrance.desk.sessions.count == 1)
        let small = try Classroom.stage(size: Size(columns: 50, rows: 10))
        _ = small.take([.pressed(ctrlO)])
        #expect(small.route.layer == nil)
    }

    @Test("the hint line names the key where there are several devices, and its control changes the device")
    func hint() throws {
        let stage = try Classroom.stage()
        #expect(!stage.view.hints.contains { $0.keys == "Ctrl+O" })
        _ = stage.take([.chose(admin)])
        #expect(stage.view.hints.contains { $0.keys == "Ctrl+O" && $0.label == "换设备" })
        _ = stage.take([.tapped(.hint("next-device"))])
        #expect(stage.session.device == "phone")
        #expect(stage.view.place.first == "手机 林夏")
    }

    @Test("an input goes to the front device only, a new size to all")
    func routing() throws {
        let stage = try Classroom.stage()
        _ = stage.take([.chose(admin)])
        let phone = stage.desk.sessions[0]
        _ = stage.take([.pressed(.character("?"))])
        #expect(stage.desk.sessions[0] == phone && !stage.session.layers.isEmpty)
        _ = stage.take([.resized(Size(columns: 130, rows: 40))])
        #expect(stage.desk.sessions.map(\.size.columns) == [130, 130])
    }
}
