import Glibc
import Grid
import TestSupport
import TestTraits
import Testing

/// However the program ends, or pauses, the terminal is as it was before.
@Suite("The terminal afterwards", .waits)
struct TerminalHygieneTests {
    /// The program on a terminal of its own, its first screen shown.
    private func started(size: Size = .standard, dialect: TerminalDialect = .xterm) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(size: size, dialect: dialect)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(path, Self.arguments)
        try terminal.waitForText(Self.landmark)
        #expect(terminal.screen.isAlternate)
        return terminal
    }

    private static let arguments = ["run", "--device", "phone", "--ephemeral", "--lang", "zh"]
    /// A tab's label: it stands on every first screen.
    private static let landmark = "通讯录"

    @Test("quitting leaves the terminal as it was")
    func quitting() throws {
        let terminal = try started()
        terminal.type("q")
        try terminal.readUntilIdle()
        terminal.type("\u{1B}[C\r")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.traces == [])
        #expect(terminal.screen.unknown == [])
    }

    @Test("what the terminal says while the program leaves reaches nobody else")
    func lateAnswer() throws {
        let terminal = try started(dialect: .mute)
        terminal.type("q")
        try terminal.readUntilIdle()
        terminal.type("\u{1B}[C\r")
        try terminal.wait(for: "the usual screen") { !$0.isAlternate }
        terminal.type("\u{1B}[2;2R\u{1B}[?0u\u{1B}[?2026;2$y\u{1B}[?62;22c")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(!terminal.screen.text.joined().contains("62;22c"))
        #expect(terminal.traces == [])
    }

    @Test(
        "a request to end ends it in order",
        arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func requests(signal: Int32, code: Int32) throws {
        let terminal = try started(dialect: .kitty)
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .exit(code))
        #expect(terminal.traces == [])
    }

    @Test(
        "a crash, and whatever else ends a process, gives the terminal back, and waits for nobody",
        arguments: [
            SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM,
            SIGPROF, SIGXCPU, SIGSYS, SIGIO, SIGPWR, 34, 64,
        ])
    func crashes(signal: Int32) throws {
        let terminal = try started(dialect: .kitty)
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(terminal.traces == [])
    }

    @Test(
        "Ctrl-C and Ctrl-\\ are signals, also where they arrive as sequences",
        arguments: [
            ("\u{3}", PseudoTerminal.End.exit(130)), ("\u{1C}", .signal(SIGQUIT)), ("\u{1B}[99;5u", .exit(130)),
            ("\u{1B}[92;5u", .signal(SIGQUIT)), ("\u{1B}[99;69u", .exit(130)),
        ])
    func signalKeys(key: String, end: PseudoTerminal.End) throws {
        let terminal = try started(dialect: .kitty)
        terminal.type(key)
        #expect(try terminal.waitForEnd() == end)
        #expect(terminal.traces == [])
    }

    @Test("a closed window ends it")
    func hangUp() throws {
        let terminal = try started()
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .exit(129))
    }

    @Test(
        "while it is suspended the terminal is the shell's, and then the screen is there again",
        arguments: [(TerminalDialect.xterm, "\u{1A}"), (.kitty, "\u{1B}[122;5u")])
    func suspending(dialect: TerminalDialect, key: String) throws {
        let terminal = try startedUnderShell(dialect: dialect)
        let before = terminal.screen.text
        terminal.type(key)
        try terminal.wait(for: "the shell") { !$0.isAlternate }
        #expect(terminal.traces == [])
        terminal.type("\n")
        try terminal.wait(for: "the screen") { $0.isAlternate }
        #expect(terminal.screen.text == before)
        #expect(terminal.screen.hasKeyboard == dialect.speaksKitty)
        terminal.type("\u{3}")
        #expect(try terminal.waitForEnd() == .exit(130))
        #expect(terminal.traces == [])
    }

    @Test("in the background it leaves the shell's terminal alone, and can be ended")
    func inTheBackground() throws {
        let terminal = try startedUnderShell(then: "bg >/dev/null; sleep 0.3; kill %1; wait %1")
        terminal.type("\u{1A}")
        try terminal.wait(for: "the shell") { !$0.isAlternate }
        let writes = terminal.received.count
        terminal.type("\n")
        #expect(try terminal.waitForEnd() == .exit(143))
        let echo = 1
        #expect(terminal.received.count <= writes + echo)
        #expect(terminal.traces == [])
    }

    /// A shell that watches over it; when it stops, a typed line makes the shell go on.
    private func startedUnderShell(
        then next: String = "fg >/dev/null", dialect: TerminalDialect = .xterm
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(size: .standard, dialect: dialect)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start("/bin/sh", ["-c", "set -m; \"$0\" \"$@\"; read line; \(next)", path] + Self.arguments)
        try terminal.waitForText(Self.landmark)
        return terminal
    }

    @Test("a stop that nobody could undo is none: the screen comes back")
    func stoppedWithoutShell() throws {
        let terminal = try started()
        let before = terminal.screen.text
        terminal.signal(SIGTSTP)
        terminal.readUntilQuiet(300)
        #expect(terminal.screen.isAlternate)
        #expect(terminal.screen.text == before)
    }

    @Test("stopped and continued by others, it draws itself again")
    func stoppedFromOutside() throws {
        let terminal = try started()
        let before = terminal.screen.text
        terminal.signal(SIGSTOP)
        terminal.readUntilQuiet()
        terminal.signal(SIGCONT)
        terminal.readUntilQuiet(300)
        #expect(terminal.received.count > 1)
        #expect(terminal.screen.text == before)
    }

    @Test("whatever the window does, the screen follows, and at the old size it is the old one")
    func resizing() throws {
        let terminal = try started()
        let before = terminal.screen.text
        for size in [(60, 20), (59, 19), (1, 1), (2, 200), (200, 2), (120, 40), (7, 3), (300, 100), (80, 23)] {
            terminal.resize(to: Size(columns: size.0, rows: size.1))
            terminal.readUntilQuiet()
            #expect(terminal.screen.unknown == [])
        }
        for columns in 40..<160 { terminal.resize(to: Size(columns: columns, rows: columns / 4)) }
        terminal.resize(to: .standard)
        try terminal.wait(for: "the old screen") { $0.text == before }
        terminal.type("\u{3}")
        #expect(try terminal.waitForEnd() == .exit(130))
    }

    @Test("a terminal type that nobody knows is a sentence on an untouched terminal")
    func badTerminalType() throws {
        let terminal = try PseudoTerminal(size: .standard)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(path, Self.arguments, environment: ["TERM": "nonsense"])
        #expect(try terminal.waitForEnd() == .exit(2))
        #expect(terminal.screen.text.joined().contains("TERM"))
        #expect(terminal.traces == [])
    }
}
