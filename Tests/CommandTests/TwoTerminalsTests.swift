// Two people at two terminals, each with a process of their own, on one database: each sees at once what the other does.
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("Two terminals on one database", .waits)
struct TwoTerminalsTests {
    private let machine: Machine

    init() throws { machine = try Machine() }

    private static let learnersPage = "phone/me/settings/my-enterprises/my-applications/application?a=a1"
    private static let administratorsPage = "admin/enterprises/office/application?e=haitang&a=a1"

    /// Starts the program at a terminal of its own, in the world in which one application waits.
    private func terminal(as account: String, at route: String) throws -> PseudoTerminal {
        let program = try #require(BuiltExecutable.path(), "the executable is not built; run swift build first")
        let terminal = try PseudoTerminal(size: Size(columns: 80, rows: 24))
        try terminal.start(
            program,
            ["run", "--db", machine.home.path + "/shared.sqlite", "--scenario", "flow4-pending", "--as", account]
                + ["--open", route, "--lang", "zh"],
            environment: ["HOME": machine.home.path, "LC_ALL": "C.UTF-8"])
        return terminal
    }

    @Test("that start at once found one world, and an act in one stands on the other's idle screen")
    func actShows() throws {
        let learner = try terminal(as: "lin-xia", at: Self.learnersPage)
        let administrator = try terminal(as: "zhao-min", at: Self.administratorsPage)
        try learner.waitForText("等待管理员审批")
        try administrator.waitForText("同意 ]")
        administrator.type(try administrator.screen.click(on: "同意 ]"))
        try administrator.waitForText("已同意，等申请人确认")
        try learner.waitForText("已同意，等你确认")
        for terminal in [learner, administrator] {
            terminal.signal(15)
            _ = try terminal.waitForEnd()
        }
        let again = try terminal(as: "lin-xia", at: Self.learnersPage)
        try again.waitForText("已同意，等你确认")
    }

    @Test("that decide the same application at once decide it once, and whoever was second is told who was first")
    func bothDecide() throws {
        let people = [("zhao-min", "赵敏"), ("xu-jing", "许静")]
        let terminals = try people.map { try terminal(as: $0.0, at: Self.administratorsPage) }
        for terminal in terminals { try terminal.waitForText("同意 ]") }
        let clicks = try terminals.map { try $0.screen.click(on: "同意 ]") }
        for (terminal, click) in zip(terminals, clicks) { terminal.type(click) }
        for terminal in terminals {
            try terminal.wait(for: "the decision") { $0.shows("已同意，等申请人确认") || $0.shows("知道了") }
        }
        let told = terminals.map { $0.screen.shows("知道了") }
        #expect(told.count { $0 } == 1, "one was told, the other had decided")
        let second = try #require(told.firstIndex(of: true))
        let first = people[1 - second].1
        #expect(terminals[second].screen.shows(first), "\(terminals[second].screen.text)")
        terminals[second].type(try terminals[second].screen.click(on: "知道了"))
        for terminal in terminals {
            try terminal.waitForText("已同意，等申请人确认")
            try terminal.waitForText(first)
        }
    }
}

extension TerminalEmulator {
    /// Whether a text stands on the screen.
    func shows(_ text: String) -> Bool { self.text.contains { $0.contains(text) } }

    /// What a terminal sends for a click on a text: the last one of its kind, for buttons stand below what they are about.
    func click(on text: String) throws -> String {
        for y in (0..<size.rows).reversed() {
            for x in (0..<size.columns).reversed() where !self[x, y].text.isEmpty {
                let row = (x..<size.columns).map { self[$0, y].text }.joined()
                if row.hasPrefix(text) { return "\u{1B}[<0;\(x + 1);\(y + 1)M\u{1B}[<0;\(x + 1);\(y + 1)m" }
            }
        }
        throw PseudoTerminal.Failure(
            description: "“\(text)” isn't on the screen:\n" + self.text.joined(separator: "\n"))
    }
}
