import Session

/// What terminals of the xterm, VT and Linux families send for keys, whatever their terminfo entries say.
enum KeyTable {
    /// The key of a sequence that ends in this letter and has no numbers, as in `ESC [ A`.
    static func key(lettered letter: UInt8) -> Key? {
        switch Unicode.Scalar(letter) {
        case "A": Key(.up)
        case "B": Key(.down)
        case "C": Key(.right)
        case "D": Key(.left)
        case "H": Key(.home)
        case "F": Key(.end)
        case "Z": Key(.backTab)
        case "P": Key(.function(1))
        case "Q": Key(.function(2))
        case "S": Key(.function(4))  // R would be F3, and is where the cursor is
        default: nil
        }
    }

    /// The key of a sequence with this number, as in `ESC [ 5 ~`.
    static func key(numbered number: Int) -> Key? {
        switch number {
        case 1, 7: Key(.home)
        case 4, 8: Key(.end)
        case 3: Key(.delete)
        case 5: Key(.pageUp)
        case 6: Key(.pageDown)
        case 11...15: Key(.function(number - 10))
        case 17...21: Key(.function(number - 11))
        case 23, 24: Key(.function(number - 12))
        default: nil
        }
    }

    /// The key that is sent as `ESC O` and this letter: cursor keys, F1 to F4, and the keypad in application mode.
    static func key(shifted letter: UInt8) -> Key? {
        switch Unicode.Scalar(letter) {
        case "R": Key(.function(3))
        case "Z": nil
        case "A"..."H", "P"..."S": key(lettered: letter)
        case "M": Key(.enter)
        case "I": Key(.tab)
        case " ": .character(" ")
        case "X": .character("=")
        case "j"..."y": .character(Character(Unicode.Scalar(letter - keypadShift)))
        default: nil
        }
    }

    /// The keypad's letters `j` to `y` are its characters `*` to `9`, moved up by so many.
    private static let keypadShift = UInt8(ascii: "p") - UInt8(ascii: "0")

    /// The function key that the Linux console sends as `ESC [ [` and this letter.
    static func key(ofConsole letter: UInt8) -> Key? {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) ? Key(.function(Int(letter - 0x40))) : nil
    }

    /// The numbers behind which rxvt says `$` for Shift, where others would go on with a letter.
    static let rxvtNumbers = 1...34

    /// The key that types a character, control characters included; `nil` for a control character without a key.
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
