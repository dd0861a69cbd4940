// A line is what a text becomes before it is drawn: measured as terminals measure it.
import Grid
import Testing

struct LineTests {
    @Test(
        "what terminals disagree about is rewritten to what they agree on",
        arguments: [
            ("", "", 0),
            ("Leave", "Leave", 5),
            ("退出「云杉科技」？", "退出「云杉科技」？", 18),
            ("e\u{301}te\u{301}", "e\u{301}te\u{301}", 3),
            ("❤\u{FE0F}", "❤", 1),
            ("👩🏽\u{200D}💻x", "👩x", 3),
            ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨", 2),
            ("👍🏿!", "👍!", 3),
            ("🏿", "🏿", 2),
            ("a🏿", "a🏿", 3),
            ("1\u{FE0F}\u{20E3}2", "12", 2),
            ("🇨🇳", "CN", 2),
            ("🇦🇿🇦", "AZA", 3),
            ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}.", "\u{1F3F4}.", 3),
            ("a\u{378}b", "a\u{FFFD}b", 3),
            ("\u{301}a", " \u{301}a", 2),
            ("한국", "한국", 4),
            ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
            ("क्ष", "क्ष", 2),
            ("a\tb\nc", "a b c", 5),
            ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}", 1),
        ])
    func rewriting(text: String, plain: String, width: Int) {
        let line = Line(text)
        #expect(Array(line.plain.unicodeScalars) == Array(plain.unicodeScalars))
        #expect(line.width == width)
        #expect(line.isEmpty == text.isEmpty)
    }

    @Test("a text that is no UTF-8 shows the sign for that")
    func invalidBytes() {
        let line = Line(String(decoding: [0x61, 0xFF, 0xE9, 0x80, 0x62] as [UInt8], as: UTF8.self))
        #expect(line.plain == "a\u{FFFD}\u{FFFD}b")
        #expect(line.width == 4)
    }

    @Test("a line's width is that of its glyphs, and its plain text makes the same line", arguments: 0..<50)
    func widthIsTheGlyphs(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let line = Line(someText(&numbers))
        #expect(line.width == line.glyphs.reduce(0) { $0 + $1.width })
        #expect(Line(line.plain) == line)
        #expect(Line(glyphs: line.glyphs) == line)
    }

    @Test("lines join, with their widths")
    func joining() {
        var line: Line = "退出"
        line += "企业"
        #expect(line == "退出企业")
        #expect((line + " !").width == 10)
        #expect(Line.empty + line == line)
    }

    @Test("a glyph is repeated as often as it fits")
    func repeating() {
        #expect(Line(repeating: "─", columns: 3).plain == "───")
        #expect(Line(repeating: "〉", columns: 5).plain == "〉〉")
        #expect(Line(repeating: "─", columns: -1) == .empty)
    }

    @Test("a text with line ends becomes a line for each")
    func paragraphs() {
        #expect(Line.paragraphs("一\n\n二\r\n三").map(\.plain) == ["一", "", "二", "三"])
        #expect(Line.paragraphs("") == [.empty])
    }
}
