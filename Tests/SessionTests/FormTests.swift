// Filling in a page: what enters its fields, why its button can't be pressed yet, and what follows once it is submitted.
import Domain
import Grid
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Filling in a page")
struct FormTests {
    static func press(_ stage: Stage, _ names: String...) {
        for name in names {
            guard let key = Key(name) else { continue }
            _ = stage.take([.pressed(key)])
        }
    }

    static func type(_ text: String, on stage: Stage) {
        for character in text { _ = stage.take([.pressed(.character(character))]) }
    }

    /// Why a control of the top surface can't be pressed.
    static func reason(of id: String, on stage: Stage) -> String? {
        guard case .disabled(let reason)? = stage.view.control(ControlKey(id))?.state else { return nil }
        return reason
    }

    private func field(_ stage: Stage) throws -> FieldView { try #require(stage.view.top.entry(ControlKey("reason"))) }

    @Test(
        "the button says why it can't be pressed, and can be as soon as there is a reason", arguments: Language.allCases
    )
    func disabledUntilFilled(language: Language) throws {
        let stage = try Forms.form(language: language)
        let words = try #require(stage.screens.words.refusals["reason-missing"]).sentence[language].other.literal
        #expect(Self.reason(of: "submit", on: stage) == words)
        for text in [" ", "\u{200B}"] {
            Self.type(text, on: stage)
            #expect(Self.reason(of: "submit", on: stage) == words)
        }
        Self.type("离", on: stage)
        #expect(stage.view.control(ControlKey("submit"))?.isEnabled == true)
        Self.press(stage, "backspace", "backspace")
        #expect(Self.reason(of: "submit", on: stage) == words)
    }

    @Test("a button that can't be pressed can have the focus; pressing it, clicking it and the coach say why")
    func disabledSaysWhy() throws {
        let stage = try Forms.form()
        let words = try #require(Self.reason(of: "submit", on: stage))
        _ = stage.take([.tapped(ControlKey("submit"))])
        #expect(stage.view.focus == ControlKey("submit") && stage.view.coach.about == words)
        #expect(stage.view.notice?.text == words)
        Self.press(stage, "left", "right")
        #expect(stage.view.notice == nil && stage.view.focus == ControlKey("submit"))
        let reaction = stage.take([.pressed(Key(.enter))])
        #expect(stage.view.notice?.text == words && reaction.events.isEmpty && reaction.refusals.isEmpty)
    }

    @Test("a picked reason stands in the field, in the running language, and one types on behind it")
    func pickedReason() throws {
        for (language, text) in [(Language.zh, "岗位调整"), (.en, "New post")] {
            let stage = try Forms.form(language: language)
            Self.type("x", on: stage)
            _ = stage.take([.tapped(ControlKey("new-post"))])
            #expect(try field(stage).text == text && stage.view.editing?.field == "reason")
            Self.type("，下月", on: stage)
            #expect(try field(stage).text == text + "，下月")
            #expect(stage.view.editing?.caret == text.count + 3)
        }
    }

    @Test("the counter counts characters as people do", arguments: [("", 0), ("离职", 2), ("e\u{301}", 1), ("👨‍👩‍👧", 1)])
    func counter(text: String, count: Int) throws {
        let stage = try Forms.form()
        for scalar in text.unicodeScalars { _ = stage.take([.pressed(.character(Character(scalar)))]) }
        #expect(try field(stage).counter == "\(count)/200")
        #expect(try field(stage).text == text)
    }

    @Test("beyond the limit nothing enters, and a notice says so")
    func limit() throws {
        let stage = try Forms.form()
        _ = stage.take([.pasted(String(repeating: "理", count: 200))])
        #expect(stage.view.notice == nil)
        Self.type("由", on: stage)
        #expect(try field(stage).counter == "200/200" && stage.view.notice?.text.contains("200") == true)
        Self.press(stage, "backspace")
        #expect(stage.view.notice == nil)
    }

    @Test(
        "whatever is pasted, clean text up to the limit enters",
        arguments: [
            (String(repeating: "理由", count: 5_000), String(repeating: "理由", count: 100), true),
            ("\u{1B}[31m红\u{7}\u{0}\u{9B}2J", "[31m红2J", true), ("\u{202E}反\u{2066}向\u{200F}", "反向", true),
            ("两\n行\r\n三\t列", "两 行 三 列", false), ("👨‍👩‍👧，❤️", "👨‍👩‍👧，❤", false),
            ("a" + String(repeating: "\u{301}", count: 5_000), "a" + String(repeating: "\u{301}", count: 1_999), true),
        ])
    func pasting(text: String, entered: String, isTold: Bool) throws {
        let stage = try Forms.form()
        _ = stage.take([.pasted(text)])
        #expect(try field(stage).text == entered)
        #expect((stage.view.notice != nil) == isTold)
        #expect(stage.route.description.hasSuffix("me/form?e=haitang"))
    }

    @Test("Enter goes from the last field to the button that reads it, or just on while that can't be pressed")
    func goingOn() throws {
        let stage = try Forms.form()
        Self.press(stage, "enter")
        #expect(stage.view.focus == ControlKey("new-post"))
        Self.press(stage, "up")
        Self.type("离职", on: stage)
        Self.press(stage, "enter")
        #expect(stage.view.focus == ControlKey("submit"))
    }

    @Test("once submitted, the form gives way to the page about what was made, and going back leads past it")
    func sequel() throws {
        let stage = try Forms.form()
        Self.type("离职", on: stage)
        Self.press(stage, "enter")
        let reaction = stage.take([.pressed(Key(.enter))])
        #expect(reaction.events.map(\.name) == [.applicationSubmitted])
        let number = try #require(reaction.events.first?.sequence)
        #expect(stage.route.description == "phone/me/answer?a=a\(number)")
        Self.press(stage, "esc")
        #expect(stage.route.description == "phone/me")
    }

    @Test("what a rule refuses leaves the form as it was, with what was typed")
    func refusedForm() throws {
        let stage = try Forms.form()
        Self.type("离职", on: stage)
        try Forms.apply(on: stage.host)
        let reaction = stage.take([.tapped(ControlKey("submit"))])
        #expect(reaction.refusals.map(\.rule) == [.oneOpenApplication] && stage.route.layer == "refused")
        Self.press(stage, "esc")
        #expect(try field(stage).text == "离职")
    }

    @Test("opening a page carries out what it says, once, and says nothing of it")
    func onOpen() throws {
        let stage = try Forms.stage(at: "inbox", as: "zhao-min") { try Forms.apply(on: $0) }
        let row = try #require(stage.view.focus)
        let first = stage.take([.tapped(row)])
        #expect(first.events.map(\.name) == [.messageRead] && stage.view.notice == nil)
        Self.press(stage, "esc")
        #expect(stage.take([.tapped(row)]).events.isEmpty)
    }
}
