// What may not reach a cell, a terminal or a log: this is the one gate, so every scalar is sent through it.
import Testing

@testable import Grid

struct SafeTextTests {
    @Test(
        "what hides, moves the cursor or turns the text is taken out",
        arguments: [
            ("退出企业", "退出企业"),
            ("a\u{1B}[31mb", "a[31mb"),
            ("a\u{9B}31mb\u{7F}\u{0}", "a31mb"),
            ("一行\n二行\r\n三行\t四", "一行 二行 三行 四"),
            ("a\r\rb\n\nc\u{2028}d\u{85}e", "a  b  c d e"),
            ("\u{202E}业企云杉\u{202C}", "业企云杉"),
            ("\u{2066}a\u{2069}\u{200F}b\u{200E}\u{61C}", "ab"),
            ("云\u{200B}杉\u{FEFF}科\u{AD}技\u{2060}\u{3164}", "云杉科技"),
            ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}"),
            ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab"),
            ("e\u{301}", "e\u{301}"),
            ("❤\u{FE0F}", "❤"),
            ("👩\u{200D}💻", "👩\u{200D}💻"),
            ("👩🏽\u{200D}💻", "👩🏽\u{200D}💻"),
            ("🏃\u{200D}♂\u{FE0F}", "🏃\u{200D}♂"),
            ("\u{200D}💻\u{200D}", "💻"),
            ("ad\u{200D}min 1\u{200D}💻", "admin 1💻"),
            ("💻\u{200D}a", "💻a"),
            ("💻\u{200D}\n💻", "💻 💻"),
        ])
    func table(text: String, clean: String) {
        #expect(Array(SafeText.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
    }

    @Test("no scalar gets through that is a control or may be ignored")
    func everyScalar() {
        let leaks = WidthTests.scalars.filter { scalar in
            SafeText.clean(String(Character(scalar))).unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.isDefaultIgnorableCodePoint
            }
        }
        #expect(leaks == [])
    }

    @Test("every other scalar gets through as it is, or as a space")
    func nothingElseIsLost() {
        let lost = WidthTests.scalars.filter { scalar in
            let properties = scalar.properties
            let kept = SafeText.clean(String(Character(scalar))).unicodeScalars.first
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: return false
            default: return kept != scalar && !properties.isDefaultIgnorableCodePoint
            }
        }
        #expect(lost == [])
    }

    @Test("cleaning a clean text changes nothing", arguments: 0..<50)
    func cleaningTwice(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let parts = [
            "a", "退", "\r", "\n", "\u{200D}", "👩", "💻", "\u{FE0F}", "\u{202E}", "🏽", "\u{301}", "1",
            "\u{20E3}",
        ]
        let text = (0..<40).map { _ in parts[Int.random(in: 0..<parts.count, using: &numbers)] }.joined()
        let once = SafeText.clean(text)
        #expect(Array(SafeText.clean(once).unicodeScalars) == Array(once.unicodeScalars))
        #expect(Line(once) == Line(text))
    }
}
