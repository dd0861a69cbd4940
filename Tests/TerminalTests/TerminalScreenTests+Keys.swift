// Every key, click and paste as terminals send it, and the event it must become.

import Grid
import Session
import Terminal
import TestSupport
import Testing

extension TerminalScreenTests {
    /// What a terminal sends, and what that is.
    @Test(
        "each key arrives as what it is",
        arguments: [
            ("\u{1B}[A", [.pressed(Key(.up))]), ("\u{1B}OA", [.pressed(Key(.up))]),
            ("\u{1B}[B", [.pressed(Key(.down))]), ("\u{1B}OB", [.pressed(Key(.down))]),
            ("\u{1B}[C", [.pressed(Key(.right))]), ("\u{1B}OC", [.pressed(Key(.right))]),
            ("\u{1B}[D", [.pressed(Key(.left))]), ("\u{1B}OD", [.pressed(Key(.left))]),
            ("\u{1B}[H", [.pressed(Key(.home))]), ("\u{1B}OH", [.pressed(Key(.home))]),
            ("\u{1B}[1~", [.pressed(Key(.home))]),
            ("\u{1B}[F", [.pressed(Key(.end))]), ("\u{1B}OF", [.pressed(Key(.end))]),
            ("\u{1B}[4~", [.pressed(Key(.end))]),
            ("\u{1B}[5~", [.pressed(Key(.pageUp))]), ("\u{1B}[6~", [.pressed(Key(.pageDown))]),
            ("\u{1B}[3~", [.pressed(Key(.delete))]), ("\u{7F}", [.pressed(Key(.backspace))]),
            ("\u{8}", [.pressed(Key(.backspace))]),
            ("\r", [.pressed(Key(.enter))]), ("\n", [.pressed(Key(.enter))]), ("\u{1B}OM", [.pressed(Key(.enter))]),
            ("\t", [.pressed(Key(.tab))]), ("\u{1B}[Z", [.pressed(Key(.backTab))]),
            ("\u{1B}", [.pressed(Key(.escape))]),
            ("\u{1B}OP", [.pressed(Key(.function(1)))]), ("\u{1B}[24~", [.pressed(Key(.function(12)))]),
            ("\u{E}", [.pressed(Key(.character("n"), control: true))]), ("\u{0}", []),
            ("\u{1B}Oq", [.pressed(.character("1"))]),
            ("q", [.pressed(.character("q"))]), (" ", [.pressed(.character(" "))]), ("?", [.pressed(.character("?"))]),
            ("退", [.pressed(.character("退"))]), ("🀄", [.pressed(.character("🀄"))]),
            ("退出", [.pressed(.character("退")), .pressed(.character("出"))]),
            ("j\u{1B}[Bk", [.pressed(.character("j")), .pressed(Key(.down)), .pressed(.character("k"))]),
            ("\u{1B}\u{1B}[B", [.pressed(Key(.escape)), .pressed(Key(.down))]),
            ("\u{1B}x", [.pressed(Key(.escape)), .pressed(.character("x"))]),
        ] as [(String, [TerminalEvent])])
    func keys(typed: String, expected: [TerminalEvent]) throws {
        let test = try TestTerminal()
        test.terminal.type(typed)
        #expect(test.screen.readBurst(timeout: expected.isEmpty ? 50 : TestTerminal.patience) == expected)
    }

    @Test(
        "a key held down with others is dropped whole, never taken for letters",
        arguments: ["\u{1B}[1;5C", "\u{1B}[1;6P", "\u{1B}[27;5;13~", "\u{1B}[99;6u"])
    func unknownSequences(sequence: String) throws {
        let test = try TestTerminal()
        #expect(test.events(typing: sequence + "j") == [.pressed(.character("j"))])
    }

