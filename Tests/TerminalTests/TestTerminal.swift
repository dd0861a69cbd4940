import Grid
import Session
import Terminal
import TestSupport

/// A screen opened within the test's own process, with the test's fingers at the other end of it.
struct TestTerminal {
    let terminal: PseudoTerminal
    let screen: TerminalScreen

    /// Milliseconds to wait for what has been typed already.
    static let patience: Int32 = 2_000

    init(
        size: Size = .standard, environment: [String: String] = [:], dialect: TerminalDialect = .xterm,
        ascii: Bool = false
    ) throws {
        terminal = try PseudoTerminal(size: size, dialect: dialect)
        // The test process keeps its own way to crash.
        let environment = ["TERM": "xterm-256color", "SWIFT_BACKTRACE": ""].merging(environment) { $1 }
        screen = try TerminalScreen(
            errorLog: nil, environment: environment, ascii: ascii, input: terminal.programEnd,
            output: terminal.programEnd)
    }

    /// Shows a frame and tells what is wrong with what the person sees, if anything is.
    func flaws(showing grid: Grid, cursor: Point? = nil) -> String? {
        screen.show(grid, cursor: cursor)
        terminal.readUntilQuiet(0)
        if let difference = terminal.screen.difference(from: grid) { return difference }
        if !terminal.screen.unknown.isEmpty { return "not understood: \(terminal.screen.unknown)" }
        if terminal.screen.isCursorVisible != (cursor != nil) { return "the cursor's visibility is wrong" }
        if let cursor, terminal.screen.cursor != cursor { return "the cursor stands at \(terminal.screen.cursor)" }
        return nil
    }

    /// What typing this does.
    func events(typing text: String) -> [TerminalEvent] {
        terminal.type(text)
        return screen.readBurst(timeout: Self.patience)
    }
}
