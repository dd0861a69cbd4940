// What a terminal is asked, what it says of itself, and what follows from that: never a frame that waits.
import Grid
import Session
import Terminal
import TestSupport
import Testing

extension TerminalScreenTests {
    /// Shows an empty frame and lets the terminal answer.
    private func started(_ dialect: TerminalDialect, type: String = "xterm-256color") throws -> TestTerminal {
        let test = try TestTerminal(environment: ["TERM": type], dialect: dialect)
        test.screen.show(Grid(size: .standard), cursor: nil)
        test.terminal.readUntilQuiet(10)
        #expect(test.screen.readBurst(timeout: 50) == [])
        test.terminal.readUntilQuiet(10)
        return test
    }

    /// The bytes of the last write.
    private func lastWrite(_ test: TestTerminal) -> String {
        String(decoding: test.terminal.received.last ?? [], as: UTF8.self)
    }

    @Test("a terminal that holds frames back is told where each begins and ends, all of it in one write")
    func synchronizedFrames() throws {
        let test = try started(.kitty)
        var random = RandomGrids(seed: 3)
        var grid = Grid(size: .standard)
        for _ in 0..<20 {
            random.change(&grid)
            grid.put("x", at: .origin, style: Style(bold: !grid[0, 0].style.bold))
            let writes = test.terminal.received.count
            #expect(test.flaws(showing: grid) == nil)
            #expect(test.terminal.received.count == writes + 1)
            let bytes = lastWrite(test)
            #expect(bytes.hasPrefix("\u{1B}[?2026h") && bytes.hasSuffix("\u{1B}[?2026l"), "\(bytes.debugDescription)")
        }
        let writes = test.terminal.received.count
        #expect(test.flaws(showing: grid) == nil)
        #expect(test.terminal.received.count == writes, "a frame that changes nothing writes nothing")
        test.screen.close()
        test.terminal.readUntilQuiet(10)
        #expect(test.terminal.traces == [])
    }

    @Test("a frame that wipes the screen first is never held back")
    func wipingFrames() throws {
        let test = try started(.kitty)
        test.terminal.resize(to: Size(columns: 100, rows: 30))
        raiseResize()
        #expect(test.screen.readBurst(timeout: TestTerminal.patience) == [.resized(Size(columns: 100, rows: 30))])
        var grid = Grid(size: Size(columns: 100, rows: 30))
        grid.put("通讯录", at: .origin)
        #expect(test.flaws(showing: grid) == nil)
        #expect(!lastWrite(test).contains("2026h"))
        grid.put("我的", at: .origin)
        #expect(test.flaws(showing: grid) == nil)
        #expect(lastWrite(test).contains("2026h"))
    }

    @Test(
        "a terminal that can't hold frames back, and one within tmux, isn't told of frames", arguments: [false, true])
    func framesAsTheyAre(isMultiplexer: Bool) throws {
        let test = try started(
            isMultiplexer ? .kitty : .xterm, type: isMultiplexer ? "tmux-256color" : "xterm-256color")
        var grid = Grid(size: .standard)
        grid.put("通讯录", at: .origin)
        #expect(test.flaws(showing: grid) == nil)
        #expect(!lastWrite(test).contains("2026"))
    }

