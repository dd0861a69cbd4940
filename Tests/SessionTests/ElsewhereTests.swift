// What others do while a device shows something: its last sentence goes with what it spoke of, its question is taken back.
import Domain
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("What happens elsewhere")
struct ElsewhereTests {
    private static let lin = AccountID("lin-xia")
    private static let zhao = AccountID("zhao-min")
    private static let haitang = EnterpriseID("haitang")

    /// 赵敏's back office, where 林夏's application has just been approved, with the sentence that says so.
    private func office() throws -> (Stage, ApplicationID) {
        let stage = try Classroom.stage(device: "admin", as: "zhao-min")
        let id = try Forms.apply(on: stage.host)
        _ = stage.take([.tapped(ControlKey("pending", row: id.rawValue)), .tapped(ControlKey("approve"))])
        _ = try #require(stage.view.notice)
        return (stage, id)
    }

    @Test(
        "what was said of a page goes once somebody changes it, and stays when they only read or leave another enterprise",
        arguments: [("withdraw", false), ("read", true), ("leave another", true)])
    func staleNotice(act: String, stays: Bool) throws {
        let (stage, id) = try office()
        let inbox = stage.host.world.rows(of: .messages, in: Scope(actor: Self.lin), range: 0..<1)
        let message = MessageID(try #require(inbox.first))
        let commands: [String: Command] = [
            "withdraw": .withdraw(id), "read": .read(message), "leave another": .leave(EnterpriseID("beichen")),
        ]
        let command = try #require(commands[act])
        guard case .done(let events) = stage.host.perform(command, by: Self.lin) else {
            Issue.record("\(act) was not done")
            return
        }
        _ = stage.take([.happened(events)])
        #expect((stage.view.notice != nil) == stays)
    }

    @Test("a sentence that was seen doesn't outlast what the person does on another device", arguments: [true, false])
    func lingering(wasSeen: Bool) throws {
        let stage = try Classroom.stage(device: "admin", as: "zhao-min")
        let office = stage.session.seat
        _ = stage.take([.chose(Seat(device: "phone", account: AccountID("zhou-hang")))])
        _ = stage.host.perform(.transfer(Self.haitang, to: Self.lin), by: Self.zhao)
        _ = stage.take([.worldChanged])
        #expect(stage.desk[office]?.notice != nil)
        stage.seen = wasSeen ? [office, stage.session.seat] : [stage.session.seat]
        _ = stage.take([.pressed(Key(.down))])
        #expect((stage.desk[office]?.notice == nil) == wasSeen)
    }

    /// What makes a question unanswerable, and the rule that then speaks.
    static let overtaken: [(Command, String, Rule)] = [
        (.setExitPolicy(.direct, of: haitang), "zhao-min", .applicationVoided),
        (.remove(lin, from: haitang), "zhao-min", .applicationVoided),
    ]

    @Test("a question that can only be refused by now is taken back at once, with the reason", arguments: overtaken)
    func question(command: Command, account: String, rule: Rule) throws {
        var id = ApplicationID("")
        let stage = try Forms.stage(at: "inbox") { host in
            id = try Forms.apply(on: host)
            _ = host.perform(.approve(id), by: Self.zhao)
        }
        let steps = [Route.Step("me"), Route.Step("approved", key: "a", value: id.rawValue)]
        try stage.open(Route(device: "phone", steps: steps))
        _ = stage.take([.tapped(ControlKey("confirm-leaving"))])
        FormTests.type("tui", on: stage)
        guard case .done(let events) = stage.host.perform(command, by: AccountID(account)) else {
            Issue.record("\(command) was not done")
            return
        }
        let reaction = stage.take([.happened(events)])
        #expect(stage.route.layer == "refused" && reaction.refusals.map(\.rule) == [rule])
        #expect(reaction.answers.map(\.answer) == [.refused(rule)])
    }

    @Test("a question that others' acts leave as it is stays open, with what was typed")
    func questionStays() throws {
        var id = ApplicationID("")
        let stage = try Forms.stage(at: "several", key: "e", of: "haitang", as: "zhao-min") { host in
            id = try Forms.apply(on: host)
            _ = try Forms.apply(as: "fan-yuan", on: host)
        }
        _ = stage.take([.tapped(ControlKey("pending", row: id.rawValue)), .tapped(ControlKey("reject"))])
        #expect(stage.route.layer == "why")
        _ = stage.take([.pasted("先交接")])
        let other = try #require(stage.host.world.latestApplication(of: AccountID("fan-yuan"), in: Self.haitang))
        guard case .done(let events) = stage.host.perform(.withdraw(other.id), by: other.applicant) else {
            Issue.record("nobody withdrew")
            return
        }
        _ = stage.take([.happened(events)])
        #expect(stage.route.layer == "why" && stage.view.top.entry(ControlKey("reason"))?.text == "先交接")
    }
}
