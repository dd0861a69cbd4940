// What is copied reaches the terminal as it asks for it, and nothing else does.
import Testing

@testable import Terminal

@Suite("Copying")
struct ClipboardTests {
    @Test(
        "a text goes out in the terminal's own wrapping",
        arguments: [("", ""), ("a", "YQ=="), ("令牌", "5Luk54mM"), ("\u{1B}]0;x\u{07}", "G10wO3gH")])
    func sequence(text: String, encoded: String) {
        #expect(String(decoding: Clipboard.sequence(for: text), as: UTF8.self) == "\u{1B}]52;c;\(encoded)\u{07}")
    }

    @Test("a text too long for terminals isn't sent in part")
    func tooLong() {
        let longest = String(repeating: "a", count: Clipboard.longestText)
        #expect(!Clipboard.sequence(for: longest).isEmpty)
        #expect(Clipboard.sequence(for: longest + "a").isEmpty)
    }
}
