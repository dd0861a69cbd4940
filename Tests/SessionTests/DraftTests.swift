// Leaving a page with something typed into it: every way out asks, and every answer does what it says.
import Domain
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Drafts")
struct DraftTests {
    private func draft() throws -> Stage {
        let stage = try Forms.form()
        FormTests.type("离职", on: stage)
        return stage
    }

    /// Ways off the page, each as the inputs that take it, and where it leads.
    static let ways: [(name: String, inputs: [Input], end: String)] = [
        ("Esc", [.pressed(Key(.escape))], "phone/me"), ("‹", [.tapped(.back)], "phone/me"),
        ("取消", [.tapped(ControlKey("cancel"))], "phone/me"),
        ("another tab", [.tapped(.tab("contacts"))], "phone/contacts"),
        ("its own tab", [.tapped(.tab("me"))], "phone/me"),
    ]

    @Test("every way off the page asks first, and goes where one wanted once one gives up", arguments: ways)
    func asks(name: String, inputs: [Input], end: String) throws {
        let stage = try draft()
        for input in inputs { _ = stage.take([input]) }
        #expect(stage.route.layer == "discard" && stage.session.stack.top.screen.name == "form")
        #expect(stage.view.focus == ControlKey("go-on"))
        _ = stage.take([.tapped(ControlKey("discard"))])
        #expect(stage.route.description == end)
        _ = stage.take([.tapped(.tab("me"))])
        #expect(stage.session.stack.entries(of: "me").count == 1)
    }

    @Test("whoever goes on has everything still there", arguments: ["esc", "enter"])
    func goesOn(key: String) throws {
        let stage = try draft()
        FormTests.press(stage, "esc", key)
        #expect(stage.route.layer == nil && stage.view.top.entry(ControlKey("reason"))?.text == "离职")
        #expect(stage.view.editing?.field == "reason")
    }

    @Test("quitting asks about the draft after asking about quitting")
    func quitting() throws {
        let stage = try draft()
        FormTests.press(stage, "down", "q")
        #expect(stage.route.layer == "quit")
        #expect(!stage.take([.tapped(ControlKey("quit"))]).quits)
        #expect(stage.route.layer == "discard")
        #expect(stage.take([.tapped(ControlKey("discard"))]).quits)
    }

    @Test("keys typed before the question was seen answer nothing")
    func typedAhead() throws {
        let stage = try draft()
        let reaction = stage.take([.pressed(Key(.escape)), .pressed(Key(.right)), .pressed(Key(.enter))])
        #expect(reaction.dropsTypeAhead && reaction.dropped == 2 && stage.route.layer == "discard")
    }

    @Test("nothing is asked where nothing was typed that anybody would miss", arguments: ["", "  "])
    func noDraft(text: String) throws {
        let stage = try Forms.form()
        FormTests.type(text, on: stage)
        FormTests.press(stage, "esc")
        #expect(stage.route.description == "phone/me")
    }

    @Test(
        "a dialog that holds a typed text asks before it closes; what is secret, and what is empty, isn't asked about")
    func dialogs() throws {
        let stage = try Forms.stage(at: "several", key: "e", of: "haitang", as: "zhao-min") { try Forms.apply(on: $0) }
        let row = try #require(
            stage.host.world.latestApplication(of: AccountID("lin-xia"), in: EnterpriseID("haitang")))
        for key in [ControlKey("pending", row: row.id.rawValue), ControlKey("reject")] {
            _ = stage.take([.tapped(key)])
        }
        #expect(stage.route.layer == "why")
        FormTests.press(stage, "esc")
        #expect(stage.route.layer == nil)
        for way in [Input.pressed(Key(.escape)), .tapped(ControlKey("cancel"))] {
            _ = stage.take([.tapped(ControlKey("reject"))])
            FormTests.type("先交接", on: stage)
            _ = stage.take([way])
            #expect(stage.session.layers.map(\.screen.name) == ["why", "discard"])
            _ = stage.take([.tapped(ControlKey("go-on"))])
            #expect(stage.session.layers.map(\.screen.name) == ["why"])
            #expect(stage.view.top.entry(ControlKey("reason"))?.text == "先交接")
            _ = stage.take([way])
            _ = stage.take([.tapped(ControlKey("discard"))])
            #expect(stage.route.layer == nil && stage.session.stack.top.screen.name == "several")
        }
    }

    @Test("a page opened that lies below a draft is gone back to, and that is asked first")
    func below() throws {
        let stage = try draft()
        var step = SessionStep(session: stage.session, context: stage.context)
        step.make(opening: Entry(screen: ScreenID(folder: "phone", name: "me")))
        #expect(step.session.layers.last?.screen.name == "discard" && step.session.stack.top.screen.name == "form")
        step.discard()
        #expect(step.session.stack.top.screen.name == "me" && step.session.stack.depth == 1)
    }

    @Test("a page that is opened above a draft leaves it where it is")
    func layerAbove() throws {
        let stage = try draft()
        FormTests.press(stage, "down", "?", "esc")
        #expect(stage.route.layer == nil && stage.view.top.entry(ControlKey("reason"))?.text == "离职")
    }
}
