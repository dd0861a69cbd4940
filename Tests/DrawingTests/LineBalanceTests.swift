import Grid
import Testing

@testable import Drawing

/// How paragraphs are broken where the plain rules would leave a lost last line.
struct LineBalanceTests {
    @Test(
        "a lost last line is balanced, best where a reader pauses",
        arguments: [
            // Fits, or its last line is long enough: broken by the plain rules.
            ("退出该企业", 20, ["退出该企业"]),
            ("退出后将离开该企业的群和审批", 16, ["退出后将离开该企", "业的群和审批"]),
            // One character would stand alone.
            ("打开这家企业的组织页。先看清是哪一家。", 32, ["打开这家企业的组织页。", "先看清是哪一家。"]),
            ("Zhou Hang is away and will read it later.", 34, ["Zhou Hang is away and", "will read it later."]),
            // A pause near an end doesn't help.
            ("Inferred; the real app may differ.", 32, ["Inferred; the real", "app may differ."]),
        ])
    func balance(text: String, columns: Int, expected: [String]) {
        #expect(Line(text).set(in: columns).map(\.plain) == expected)
    }
}