    @Test("the mouse clicks and scrolls; releases, other buttons and movements are nothing")
    func mouse() throws {
        let test = try TestTerminal(size: Size(columns: 300, rows: 60))
        #expect(test.events(typing: "\u{1B}[<0;1;1M\u{1B}[<0;1;1m") == [.clicked(.origin)])
        #expect(test.events(typing: "\u{1B}[<0;280;50M") == [.clicked(Point(x: 279, y: 49))])
        let place = Point(x: 4, y: 6)
        #expect(
            test.events(typing: "\u{1B}[<64;5;7M\u{1B}[<65;5;7M\u{1B}[<2;5;7M\u{1B}[<35;5;7Mj")
                == [.scrolled(lines: -3, at: place), .scrolled(lines: 3, at: place), .pressed(.character("j"))])
        #expect(test.events(typing: "\u{1B}[M !!\u{1B}[M#!!j") == [.clicked(.origin), .pressed(.character("j"))])
    }

    @Test("50 notches of the wheel in one write are 50, in order")
    func wheelFlood() throws {
        let test = try TestTerminal()
        let notches = (1...50).map { "\u{1B}[<\($0 % 2 == 0 ? 64 : 65);\($0);3M" }
        let expected = (1...50).map { TerminalEvent.scrolled(lines: $0 % 2 == 0 ? -3 : 3, at: Point(x: $0 - 1, y: 2)) }
        #expect(test.events(typing: notches.joined()) == expected)
    }

    @Test("300 keys in one write are one burst")
    func keyFlood() throws {
        let test = try TestTerminal()
        let events = test.events(typing: String(repeating: "\u{1B}[B\u{1B}[A", count: 150))
        #expect(events.count == 300)
        #expect(events.last == .pressed(Key(.up)))
    }

    @Test("a paste arrives whole, also in two halves, and nothing in it is a key")
    func paste() throws {
        let test = try TestTerminal()
        #expect(test.events(typing: "\u{1B}[200~云杉\rq\u{1B}[201~j") == [.pasted("云杉\nq"), .pressed(.character("j"))])
        test.terminal.type("\u{1B}[200~一半")
        #expect(test.screen.readBurst(timeout: 200) == [])
        #expect(test.events(typing: "另一半\u{1B}[201~") == [.pasted("一半另一半")])
        // What would be Ctrl-C, Ctrl-Z and Ctrl-\\ from a keyboard is text here, and no signal.
        #expect(
            test.events(typing: "\u{1B}[200~a\u{3}b\u{1A}c\u{1C}d\u{1B}[201~") == [.pasted("a\u{3}b\u{1A}c\u{1C}d")])
    }

    @Test("a paste that is too long is cut, and the keys behind it are keys")
    func longPaste() throws {
        let test = try TestTerminal()
        var events: [TerminalEvent] = []
        for part in ["\u{1B}[200~"] + Array(repeating: String(repeating: "x", count: 1_000), count: 12) + [
            "\u{1B}[201~j"
        ] {
            test.terminal.type(part)
            events += test.screen.readBurst(timeout: 10)
        }
        #expect(events == [.pasted(String(repeating: "x", count: 10_000)), .pressed(.character("j"))])
    }

    @Test("a character that arrives in two halves is one, and bytes that are none harm nothing")
    func halves() throws {
        let test = try TestTerminal()
        test.terminal.type(bytes: [0xE9, 0x80])
        #expect(test.screen.readBurst(timeout: 50) == [])
        test.terminal.type(bytes: [0x80, 0xFF, 0x71, 0xE9, 0x80, 0x71, 0x80, 0xC3, 0xA9])
        let characters = ["退", "\u{FFFD}", "q", "\u{FFFD}", "q", "\u{FFFD}", "é"] as [Character]
        #expect(test.screen.readBurst(timeout: TestTerminal.patience) == characters.map { .pressed(.character($0)) })
    }

    @Test("Esc alone is known within 30 ms")
    func escape() throws {
        let test = try TestTerminal()
        let times = (0..<5).map { _ in
            ContinuousClock().measure { #expect(test.events(typing: "\u{1B}") == [.pressed(Key(.escape))]) }
        }
        // The fastest of five: the machine may be busy with other tests.
        #expect(try #require(times.min()) < .milliseconds(30))
    }

    @Test("what waits unread is dropped when asked, also a sequence's second half")
    func discarding() throws {
        let test = try TestTerminal()
        test.terminal.type("qq\r\u{1B}[B\u{1B}[<0;5;5M\u{1B}[200~text\u{1B}[201~")
        test.screen.discardWaitingInput()
        #expect(test.screen.readBurst(timeout: 50) == [])
        #expect(test.events(typing: "j") == [.pressed(.character("j"))])
    }

    @Test("a paste that had begun when input was dropped doesn't arrive")
    func discardingHalfAPaste() throws {
        let test = try TestTerminal()
        test.terminal.type("\u{1B}[200~half")
        test.screen.discardWaitingInput()
        #expect(test.events(typing: "other half\u{1B}[201~j") == [.pressed(.character("j"))])
        #expect(test.events(typing: "\u{1B}[200~new\u{1B}[201~") == [.pasted("new")])
    }
}
