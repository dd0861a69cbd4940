import Glibc
import Grid
import Terminal
import TestSupport
import Testing

/// What a person sees is the grid, cell by cell, and what one does arrives, whatever the order. ncurses knows one screen at
/// a time, so these tests do too.
@Suite(.serialized)
struct TerminalScreenTests {
    // MARK: Showing

    @Test(
        "every cell shows what the grid says, frame after frame",
        arguments: [
            Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 121, rows: 40),
            Size(columns: 7, rows: 3),
        ])
    func everyCellShowsTheGrid(size: Size) throws {
        let test = try TestTerminal(size: size)
        var random = RandomGrids(seed: 7)
        var grid = Grid(size: size)
        for frame in 0..<60 {
            random.change(&grid)
            let cursor = frame % 3 == 0 ? nil : Point(x: frame % size.columns, y: frame % size.rows)
            let flaws = test.flaws(showing: grid, cursor: cursor)
            try #require(flaws == nil, "frame \(frame): \(flaws ?? "")")
        }
    }

    @Test("a frame is one write, the first one too")
    func aFrameIsOneWrite() throws {
        let test = try TestTerminal()
        var grid = Grid(size: .standard)
        grid.put("退出该企业", at: .origin)
        #expect(test.flaws(showing: grid) == nil)
        #expect(test.terminal.received.count == 1)
        grid.put("确定", at: Point(x: 70, y: 20), style: Style(reverse: true))
        #expect(test.flaws(showing: grid) == nil)
        #expect(test.terminal.received.count == 2)
    }

    @Test("what has not changed is not written again")
    func onlyChangesAreWritten() throws {
        let test = try TestTerminal()
        var grid = Grid(size: .standard)
        for row in 0..<20 { grid.put("云杉科技 members", at: Point(x: 2, y: row)) }
        #expect(test.flaws(showing: grid) == nil)
        grid.restyle(Rect(x: 2, y: 4, columns: 16, rows: 1)) { $0.reverse = true }
        #expect(test.flaws(showing: grid) == nil)
        let bytes = try #require(test.terminal.received.last).count
        #expect(bytes < 200, "a move in a list cost \(bytes) bytes")
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(0)
        #expect(test.terminal.received.count == 2)
    }

    @Test("without colours a style still shows", arguments: [["NO_COLOR": "1"], ["TERM": "vt220"]])
    func withoutColors(environment: [String: String]) throws {
        let test = try TestTerminal(environment: environment)
        var grid = Grid(size: .standard)
        grid.put("危险 danger", at: .origin, style: Style(ink: .red, bold: true, reverse: true))
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(0)
        #expect(test.terminal.screen[0, 0].style == Style(bold: true, reverse: true))
        #expect(test.terminal.screen.text[0] == "危险 danger")
    }

    @Test("an empty NO_COLOR asks for nothing")
    func anEmptyNoColor() throws {
        let test = try TestTerminal(environment: ["NO_COLOR": ""])
        var grid = Grid(size: .standard)
        grid.put("危险", at: .origin, style: Style(ink: .red))
        #expect(test.flaws(showing: grid) == nil)
        #expect(test.terminal.screen[0, 0].style == Style(ink: .red))
    }

    @Test("after each new size the screen is the grid again")
    func resizing() throws {
        let test = try TestTerminal()
        var random = RandomGrids(seed: 11)
        for size in [Size(columns: 60, rows: 20), Size(columns: 200, rows: 60), Size(columns: 3, rows: 1), .standard] {
            test.terminal.resize(to: size)
            raiseResize()
            #expect(test.screen.readBurst(timeout: TestTerminal.patience) == [.resized(size)])
            var grid = Grid(size: size)
            for _ in 0..<5 {
                random.change(&grid)
                #expect(test.flaws(showing: grid) == nil)
            }
        }
    }

    /// The system tells only programs that have a terminal of their own; and `swift test` blocks the signal.
    func raiseResize() {
        var resize = sigset_t()
        sigemptyset(&resize)
        sigaddset(&resize, SIGWINCH)
        pthread_sigmask(SIG_UNBLOCK, &resize, nil)
        raise(SIGWINCH)
    }

    @Test("exported LINES and COLUMNS don't lie about the size")
    func exportedSizes() throws {
        setenv("LINES", "10", 1)
        setenv("COLUMNS", "20", 1)
        defer {
            unsetenv("LINES")
            unsetenv("COLUMNS")
        }
        let test = try TestTerminal()
        #expect(test.screen.size == .standard)
        var grid = Grid(size: .standard)
        grid.put("右下", at: Point(x: 76, y: 23))
        #expect(test.flaws(showing: grid) == nil)
    }

    // MARK: Opening and closing

    @Test(
        "a closed screen leaves no trace", arguments: ["xterm-256color", "vt220", "screen-256color", "tmux-256color"])
    func closing(type: String) throws {
        let test = try TestTerminal(environment: ["TERM": type])
        test.screen.show(Grid(size: .standard), cursor: nil)
        test.terminal.readUntilQuiet()
        #expect(test.terminal.traces != [])
        test.screen.close()
        test.terminal.readUntilQuiet()
        #expect(test.terminal.traces == [])
    }

    @Test("a screen that can't be is a sentence, and the terminal stays untouched")
    func errors() throws {
        #expect(throws: TerminalError.unknownType("nonsense")) { try TestTerminal(environment: ["TERM": "nonsense"]) }
        #expect(throws: TerminalError.unknownType("")) { try TestTerminal(environment: ["TERM": ""]) }
        #expect(throws: TerminalError.cannotMoveCursor(type: "dumb")) {
            try TestTerminal(environment: ["TERM": "dumb"])
        }
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        defer { ends.forEach { close($0) } }
        #expect(throws: TerminalError.notATerminal) {
            try TerminalScreen(errorLog: nil, environment: [:], input: ends[0], output: ends[1])
        }
        let terminal = try PseudoTerminal(size: .standard)
        #expect(throws: TerminalError.self) {
            try TerminalScreen(
                errorLog: nil, environment: ["TERM": "dumb"], input: terminal.programEnd, output: terminal.programEnd)
        }
        terminal.readUntilQuiet()
        #expect(terminal.received.isEmpty)
        #expect(terminal.traces == [])
    }
}
