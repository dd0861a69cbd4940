// A screen that stops at Swift's own trap with the first key, for the test that looks what the terminal is left like.
import Grid
import Terminal

@main
struct TrapProgram {
    static func main() throws {
        let environment = ["TERM": "xterm-256color"]
        let screen = try TerminalScreen(errorLog: CommandLine.arguments.last, environment: environment)
        var grid = Grid(size: screen.size)
        grid.put("ready", at: .origin)
        screen.show(grid, cursor: nil)
        while screen.readBurst(timeout: 1_000).isEmpty {}
        fatalError("as asked")
    }
}
