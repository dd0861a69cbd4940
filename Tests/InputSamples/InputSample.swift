// What terminals send, and what it must become: rows for the tests, and words for the fuzzer's sentences.
import Grid
public import Session
public import Terminal

/// Something that a terminal sends as one, and what it is.
public struct InputSample: Sendable, CustomStringConvertible {
    /// What is sent.
    public let bytes: [UInt8]
    /// What the person has done; empty for what is no key.
    public let events: [TerminalEvent]
    /// Whether a key that follows at once would make something else of it, as it does of an Esc.
    public let needsPause: Bool

    /// Makes a row of bytes.
    public init(bytes: [UInt8], _ events: [TerminalEvent], needsPause: Bool = false) {
        self.bytes = bytes
        self.events = events
        self.needsPause = needsPause
    }

    /// Makes a row of a text.
    public init(_ text: String, _ events: [TerminalEvent], needsPause: Bool = false) {
        self.init(bytes: Array(text.utf8), events, needsPause: needsPause)
    }

    /// Makes a row of one key.
    public init(_ text: String, _ code: Key.Code, control: Bool = false, needsPause: Bool = false) {
        self.init(text, [.pressed(Key(code, control: control))], needsPause: needsPause)
    }

    /// The bytes as one reads them.
    public var description: String { String(decoding: bytes, as: UTF8.self).debugDescription }

    /// Everything that the program knows.
    public static let all =
        plain + cursor + functionKeys + keypad + keyboardProtocol + mouse + pastes + unknown + answers + strings
        + eightBit

    /// Characters and control characters.
    public static let plain: [InputSample] = [
        .init("q", .character("q")), .init("G", .character("G")), .init("1", .character("1")),
        .init("?", .character("?")), .init("[", .character("[")), .init("O", .character("O")),
        .init(" ", .character(" ")), .init("é", .character("é")), .init("退", .character("退")),
        .init("本", .character("本")),  // its bytes have C1's ST in the middle
        .init("🀄", .character("🀄")), .init("\r", .enter), .init("\n", .enter), .init("\t", .tab),
        .init("\u{7F}", .backspace), .init("\u{8}", .backspace), .init("\u{E}", .character("n"), control: true),
        .init("\u{18}", .character("x"), control: true), .init("\u{0}", []), .init("\u{1B}", .escape, needsPause: true),
        .init("\u{1B}x", [.pressed(Key(.escape)), .pressed(.character("x"))]),
        .init("\u{1B}\u{1B}[B", [.pressed(Key(.escape)), .pressed(Key(.down))]),
    ]

    /// The keys that move.
    public static let cursor: [InputSample] = {
        let codes: [(String, Key.Code)] = [
            ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
        ]
        let openers = ["\u{1B}[", "\u{1B}O", "\u{1B}[1;129", "\u{1B}[1;65", "\u{9B}", "\u{8F}"]
        let lettered = codes.flatMap { letter, code in openers.map { InputSample($0 + letter, code) } }
        let numbered: [InputSample] = [
            .init("\u{1B}[1~", .home), .init("\u{1B}[7~", .home), .init("\u{1B}[4~", .end), .init("\u{1B}[8~", .end),
            .init("\u{1B}[3~", .delete), .init("\u{1B}[5~", .pageUp), .init("\u{1B}[6~", .pageDown),
            .init("\u{1B}[5;65~", .pageUp), .init("\u{1B}[Z", .backTab),
        ]
        return lettered + numbered
    }()

    /// F1 to F12, as xterm, rxvt and the Linux console send them.
    public static let functionKeys: [InputSample] = {
        let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
        var rows = numbers.enumerated().map { InputSample("\u{1B}[\($1)~", .function($0 + 1)) }
        rows += "PQRS".enumerated().map { InputSample("\u{1B}O\($1)", .function($0 + 1)) }
        rows += "ABCDE".enumerated().map { InputSample("\u{1B}[[\($1)", .function($0 + 1)) }
        return rows + [.init("\u{1B}[P", .function(1)), .init("\u{1B}[1;129S", .function(4))]
    }()

    /// The keypad in application mode, and that of the keyboard protocol.
    public static let keypad: [InputSample] = {
        var rows = zip("jklmnopqrstuvwxy", "*+,-./0123456789").map { InputSample("\u{1B}O\($0)", .character($1)) }
        rows += "0123456789./*-+".enumerated().map { InputSample("\u{1B}[\(57_399 + $0)u", .character($1)) }
        return rows + [
            .init("\u{1B}OM", .enter), .init("\u{1B}OX", .character("=")), .init("\u{1B}OI", .tab),
            .init("\u{1B}O ", .character(" ")), .init("\u{1B}OE", []), .init("\u{1B}[57414u", .enter),
            .init("\u{1B}[57415u", .character("=")), .init("\u{1B}[57419;129u", .up), .init("\u{1B}[57426u", .delete),
        ]
    }()

