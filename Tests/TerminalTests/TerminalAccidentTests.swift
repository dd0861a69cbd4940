// Deaths that nobody plans: traps, kills, closed streams. The terminal is put right, at the latest by the next tuiqi there.
import Foundation
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("Accidents on a terminal", .waits)
struct TerminalAccidentTests {
    private static let arguments = ["run", "--device", "phone", "--ephemeral", "--lang", "zh"]
    private static let landmark = "通讯录"
    private static let farewell = "tuiqi stopped unexpectedly; its last words are in"

    private func started(in folder: ScratchFolder) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(size: .standard, dialect: .kitty)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(path, Self.arguments, environment: folder.environment)
        try terminal.waitForText(Self.landmark)
        return terminal
    }

    @Test(
        "a crash leaves a log that only its owner may read, and one sentence that names it",
        arguments: [SIGSEGV, SIGABRT])
    func crashLog(signal: Int32) throws {
        let folder = try ScratchFolder()
        let terminal = try started(in: folder)
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(terminal.traces == [])
        let told = terminal.screen.text.joined()
        #expect(told.contains(Self.farewell) && told.contains(folder.log))
        let log = try String(contentsOfFile: folder.log, encoding: .utf8)
        #expect(log.contains("stopped by SIG"))
        #expect(log.split(separator: "\n").count > 1, "where it happened")
        let mode = try FileManager.default.attributesOfItem(atPath: folder.log)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(try folder.markers == [])
    }

    @Test("Swift's own trap gives the terminal back, and what it says is in the log")
    func swiftTrap() throws {
        let folder = try ScratchFolder()
        let terminal = try PseudoTerminal(size: .standard, dialect: .kitty)
        let path = try #require(BuiltExecutable.path("TrapProgram"), "the program was not built beside the tests")
        let log = folder.path + "/errors.log"
        try terminal.start(path, [log])
        try terminal.waitForText("ready")
        terminal.type("x")
        let end = try terminal.waitForEnd()
        #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(end))
        #expect(terminal.traces == [])
        #expect(terminal.screen.text.joined().contains(Self.farewell))
        #expect(try String(contentsOfFile: log, encoding: .utf8).contains("Fatal error: as asked"))
    }

    @Test("after a kill that nobody can catch the next tuiqi on the terminal puts it right")
    func killed() throws {
        let folder = try ScratchFolder()
        let terminal = try PseudoTerminal(size: .standard, dialect: .kitty)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        let script = "\"$0\" \"$@\"; echo killed; read line; \"$0\" steps --help >/dev/null; echo again; read line"
        try terminal.start("/bin/sh", ["-c", script, path] + Self.arguments, environment: folder.environment)
        try terminal.waitForText(Self.landmark)
        kill(try folder.owner, SIGKILL)
        try terminal.waitForText("killed")
        #expect(terminal.traces != [], "nobody could put it right yet")
        terminal.type("\n")
        try terminal.waitForText("again")
        #expect(terminal.traces == [])
        #expect(try folder.markers == [])
        terminal.type("\n")
        #expect(try terminal.waitForEnd() == .exit(0))
    }

    @Test("the note about a terminal is its owner's alone, and others' programs leave it there while it counts")
    func notes() throws {
        let folder = try ScratchFolder()
        let terminal = try started(in: folder)
        let names = try folder.markers
        #expect(names.count == 1)
        let note = folder.path + "/tuiqi/" + names[0]
        let mode = try FileManager.default.attributesOfItem(atPath: note)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        // Of a session that is no more, and of nothing at all.
        let lines = try String(contentsOfFile: note, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let gone = (lines[..<2] + ["4194304 1"] + lines[3...]).joined(separator: "\n")
        for (name, text) in [("terminal-1.1", gone), ("terminal-2.2", "")] {
            let path = folder.path + "/tuiqi/" + name
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        let other = try started(in: folder)
        #expect(try folder.markers.count == 2, "two screens are up")
        #expect(try folder.markers.contains(names[0]))
        for screen in [other, terminal] {
            screen.type("\u{3}")
            #expect(try screen.waitForEnd() == .exit(130))
        }
        #expect(try folder.markers == [])
    }

    @Test(
        "with closed streams it ends by itself, says by its code that output was lost, and takes no file of its own for one",
        arguments: [("<&-", 0), ("<&- >&-", 2), ("<&- >&- 2>&-", 2)] as [(String, Int32)])
    func closedStreams(closing: String, code: Int32) throws {
        let folder = try ScratchFolder()
        let terminal = try PseudoTerminal(size: .standard)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        let script = "\"$0\" run --device phone --db \"$1\" \(closing)"
        let journal = folder.path + "/world.sqlite"
        try terminal.start("/bin/sh", ["-c", script, path, journal], environment: folder.environment)
        #expect(try terminal.waitForEnd() == .exit(code))
        #expect(terminal.traces == [])
        #expect(try KeptEvents.read(journal).count == 1, "founded, and whole")
    }
}

extension ScratchFolder {
    /// Has the program put its notes and logs here.
    fileprivate var environment: [String: String] { ["XDG_RUNTIME_DIR": path, "XDG_STATE_HOME": path] }
    fileprivate var log: String { path + "/tuiqi/errors.log" }
    /// The notes about terminals.
    fileprivate var markers: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: path + "/tuiqi").filter { $0.hasPrefix("terminal-") }
        }
    }
    /// Whom the one note names.
    fileprivate var owner: pid_t {
        get throws {
            let name = try #require(try markers.first)
            let lines = try String(contentsOfFile: path + "/tuiqi/" + name, encoding: .utf8).split(separator: "\n")
            return try #require(pid_t(lines[1].split(separator: " ")[0]))
        }
    }
}
