// Which front end a terminal gets: a screen, unless it can only write on or lines are asked for.
import Glibc
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("The choice of a front end", .serialized, .waits)
struct TerminalChoiceTests {
    @Test(
        "lines are told, and nothing is ever redrawn, where a screen can't be or isn't wanted",
        arguments: [
            (["--ephemeral"], "dumb", ""), (["--ephemeral"], "", ""),
            (["--ephemeral", "--linear"], "xterm-256color", "0"), (["--ephemeral"], "xterm-256color", "1"),
        ])
    func linesAreTold(arguments: [String], type: String, accessible: String) throws {
        let terminal = try start(arguments, type: type, accessible: accessible)
        try terminal.waitForText("位置：退企 · 五条路")
        terminal.type("q\n")
        try terminal.waitForText("离开练习？")
        terminal.type("离开\n")
        #expect(try terminal.waitForEnd() == .exit(0))
        let bytes = terminal.received.flatMap(\.self)
        #expect(!bytes.contains(0x1B))
        #expect(String(decoding: bytes, as: UTF8.self).contains("结束。最后的位置：退企 · 五条路"))
    }

    @Test("a terminal that can move its cursor gets a screen, and has it back at the end")
    func screenIsDrawn() throws {
        let terminal = try start(["--ephemeral"], type: "xterm-256color")
        try terminal.waitForText("通讯录")
        #expect(terminal.screen.isAlternate)
        terminal.type("q")
        try terminal.waitForText("离开练习？")
        terminal.type("\u{1B}[C\r")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.traces == [])
    }

    @Test("--ascii draws no character that needs more than ASCII, but for what is read")
    func asciiIsDrawn() throws {
        let terminal = try start(["--ephemeral", "--ascii", "--device", "phone"], type: "xterm-256color")
        try terminal.waitForText("通讯录")
        #expect(terminal.screen.text.joined().contains("+------"))
        #expect(!terminal.screen.text.joined().contains { "─│╭╮╰╯…·←→".contains($0) })
        terminal.type("\u{3}")
        #expect(try terminal.waitForEnd() == .exit(130))
    }

    @Test("a window too small says how to go on without a screen")
    func tooSmallOffersLines() throws {
        let terminal = try start(["--ephemeral"], type: "xterm-256color")
        try terminal.waitForText("通讯录")
        terminal.resize(to: Size(columns: 50, rows: 10))
        try terminal.waitForText("--linear")
        terminal.type("\u{3}")
        #expect(try terminal.waitForEnd() == .exit(130))
    }

    @Test("a terminal of an unknown type gets a sentence that says what to do")
    func unknownTypeGetsASentence() throws {
        let terminal = try start(["--ephemeral"], type: "no-such-terminal")
        #expect(try terminal.waitForEnd() == .exit(2))
        #expect(String(decoding: terminal.received.flatMap(\.self), as: UTF8.self).contains("no-such-terminal"))
    }

    @Test("a password asked for line by line never shows, and the terminal shows what is typed again after it")
    func secretsDoNotShow() throws {
        let terminal = try start(["run", "--ephemeral", "--device", "desktop"], type: "dumb")
        try askForPassword(on: terminal)
        terminal.type("geheim-2026\n")
        try terminal.waitForText("选择（")
        terminal.type("?\n")
        try terminal.waitForText("****")
        #expect(!String(decoding: terminal.received.flatMap(\.self), as: UTF8.self).contains("geheim"))
        #expect(terminal.traces == [])
        terminal.type("q\n")
        try terminal.waitForText("离开练习？")
        terminal.type("离开\n")
        _ = try terminal.waitForEnd()
    }

    @Test(
        "whatever ends the program while a password is typed, the terminal shows again",
        arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func endedWhileSecret(number: Int32) throws {
        let terminal = try start(["run", "--ephemeral", "--device", "desktop"], type: "dumb")
        try askForPassword(on: terminal)
        #expect(terminal.traces != [])
        terminal.type("gehe")
        terminal.signal(number)
        #expect(try terminal.waitForEnd() == .signal(number))
        #expect(terminal.traces == [])
    }

    @Test("stopped while a password is typed, the terminal shows; once it goes on, it hides again")
    func stoppedWhileSecret() throws {
        let program = try #require(BuiltExecutable.path("tuiqi"), "the executable is not built; run swift build first")
        let terminal = try start(
            ["-c", "set -m; \"$0\" run --ephemeral --device desktop; read line; fg >/dev/null", program], type: "dumb",
            program: "/bin/sh")
        try askForPassword(on: terminal)
        #expect(terminal.traces != [])
        terminal.type("\u{1A}")
        try terminal.wait(for: "the stop") { _ in terminal.traces == [] }
        terminal.type("\n")
        try terminal.wait(for: "going on") { _ in terminal.traces != [] }
        terminal.type("geheim\n")
        try terminal.waitForText("****")
        #expect(!String(decoding: terminal.received.flatMap(\.self), as: UTF8.self).contains("geheim"))
        #expect(terminal.traces == [])
        terminal.type("q\n")
        try terminal.waitForText("离开练习？")
        terminal.type("离开\n")
        _ = try terminal.waitForEnd()
    }

    /// Chooses the password's field on the page to sign in on.
    private func askForPassword(on terminal: PseudoTerminal) throws {
        try terminal.waitForText("密码，输入框")
        let line = terminal.screen.text.first { $0.contains("密码，输入框") } ?? ""
        terminal.type(line.prefix { $0 != "." } + "\n")
        try terminal.waitForText("输入时不显示")
        terminal.readUntilQuiet()
    }

    private func start(
        _ arguments: [String], type: String, accessible: String = "", program: String? = nil
    ) throws -> PseudoTerminal {
        let built = try #require(BuiltExecutable.path("tuiqi"), "the executable is not built; run swift build first")
        let program = program ?? built
        let terminal = try PseudoTerminal(size: Size(columns: 80, rows: 24))
        try terminal.start(
            program, arguments,
            environment: [
                "TERM": type, "ACCESSIBLE": accessible, "LANG": "zh_CN.UTF-8", "HOME": "/nonexistent",
                "SWIFT_BACKTRACE": "enable=no",
            ])
        return terminal
    }
}
