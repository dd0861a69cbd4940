import Testing

@testable import ScreenKit

/// Suggestions help only when they are near; quotations never act on a terminal.
@Suite("Spelling and quoting")
struct SpellingTests {
    @Test(
        "the nearest name is suggested if the slips are few for its length",
        arguments: [
            ("lst", "list"), ("serach", "search"), ("headng", "heading"), ("buttns", "buttons"), ("rul", "rule"),
            ("LIST", nil), ("x", nil), ("completely-else", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(_ word: String, _ expected: String?) {
        #expect(Spelling.nearest(to: word, among: ["heading", "list", "search", "buttons", "rule"]) == expected)
    }

    @Test(
        "slips are letters inserted, dropped, replaced or swapped with their neighbour",
        arguments: [
            ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("ab", "ba", 1), ("abcd", "abd", 1),
            ("kitten", "sitting", 3),
        ])
    func slips(_ left: String, _ right: String, _ expected: Int) {
        #expect(Spelling.slips(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
        #expect(Spelling.slips(Array(right.unicodeScalars), Array(left.unicodeScalars)) == expected)
    }

    @Test("a word of a megabyte gets no suggestion, at once")
    func longWord() {
        let start = ContinuousClock.now
        #expect(Spelling.nearest(to: String(repeating: "a", count: 1_000_000), among: ["list"]) == nil)
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test(
        "control and hidden characters are spelled out",
        arguments: [
            ("plain 文字", "plain 文字"), ("\u{1B}[2J", "\\u{1B}[2J"), ("a\nb", "a\\u{A}b"), ("a\u{202E}b", "a\\u{202E}b"),
            ("\u{9B}1m", "\\u{9B}1m"), ("a\u{200B}b", "a\\u{200B}b"), ("\u{7F}", "\\u{7F}"),
        ])
    func escaping(_ text: String, _ expected: String) {
        #expect(escaped(text) == expected)
        #expect(quoted(text) == "\"\(expected)\"")
    }

    @Test("a long quotation is cut")
    func longQuotation() {
        #expect(quoted(String(repeating: "长", count: 100)) == "\"\(String(repeating: "长", count: 60))…\"")
    }

    @Test("a diagnostic's path is harmless too, and its form is always the same")
    func diagnostic() {
        let position = Position(path: "a\u{1B}[31m.yaml", line: 3, column: 5)
        let diagnostic = Diagnostic(.warning, at: position, "something is missing; add it", code: "missing")
        #expect(diagnostic.description == "a\\u{1B}[31m.yaml:3:5: warning: something is missing; add it [missing]")
    }
}