    @Test("terminals of old are asked nothing", arguments: ["linux", "vt100", "vt220"])
    func nothingIsAsked(type: String) throws {
        let test = try started(.mute, type: type)
        let bytes = String(decoding: test.terminal.received.flatMap(\.self), as: UTF8.self)
        for question in ["\u{1B}[6n", "\u{1B}[c", "\u{1B}[?u", "$p"] { #expect(!bytes.contains(question)) }
    }

    @Test("the keyboard protocol is pushed where it is spoken, and popped before the usual screen is back")
    func keyboard() throws {
        let test = try started(.kitty)
        let hasKeyboard = test.terminal.screen.hasKeyboard
        #expect(hasKeyboard)
        test.screen.close()
        test.terminal.readUntilQuiet(10)
        #expect(test.terminal.traces == [])
        let isAlsoPlain = try started(.xterm).terminal.screen.hasKeyboard
        #expect(!isAlsoPlain)
    }

    @Test(
        "keys that arrive as sequences with numbers are the keys they are",
        arguments: [
            ("\u{1B}[27u", [.pressed(Key(.escape))]), ("\u{1B}[27;129u", [.pressed(Key(.escape))]),
            ("\u{1B}[111;5u", [.pressed(Key(.character("o"), control: true))]),
            ("\u{1B}[111;69u", [.pressed(Key(.character("o"), control: true))]),
            ("\u{1B}[110:78;5u", [.pressed(Key(.character("n"), control: true))]),
            ("\u{1B}[91;5u", [.pressed(Key(.escape))]), ("\u{1B}[105;5u", [.pressed(Key(.tab))]),
            ("\u{1B}[9;2u", [.pressed(Key(.backTab))]), ("\u{1B}[13;2u", [.pressed(Key(.enter))]),
            ("\u{1B}[127;5u", [.pressed(Key(.backspace))]), ("\u{1B}[57414u", [.pressed(Key(.enter))]),
            ("\u{1B}[57401u", [.pressed(.character("2"))]), ("\u{1B}[57419u", [.pressed(Key(.up))]),
            ("\u{1B}[1;129A", [.pressed(Key(.up))]), ("\u{1B}[5;65~", [.pressed(Key(.pageUp))]),
            ("\u{1B}[97;3u", []), ("\u{1B}[99;6u", []), ("\u{1B}[57441u", []), ("\u{1B}[1;5A", []),
            ("\u{1B}[99999999999999999999;5u", []), ("\u{1B}[;5u", []), ("\u{1B}[u", []), ("\u{1B}[?1u", []),
            ("\u{1B}[27;5;99~", []), ("\u{1B}[27;6;13~", []), ("\u{1B}[2;3R", []),
        ] as [(String, [TerminalEvent])])
    func sequences(typed: String, expected: [TerminalEvent]) throws {
        let test = try started(.kitty)
        #expect(test.events(typing: typed + "j") == expected + [.pressed(.character("j"))])
    }

    @Test("an Esc that arrives as a sequence is known at once")
    func escapeAtOnce() throws {
        let test = try started(.kitty)
        let times = (0..<5).map { _ in
            ContinuousClock().measure { #expect(test.events(typing: "\u{1B}[27u") == [.pressed(Key(.escape))]) }
        }
        // The fastest of five: the machine may be busy with other tests.
        #expect(try #require(times.min()) < .milliseconds(10))
    }

    @Test("where a line takes two columns all is drawn in ASCII, and the screen is right again")
    func wideLines() throws {
        let test = try started(.wide)
        var grid = Grid(size: .standard)
        grid.border(Rect(x: 2, y: 2, columns: 30, rows: 5))
        grid.put("退出…", at: Point(x: 4, y: 3))
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(10)
        #expect(test.terminal.screen.difference(from: grid.inASCII) == nil)
    }

    @Test("a frame shown before the answer came is drawn again in ASCII")
    func wideLinesLate() throws {
        let test = try TestTerminal(dialect: .wide)
        var grid = Grid(size: .standard)
        grid.border(Rect(x: 2, y: 2, columns: 30, rows: 5))
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(10)
        #expect(test.screen.readBurst(timeout: 50) == [])
        test.terminal.readUntilQuiet(10)
        #expect(test.terminal.screen.difference(from: grid.inASCII) == nil)
    }

    @Test("ASCII can be asked for")
    func forcedASCII() throws {
        let test = try TestTerminal(ascii: true)
        var grid = Grid(size: .standard)
        grid.border(Rect(x: 2, y: 2, columns: 30, rows: 5))
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(10)
        #expect(test.terminal.screen.difference(from: grid.inASCII) == nil)
    }
}
