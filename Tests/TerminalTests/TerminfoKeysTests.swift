// Keys that only the terminal's type explains.
import InputSamples
import Session
import Testing

@testable import Terminal

@Suite("Keys of the terminal's type")
struct TerminfoKeysTests {
    /// Some entries of terminals that are unlike the others.
    private static let types: [String: [String: String]] = [
        "vt52": ["kbs": "\u{8}", "kcuu1": "\u{1B}A", "kf1": "\u{1B}P", "kf5": "\u{1B}?t"],
        "linux": ["kcbt": "\u{1B}\t", "kcuu1": "\u{1B}[A", "khome": "\u{1B}[1~"],
        "scoansi": ["kf1": "\u{1B}[M", "kf2": "\u{1B}[N", "kend": "\u{1B}[F"],
        "wy50": ["kbs": "\u{8}", "kcub1": "\u{8}", "kcuu1": "\u{B}", "kcud1": "\n", "kf1": "\u{1}@\r"],
        "hpterm": ["kcuu1": "\u{1B}A", "kf1": "\u{1B}p\r", "kf2": "\u{1B}q\r"],
        "mach": ["kdch1": "\u{1B}[9", "kend": "\u{1B}[Y"],
        "vt100": ["kf5": "\u{1B}Ot", "kf1": "\u{1B}OP"],
        "xterm": ["kcuu1": "\u{1B}OA", "kbs": "\u{7F}"],
    ]

    @Test(
        "each is that key, in one piece and byte by byte",
        arguments: [
            ("vt52", "\u{1B}A", [.up]), ("vt52", "\u{1B}P", [.function(1)]), ("vt52", "\u{1B}?t", [.function(5)]),
            ("vt52", "\u{1B}?x", [.escape, .character("?"), .character("x")]),
            ("linux", "\u{1B}\t", [.backTab]), ("linux", "\u{1B}[A", [.up]),
            ("scoansi", "\u{1B}[M", [.function(1)]), ("scoansi", "\u{1B}[Nq", [.function(2), .character("q")]),
            ("wy50", "\u{8}", [.backspace]), ("wy50", "\u{B}\n", [.up, .down]), ("wy50", "\u{1}@\r", [.function(1)]),
            ("wy50", "\u{1}@q", [.character("a"), .character("@"), .character("q")]),
            ("hpterm", "\u{1B}p\rq", [.function(1), .character("q")]),
            ("hpterm", "\u{1B}pq", [.escape, .character("p"), .character("q")]),
            ("mach", "\u{1B}[9q", [.delete, .character("q")]), ("mach", "\u{1B}[Y", [.end]),
            ("vt100", "\u{1B}Ot", [.character("4")]), ("xterm", "\u{1B}OA\u{7F}", [.up, .backspace]),
        ] as [(String, String, [Key.Code])])
    func types(type: String, text: String, expected: [Key.Code]) {
        let keys = TerminfoKeys.table { Self.types[type]?[$0] }
        for size in [1, 100] {
            var line = InputLine(keys: keys)
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                line.send(rest.prefix(size), after: .milliseconds(25))
                rest = rest.dropFirst(size)
            }
            #expect(
                line.events.map { event in if case .pressed(let key) = event { key.code } else { Key.Code.function(0) }
                }
                    == expected)
        }
    }

    @Test("a type that sends what all do needs no list")
    func usualType() {
        let keys = TerminfoKeys.table { Self.types["xterm"]?[$0] }
        #expect(InputParser(keys: keys).named.isEmpty)
    }

    @Test("half a key of the type is keys when the rest doesn't come", arguments: ["\u{1B}p", "\u{1B}?"])
    func tooLate(text: String) {
        let type = text == "\u{1B}p" ? "hpterm" : "vt52"
        var line = InputLine(keys: TerminfoKeys.table { Self.types[type]?[$0] })
        line.send(text.utf8)
        line.wait(.seconds(1))
        #expect(line.events == [.pressed(Key(.escape)), .pressed(.character(text.last ?? " "))])
        #expect(line.isIdle)
    }
}
