// A dialog that asks for the password: nothing typed ahead enters it, wrong ones are counted, the fifth locks it.
import Domain
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Steps with a password")
struct PasswordStepTests {
    /// Where 林夏 is asked for the password to leave 海棠教育, as an administrator allowed.
    private func dialog(language: Language = .zh) throws -> Stage {
        let stage = try approved(language: language)
        _ = stage.take([.tapped(ControlKey("confirm-leaving"))])
        return stage
    }

    private func approved(language: Language = .zh) throws -> Stage {
        var application = ""
        let other = try Forms.stage(at: "inbox", language: language) { host in
            application = try Forms.apply(on: host).rawValue
            _ = host.perform(.approve(ApplicationID(application)), by: AccountID("zhao-min"))
        }
        let steps = [Route.Step("me"), Route.Step("approved", key: "a", value: application)]
        try other.open(Route(device: "phone", steps: steps))
        return other
    }

    private func tryPassword(_ password: String, on stage: Stage) -> Stage.Reaction {
        FormTests.type(password, on: stage)
        return stage.take([.tapped(ControlKey("confirm"))])
    }

    @Test("the caret stands in the field, and the button says why it can't be pressed while that is empty")
    func start() throws {
        let stage = try dialog()
        #expect(stage.view.editing?.field == "password")
        let words = try #require(stage.screens.words.refusals["password-missing"]).sentence.zh.other.literal
        #expect(FormTests.reason(of: "confirm", on: stage) == words)
        FormTests.type("x", on: stage)
        #expect(stage.view.control(ControlKey("confirm"))?.isEnabled == true)
        #expect(stage.view.top.entry(ControlKey("password"))?.text == "*")
        #expect(stage.view.top.entry(ControlKey("password"))?.counter == nil)
    }

    @Test("what was typed before the dialog was seen neither enters the field nor presses anything")
    func typedAhead() throws {
        let stage = try approved()
        let keys = "tuiqi-2026".map { Input.pressed(.character($0)) } + [.pressed(Key(.enter)), .pressed(Key(.enter))]
        let reaction = stage.take([.tapped(ControlKey("confirm-leaving")), .pasted("tuiqi-2026")] + keys)
        #expect(reaction.dropped == 13 && reaction.dropsTypeAhead)
        #expect(stage.route.layer == "secret" && stage.view.top.entry(ControlKey("password"))?.text == "")
    }

    @Test("the right password does what the dialog asks for, and is forgotten")
    func right() throws {
        let stage = try dialog()
        let reaction = tryPassword("tuiqi-2026", on: stage)
        #expect(reaction.events.map(\.name) == [.memberLeft] && stage.route.layer == "left")
        #expect(!"\(stage.session)".contains("tuiqi-2026"))
    }

    @Test(
        "a wrong one keeps the dialog, empties the field, says how many tries are left; the fifth locks for 15 minutes")
    func wrong() throws {
        let stage = try dialog()
        for left in [4, 3, 2, 1] {
            let reaction = tryPassword("wrong", on: stage)
            #expect(reaction.events.map(\.name) == [.passwordMistyped] && reaction.answers.isEmpty)
            #expect(stage.route.layer == "secret" && stage.view.editing?.field == "password")
            #expect(stage.view.top.entry(ControlKey("password"))?.text == "")
            #expect(stage.view.notice?.text.contains("\(left)") == true && stage.view.notice?.tone == .danger)
        }
        _ = tryPassword("wrong", on: stage)
        let locked = try #require(FormTests.reason(of: "confirm", on: stage))
        #expect(stage.view.notice?.text == locked && locked.contains("今天 09:56"))
        #expect(tryPassword("tuiqi-2026", on: stage).events.isEmpty && stage.route.layer == "secret")
        _ = stage.host.advance(bySeconds: 15 * 60 - 1)
        _ = stage.take([.worldChanged])
        #expect(FormTests.reason(of: "confirm", on: stage) == locked)
        _ = stage.host.advance(bySeconds: 1)
        #expect(stage.view.control(ControlKey("confirm"))?.isEnabled == true, "a new frame is enough")
        #expect(stage.take([.tapped(ControlKey("confirm"))]).events.map(\.name) == [.memberLeft])
    }

    @Test("tries are told in English too, one and several", arguments: [1, 4])
    func english(wrong: Int) throws {
        let stage = try dialog(language: .en)
        for _ in 0..<wrong { _ = tryPassword("wrong", on: stage) }
        #expect(stage.view.notice?.text.contains("\(5 - wrong)") == true)
    }

    @Test("a session is kept without what is secret, and without the dialog that asked for it")
    func saved() throws {
        let stage = try dialog()
        FormTests.type("tuiqi-2026", on: stage)
        #expect("\(stage.session)".contains("tuiqi-2026"))
        let saved = SavedSession(stage.session, in: stage.screens)
        let kept = Session(saved, language: .zh, size: .standard)
        #expect(!"\(saved)".contains("tuiqi-2026") && kept.layers.isEmpty && kept.stack.top.screen.name == "approved")
    }
}
