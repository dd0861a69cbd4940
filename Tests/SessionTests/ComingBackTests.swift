// Where one finds oneself on coming back to a device, a tab or a page: never on what takes something away.
import Domain
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Coming back")
struct ComingBackTests {
    private func tap(_ stage: Stage, _ ids: String...) {
        for id in ids {
            let parts = id.split(separator: "/").map(String.init)
            _ = stage.take([.tapped(ControlKey(parts[0], row: parts.count > 1 ? parts[1] : nil))])
        }
    }

    /// A phone on the application that 林夏 has just made, with the back office behind it.
    private func applied() throws -> Stage {
        let stage = try Classroom.stage()
        tap(stage, "tab:me", "settings", "organisations", "enterprises/haitang", "apply", "new-post", "submit")
        return stage
    }

    private func approve(_ stage: Stage) throws {
        let application = try #require(
            stage.host.world.latestApplication(of: AccountID("lin-xia"), in: EnterpriseID("haitang")))
        _ = stage.host.perform(.approve(application.id), by: AccountID("zhao-min"))
        _ = stage.take([.worldChanged])
    }

    @Test("the page of an application begins at what leads back, before and after the decision")
    func application() throws {
        let stage = try applied()
        #expect(stage.session.stack.top.screen.name == "application" && stage.view.focus == .back)
        try approve(stage)
        #expect(stage.view.control(ControlKey("withdraw-approved")) != nil && stage.view.focus == .back)
    }

    @Test("no page begins on a control that takes something away, or asks about that")
    func harmless() throws {
        let stage = try Classroom.stage()
        for (enterprise, page) in [("yunshan", "enterprise-detail"), ("haitang", "enterprise-detail")] {
            tap(stage, "tab:me", "settings", "organisations", "enterprises/\(enterprise)")
            #expect(stage.session.stack.top.screen.name == page)
            let focus = try #require(stage.view.focus.flatMap(stage.view.control))
            #expect(!focus.takesAway, "\(focus.label)")
            tap(stage, "tab:me")
        }
    }

    @Test("a tab goes on where one left it, but where something new waits it begins at its list")
    func tabWithNews() throws {
        let stage = try applied()
        tap(stage, "tab:messages")
        _ = stage.take([.tapped(ControlKey("notices"))])
        #expect(stage.route.description == "phone/messages/notices?e=yunshan" || stage.session.stack.depth == 2)
        tap(stage, "tab:me", "tab:messages")
        #expect(stage.session.stack.depth == 2, "nothing new has come")
        tap(stage, "tab:me")
        try approve(stage)
        tap(stage, "tab:messages")
        #expect(stage.route.description == "phone/messages")
        tap(stage, "tab:me")
        #expect(stage.session.stack.top.screen.name == "application")
    }

    @Test("in the list of accounts letters are what one seeks", arguments: ["o", "q", "m", "k", "h", "g", "张"])
    func typingSearches(text: String) throws {
        let stage = try Classroom.stage()
        FormTests.press(stage, "m")
        tap(stage, "desk", "accounts")
        #expect(stage.route.layer == "accounts")
        FormTests.type(text, on: stage)
        #expect(stage.route.layer == "accounts" && stage.view.top.search?.text == text)
        #expect(stage.view.editing?.field == "search")
    }

    @Test("a name typed there and Enter twice sign in, and the help tells no letter that isn't one")
    func chooses() throws {
        let stage = try Classroom.stage()
        FormTests.press(stage, "m")
        tap(stage, "desk", "accounts")
        FormTests.type("zhaomin", on: stage)
        FormTests.press(stage, "enter", "enter")
        #expect(stage.session.account == AccountID("zhao-min"))
        FormTests.press(stage, "m")
        tap(stage, "desk", "accounts")
        let letters = KeyMap.bindings(in: stage.view.keys.situation).flatMap(\.strokes).flatMap(\.keys).filter { key in
            if case .character(let character) = key.code { !key.control && character.isLetter } else { false }
        }
        #expect(letters == [])
    }
}
