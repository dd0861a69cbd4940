// Whatever the environment says about language and characters, Chinese is right: shown, typed and told.
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("Locales", .waits)
struct LocaleTests {
    /// The variables that choose characters; an empty one counts as not set.
    private static let surroundings: [[String: String]] = [
        ["LC_ALL": "", "LC_CTYPE": "", "LANG": ""], ["LC_ALL": "", "LC_CTYPE": "", "LANG": "C"], ["LC_ALL": "POSIX"],
        ["LC_ALL": "zh_CN.UTF-8"], ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], ["LC_ALL": "zh_CN.GB18030"],
        ["LC_ALL": "no_SUCH.locale"],
    ]

    @Test("Chinese is shown and can be typed", arguments: surroundings)
    func chinese(environment: [String: String]) throws {
        let terminal = try PseudoTerminal(size: .standard)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(
            path, ["run", "--device", "phone", "--ephemeral", "--lang", "zh"], environment: environment)
        try terminal.waitForText("通讯录")
        terminal.type("4")
        try terminal.waitForText("组织架构")
        terminal.type("/周航")
        try terminal.waitForText("/ 周航")
        #expect(terminal.screen.unknown == [])
        terminal.type("\u{3}")
        #expect(try terminal.waitForEnd() == .exit(130))
        #expect(terminal.traces == [])
    }

    @Test("Chinese is told line by line", arguments: surroundings)
    func lines(environment: [String: String]) throws {
        let terminal = try PseudoTerminal(size: .standard)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(
            path, ["run", "--device", "phone", "--ephemeral", "--lang", "zh", "--linear"], environment: environment)
        try terminal.waitForText("选择（")
        terminal.type("通讯录\n")
        try terminal.waitForText("组织架构，链接")
        terminal.type("q\n")
        try terminal.waitForText("离开练习？")
        terminal.type("离开\n")
        #expect(try terminal.waitForEnd() == .exit(0))
    }
}