    /// The kitty keyboard protocol.
    public static let keyboardProtocol: [InputSample] = [
        .init("\u{1B}[27u", .escape), .init("\u{1B}[27;129u", .escape),
        .init("\u{1B}[111;5u", .character("o"), control: true), .init("\u{1B}[111;69u", .character("o"), control: true),
        .init("\u{1B}[110:78;5u", .character("n"), control: true), .init("\u{1B}[91;5u", .escape),
        .init("\u{1B}[105;5u", .tab), .init("\u{1B}[9;2u", .backTab), .init("\u{1B}[13;2u", .enter),
        .init("\u{1B}[127;5u", .backspace), .init("\u{1B}[27;1:3u", []), .init("\u{1B}[97;3u", []),
        .init("\u{1B}[99;6u", []), .init("\u{1B}[57441u", []), .init("\u{1B}[;5u", []), .init("\u{1B}[u", []),
        .init("\u{1B}[99999999999999999999;5u", []),
    ]

    /// The mouse, in both forms.
    public static let mouse: [InputSample] = [
        .init("\u{1B}[<0;1;1M", [.clicked(.origin)]), .init("\u{1B}[<0;1;1m", []),
        .init("\u{1B}[<0;280;50M", [.clicked(Point(x: 279, y: 49))]),
        .init("\u{1B}[<64;22;12M", [.scrolled(lines: -3, at: Point(x: 21, y: 11))]),
        .init("\u{9B}<65;22;12M", [.scrolled(lines: 3, at: Point(x: 21, y: 11))]),
        .init("\u{1B}[<2;5;7M", []), .init("\u{1B}[<35;5;7M", []), .init("\u{1B}[<M", []),
        .init("\u{1B}[M !!", [.clicked(.origin)]), .init("\u{1B}[M#!!", []),
        .init(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0xE0, 0x9B], [.clicked(Point(x: 191, y: 122))]),
        .init(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0, 0x21], []),
    ]

    /// Pastes; nothing in them is a key.
    public static let pastes: [InputSample] = [
        .init("\u{1B}[200~云杉\rq\u{1B}[201~", [.pasted("云杉\nq")]), .init("\u{1B}[200~\u{1B}[201~", []),
        .init("\u{1B}[200~a\u{3}b\u{1A}c\u{1B}[201~", [.pasted("a\u{3}b\u{1A}c")]),
        .init("\u{1B}[200~\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201~", [.pasted("\u{1B}[A\u{1B}[20\u{1B}")]),
        .init("\u{1B}[200~a\u{1B}[200~b\u{1B}[201~", [.pasted("ab")]),
        .init("\u{9B}200~x\u{9B}201~", [.pasted("x")]), .init("\u{1B}[200~\u{9B}2本\u{9B}201~", [.pasted("\u{FFFD}2本")]),
        .init("\u{1B}[201~", []),
    ]

    /// Keys held down with others, and what else we have no use for.
    public static let unknown: [InputSample] = [
        "\u{1B}[1;5C", "\u{1B}[1;6P", "\u{1B}[27;5;13~", "\u{1B}[27;6;99~", "\u{1B}[2~", "\u{1B}[29~", "\u{1B}[1;2A",
        "\u{1B}[7$", "\u{1B}[23$", "\u{1B}[7^", "\u{1B}[7@", "\u{1B}[a", "\u{1B}Oa", "\u{1B}O5P", "\u{1B}O1;5P",
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[[Z", "\u{1B}[ q", "\u{1B}[1;2 !x", "\u{1B}\\", "\u{9C}", "\u{85}",
        "\u{1B}[32;10;5M", "\u{1B}[" + String(repeating: "1;", count: 200) + "q",
    ].map { .init($0, []) }

    /// What a terminal says of itself.
    public static let answers: [InputSample] = [
        "\u{1B}[2;2R", "\u{1B}[2;3R", "\u{1B}[?0u", "\u{1B}[?1u", "\u{1B}[?2026;2$y", "\u{1B}[4;2$y",
        "\u{1B}[?62;4;22c",
        "\u{1B}[>1;10;0c", "\u{1B}[?997;1n",
    ].map { .init($0, []) }

    /// Control strings of all kinds, with all that ends them.
    public static let strings: [InputSample] = ["P", "X", "]", "^", "_"].flatMap { letter in
        ["\u{7}", "\u{1B}\\", "\u{9C}", "\u{18}", "\u{1A}"].map { end in
            InputSample("\u{1B}\(letter)11;rgb:2q/日本\u{1}\r\(end)", [])
        }
    }

    /// C1 openers in UTF-8 and as raw bytes.
    public static let eightBit: [InputSample] = {
        let text = Array("q日本j".utf8)
        let openers: [UInt8] = [0x90, 0x98, 0x9D, 0x9E, 0x9F]
        let strings: [[UInt8]] = openers.flatMap { opener -> [[UInt8]] in
            [
                [opener] + text + [0x9C], [0xC2, opener] + text + [0xC2, 0x9C], [opener] + text + [0x1B, 0x5C],
                [0xC2, opener, 0x07],
            ]
        }
        return strings.map { InputSample(bytes: $0, []) } + [
            .init(bytes: [0x9B, 0x41], [.pressed(Key(.up))]), .init(bytes: [0x8F, 0x72], [.pressed(.character("2"))]),
            .init(bytes: [0x9B, 0x3F, 0x36, 0x63], []), .init(bytes: [0x9C], []),
        ]
    }()
}
