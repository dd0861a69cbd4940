import CNcurses
import Session

/// What terminals send for the keys that have a name.
enum KeyTable {
    /// Numbers of our own for what is no key; ncurses counts its own, and those it makes up, from 256 on.
    enum Mark {
        static let pasteStart: Int32 = 5000
        static let pasteEnd: Int32 = 5001
        static let mouse: Int32 = 5002
        static let oldMouse: Int32 = 5003
        static let escape: Int32 = 5004
    }

    /// Sequences that terminals send although terminfo says otherwise: the cursor keys of both modes, and the marks.
    private static let sequences: [(text: String, code: Int32)] = [
        ("\u{1B}[A", KEY_UP), ("\u{1B}OA", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}OB", KEY_DOWN),
        ("\u{1B}[C", KEY_RIGHT), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT), ("\u{1B}OD", KEY_LEFT),
        ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME),
        ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
        ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
        ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
        ("\u{1B}[200~", Mark.pasteStart), ("\u{1B}[201~", Mark.pasteEnd),
        ("\u{1B}[<", Mark.mouse), ("\u{1B}[M", Mark.oldMouse), ("\u{1B}[27u", Mark.escape),
    ]

    /// Teaches ncurses the sequences; call it once, after `newterm`.
    static func define() {
        for sequence in sequences { define_key(sequence.text, sequence.code) }
    }

    /// The key that ncurses names so; `nil` for one that tuiqi has no use for.
    static func key(named code: Int32) -> Key? {
        switch code {
        case KEY_UP: Key(.up)
        case KEY_DOWN: Key(.down)
        case KEY_LEFT: Key(.left)
        case KEY_RIGHT: Key(.right)
        case KEY_HOME: Key(.home)
        case KEY_END: Key(.end)
        case KEY_PPAGE: Key(.pageUp)
        case KEY_NPAGE: Key(.pageDown)
        case KEY_ENTER: Key(.enter)
        case KEY_BTAB: Key(.backTab)
        case KEY_BACKSPACE: Key(.backspace)
        case KEY_DC: Key(.delete)
        case KEY_F0 + 1...KEY_F0 + 12: Key(.function(Int(code - KEY_F0)))
        case Mark.escape: Key(.escape)
        default: nil
        }
    }

    /// The key of a sequence that ends in this letter, as in `ESC [ A`.
    static func key(lettered letter: String) -> Key? { code(of: "\u{1B}[" + letter).flatMap(key(named:)) }

    /// The key of a sequence with this number, as in `ESC [ 5 ~`.
    static func key(numbered number: Int) -> Key? { code(of: "\u{1B}[\(number)~").flatMap(key(named:)) }

    private static func code(of text: String) -> Int32? { sequences.first { $0.text == text }?.code }

    /// The key that types a character, control characters included; `nil` for a control character that no key stands for.
    static func key(typing scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 8, 127: Key(.backspace)
        case 9: Key(.tab)
        case 10, 13: Key(.enter)
        case 27: Key(.escape)
        case 1...26: Unicode.Scalar(scalar.value + 0x60).map { Key(.character(Character($0)), control: true) }
        case 0..<32, 128..<160: nil
        default: .character(Character(scalar))
        }
    }
}
