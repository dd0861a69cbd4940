// Keys as one would guess them: arrows reach everything a letter does, and nothing typed ahead confirms anything.
import Domain
import Grid
import Host
import ScreenKit
@testable import Session
import TestSupport
import Testing

@Suite("Navigation by keys")
struct NavigationTests {
    private func press(_ stage: Stage, _ names: String...) {
        for name in names {
            guard let key = Key(name) else { continue }
            _ = stage.take([.pressed(key)])
        }
    }

    private func atEnterprise() throws -> Stage {
        let stage = try Classroom.stage()
        press(stage, "4")
        _ = stage.take([.tapped(ControlKey("enterprise-name"))])
        return stage
    }

    @Test("↑ leads from the content to the bar, → to its right end, Enter opens the menu there")
    func topRight() throws {
        let stage = try atEnterprise()
        for _ in 0..<5 { press(stage, "up") }
        #expect(stage.view.focus == .back)
        press(stage, "right")
        #expect(stage.view.focus.flatMap(stage.view.control)?.spokenName == "更多")
        press(stage, "enter")
        #expect(stage.route.layer == "enterprise-menu")
    }

    @Test("↓ leads past the content's end to the tabs, ← and → along them")
    func tabs() throws {
        let stage = try Classroom.stage()
        press(stage, "4", "G", "down")
        #expect(stage.view.focus == .tab("contacts"))
        press(stage, "right", "enter")
        #expect(stage.route.description == "phone/me")
    }

    @Test("hjkl are arrows, digits are tabs, Tab goes from area to area and round")
    func aliases() throws {
        let stage = try Classroom.stage()
        press(stage, "4")
        let start = stage.view.focus
        press(stage, "j", "k")
        #expect(stage.view.focus == start)
        var seen: [ControlKey?] = []
        repeat {
            press(stage, "tab")
            seen.append(stage.view.focus)
        } while stage.view.focus != start && seen.count < 30
        #expect(stage.view.focus == start)
        #expect(seen.contains(.tab("contacts")))
        press(stage, "shift+tab", "tab")
        #expect(stage.view.focus == start)
    }

    @Test("Esc on a tab's first page changes nothing")
    func escapeAtRoot() throws {
        let stage = try Classroom.stage()
        let before = stage.session
        press(stage, "esc")
        #expect(stage.session.stack == before.stack && stage.session.layers.isEmpty)
    }

    @Test("q asks with the focus on staying, Esc stays as well, and → Enter quits")
    func quitting() throws {
        let stage = try Classroom.stage()
        press(stage, "q", "esc")
        #expect(stage.route.layer == nil)
        press(stage, "q")
        #expect(stage.view.focus == ControlKey("stay"))
        #expect(!stage.take([.pressed(Key(.enter))]).quits)
        #expect(stage.route.layer == nil)
        press(stage, "q", "right")
        #expect(stage.take([.pressed(Key(.enter))]).quits)
    }

    @Test("with Caps Lock on, letters do what small ones do", arguments: ["j", "k", "h", "l", "m", "o", "q"])
    func capsLock(letter: String) throws {
        let (small, capital) = (try Classroom.stage(), try Classroom.stage())
        for (stage, key) in [(small, letter), (capital, letter.uppercased())] { press(stage, "4", "down", key) }
        #expect(small.session == capital.session)
        #expect(small.view.focus == capital.view.focus)
    }

    @Test("nothing typed before the question about quitting could be seen answers it")
    func quittingTypedAhead() throws {
        let stage = try Classroom.stage()
        let reaction = stage.take([.pressed(.character("q")), .pressed(Key(.right)), .pressed(Key(.enter))])
        #expect(reaction.dropsTypeAhead && reaction.dropped == 2 && !reaction.quits)
        #expect(stage.route.layer == "quit" && stage.view.focus == ControlKey("stay"))
    }

    @Test("a text typed at the question about quitting does nothing")
    func quittingIgnoresText() throws {
        let stage = try Classroom.stage()
        press(stage, "q")
        let before = stage.session
        for character in "tuiqi-2026 hjklmoqgG?" { press(stage, character == " " ? "space" : String(character)) }
        #expect(stage.session.layers == before.layers)
    }

    @Test("a destructive dialog starts on 「取消」 and tells its keys")
    func destructiveDialog() throws {
        let stage = try atEnterprise()
        _ = stage.take([.tapped(ControlKey("more"))])
        _ = stage.take([.tapped(ControlKey("leave"))])
        #expect(stage.route.layer == "confirm-leave")
        #expect(stage.view.focus.flatMap(stage.view.control)?.label == "取消")
        let hints = stage.view.hints.prefix(2).map { "\($0.keys) \($0.label)" }.joined(separator: "，")
        #expect(hints == "← → 选择，Enter 确认")
        #expect(stage.view.hints.contains { $0.isWayOut })
    }

