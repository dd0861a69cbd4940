// Walks on the real program in a real terminal: what a person sees equals the headless frame, cell by cell.
import Domain
import Drawing
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import TestTraits
import Testing
import Walk

@Suite("Walks in a real terminal", .waits)
struct TerminalWalkTests {
    @Test(
        "flow 1 by mouse shows the headless frames, cell by cell",
        arguments: GoldenFile.sizes, Language.allCases)
    func byMouse(size: Size, language: Language) throws {
        let twins = try Twins(size: size, language: language)
        let script = try #require(try Classroom.scripts()["leave-by-contacts"])
        for step in script.steps {
            guard case .tap(let name) = step.act else { continue }
            try twins.click(twins.player.control(name, at: step.position).key)
            try twins.player.play(step)
            try twins.expectSameScreen("after line \(step.position.line)")
        }
        #expect(twins.player.log.flatMap(\.events) == ["member-left"])
    }

    @Test("flow 1 by keys alone shows the headless frames, cell by cell", arguments: Language.allCases)
    func byKeys(language: Language) throws {
        let twins = try Twins(size: .standard, language: language)
        let presses: [(key: Key, bytes: String)] = [
            (.character("4"), "4"), (Key(.enter), "\r"), (Key(.up), "\u{1B}[A"), (Key(.right), "\u{1B}[C"),
            (Key(.enter), "\r"), (.character("G"), "G"), (Key(.enter), "\r"), (Key(.right), "\u{1B}[C"),
            (Key(.enter), "\r"),
        ]
        var events: [Event] = []
        for (key, bytes) in presses {
            twins.terminal.type(bytes)
            events += twins.player.take([.pressed(key)]).events
            try twins.expectSameScreen("after \(key)")
        }
        #expect(events.map(\.name) == [.memberLeft])
    }

    @Test(
        "flow 3 by keys alone, signing in first, shows the headless frames, cell by cell",
        arguments: GoldenFile.sizes, Language.allCases)
    func desktopByKeys(size: Size, language: Language) throws {
        let twins = try Twins(size: size, language: language, device: "desktop")
        let letters = "lin-xia\rwrong\r\rtuiqi-2026\r\r2\r".map { character in
            (character == "\r" ? Key(.enter) : .character(character), String(character))
        }
        let arrows = [(Key(.down), "\u{1B}[B"), (Key(.right), "\u{1B}[C")]
        let presses = letters + arrows + [(Key(.enter), "\r"), arrows[1], (Key(.enter), "\r")]
        var events: [Event] = []
        for (key, bytes) in presses {
            twins.terminal.type(bytes)
            events += twins.player.take([.pressed(key)]).events
            try twins.expectSameScreen("after \(key)")
        }
        #expect(events.map(\.name) == [.memberLeft])
    }

    @Test("one key is one frame from its beginning to its end, and nothing is written beside it")
    func oneKeyIsOneFrame() throws {
        let twins = try Twins(size: .standard, language: .zh, dialect: .kitty)
        for key in [.character("4"), Key(.enter), Key(.up), Key(.right), Key(.enter), Key(.down), Key(.escape)] {
            let reads = twins.terminal.received.count
            try twins.press(key)
            let written = String(decoding: twins.terminal.received[reads...].flatMap(\.self), as: UTF8.self)
            #expect(written.hasPrefix("\u{1B}[?2026h") && written.hasSuffix("\u{1B}[?2026l"), "\(key)")
            #expect(written.matches(of: #/\?2026h/#).count == 1, "\(key)")
        }
    }

    @Test("two devices stand side by side, a click brings the other one to the front, and Ctrl+O takes it back")
    func desk() throws {
        let size = Size(columns: 120, rows: 40)
        let twins = try Twins(size: size, language: .zh)
        try twins.press(.character("o"))
        for id in ["open-admin"] {
            try twins.click(ControlKey(id))
            _ = twins.player.take([.tapped(ControlKey(id))])
            try twins.expectSameScreen("after \(id)")
        }
        #expect(twins.player.frame.seats.count == 2)
        for end in ["M", "m"] { twins.terminal.type("\u{1B}[<0;10;10\(end)") }
        let seat = try #require(twins.player.frame.device(at: Point(x: 9, y: 9)))
        _ = twins.player.take([.chose(seat)])
        try twins.expectSameScreen("after a click on the phone")
        #expect(twins.player.stage.session.device == "phone")
        try twins.press(Key(.character("o"), control: true))
        #expect(twins.player.stage.session.device == "admin")
    }

    @Test("keys typed before the confirm dialog was drawn confirm nothing")
    func typeAhead() throws {
        let twins = try Twins(size: .standard, language: .zh)
        twins.terminal.type("4\r\u{1B}[A\u{1B}[C\rG\r\u{1B}[C\r")
        try twins.terminal.waitForText("退出「云杉科技」？")
        twins.terminal.readUntilQuiet()
        #expect(twins.terminal.screen.text.contains { $0.contains("退出「云杉科技」？") })
    }

    @Test("a resize at any moment keeps the place and draws the whole screen anew")
    func resizing() throws {
        let twins = try Twins(size: .standard, language: .zh)
        twins.terminal.type("4")
        try twins.terminal.waitForText("组织架构")
        for size in [Size(columns: 60, rows: 20), Size(columns: 20, rows: 5), Size(columns: 120, rows: 40)] {
            twins.terminal.resize(to: size)
            twins.player.take([.resized(size)])
        }
        try twins.terminal.waitForText("组织架构")
    }
}