    @Test("what was typed before a destructive dialog could be seen is dropped", arguments: [1, 2, 5])
    func typeAhead(extra: Int) throws {
        let stage = try atEnterprise()
        _ = stage.take([.tapped(ControlKey("more"))])
        let burst: [Input] =
            [.tapped(ControlKey("leave"))] + Array(repeating: .pressed(Key(.right)), count: extra)
            + [.pressed(Key(.enter))]
        let reaction = stage.take(burst)
        #expect(reaction.dropsTypeAhead)
        #expect(reaction.dropped == extra + 1)
        #expect(reaction.events.isEmpty)
        #expect(stage.route.layer == "confirm-leave")
    }

    @Test("a Chinese character with no field in focus asks for the English input method")
    func inputMethod() throws {
        let stage = try Classroom.stage()
        press(stage, "退")
        #expect(stage.view.keyNotice == "请切换到英文输入法")
        #expect(stage.view.notice == nil)
        press(stage, "down")
        #expect(stage.view.keyNotice == nil)
    }

    @Test("below the smallest size nothing can be pressed unseen; q leaves at once")
    func tooSmall() throws {
        let stage = try atEnterprise()
        let before = stage.session.stack
        _ = stage.take([.resized(Size(columns: 40, rows: 10))])
        press(stage, "up", "right", "enter", "down", "down", "enter", "right", "enter", "4", "?", "esc", "退")
        _ = stage.take([.tapped(ControlKey("more"))])
        #expect(stage.session.stack.entries.map(\.screen) == before.entries.map(\.screen))
        #expect(stage.session.layers.isEmpty)
        #expect(stage.view.hints.map(\.keys) == ["q"])
        #expect(stage.take([.pressed(.character("q"))]).quits)
    }

    @Test("in a window too small a letter of a text quits nothing; Ctrl+Q does")
    func tooSmallWhileTyping() throws {
        let stage = try Classroom.stage()
        press(stage, "q")
        _ = stage.take([.resized(Size(columns: 40, rows: 10))])
        #expect(!stage.take([.pressed(.character("q"))]).quits)
        #expect(stage.view.hints.map(\.keys) == ["Ctrl+Q"])
        #expect(stage.take([.pressed(Key(.character("q"), control: true))]).quits)
    }

    @Test("a key that opens a layer opens it once", arguments: ["?", "q", "m"])
    func presentedOnce(key: String) throws {
        let stage = try atEnterprise()
        press(stage, key, key)
        #expect(stage.session.layers.count == 1)
    }

    @Test("pasted text presses nothing outside a field, and enters the field that has the caret")
    func pasting() throws {
        let stage = try Classroom.stage()
        press(stage, "4")
        let before = stage.session
        _ = stage.take([.pasted("q\r1")])
        #expect(stage.session.stack == before.stack && stage.session.layers.isEmpty)
        press(stage, "/")
        _ = stage.take([.pasted("zhou\u{1B}[31m\n")])
        #expect(stage.session.memory.fields.values.first?.text == "zhou[31m ")
    }

    @Test("arrows and Enter reach what ?, m and q do")
    func hintsAsControls() throws {
        let stage = try Classroom.stage()
        press(stage, "G", "down", "down")
        #expect(stage.view.focus == .hint("help"))
        press(stage, "right", "right")
        #expect(stage.view.focus == .hint("quit"))
        press(stage, "left", "left", "enter")
        #expect(stage.route.layer == "help")
        press(stage, "esc", "right", "enter")
        #expect(stage.route.layer == "menu")
        press(stage, "esc", "right", "enter")
        #expect(stage.route.layer == "quit")
        press(stage, "down", "down")
        #expect(stage.view.focus.map { $0.id.hasPrefix("hint:") } == false, "arrows stay inside a layer")
    }

    @Test("going up to the content's start shows the text above it again")
    func scrollsBackToTheStart() throws {
        let stage = try atEnterprise()
        press(stage, "G")
        stage.viewport = Viewport(scroll: 40, height: 10, content: 60)
        press(stage, "g", "up")
        #expect(stage.session.memory.scroll == 0)
    }

    @Test("text longer than its sheet scrolls by arrows where no control is left to go to")
    func scrollsLongText() throws {
        let stage = try Classroom.stage()
        press(stage, "?")
        stage.viewport = Viewport(scroll: 3, height: 10, content: 30)
        press(stage, "up")
        #expect(stage.session.memory.scroll == 2)
        #expect(!stage.session.memory.followsFocus)
    }

    @Test("a search shows nothing but what it finds; Enter goes there, Esc shows all again")
    func searching() throws {
        let stage = try Classroom.stage()
        press(stage, "4", "/", "z", "h", "o", "u", "h")
        #expect(stage.view.page.blocks.count == 2)
        press(stage, "enter")
        #expect(stage.view.focus?.row == "zhou-hang")
        #expect(stage.view.hints.contains { $0.keys == "Esc" && $0.isWayOut })
        press(stage, "esc")
        #expect(stage.view.page.search?.text == "")
        #expect(stage.view.page.blocks.count > 4)
        #expect(stage.route.description == "phone/contacts")
    }
}
