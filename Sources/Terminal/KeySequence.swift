import Session

/// A key that a terminal sends as a control sequence: the named keys, with numbers while a lock (Caps, Num) is on; under
/// the kitty keyboard protocol also Esc, the keypad, and letters with Ctrl.
enum KeySequence: Hashable {
    /// A key with a name, or with Ctrl held down.
    case key(Key)
    /// What a simpler terminal would have sent as this one byte; some of these the system turns into signals.
    case control(UInt8)

    /// Reads a sequence; `nil` for what is no key to us, such as one held down with others, or let go.
    init?(_ sequence: ControlSequence) {
        guard sequence.mark == nil, !sequence.isRelease, let modifiers = Modifiers(sequence) else { return nil }
        let number = sequence.number(0, default: 1)
        switch sequence.ending {
        case "u":
            guard let read = Self.reading(number, modifiers) else { return nil }
            self = read
        case "~" where modifiers == .none:
            guard let key = KeyTable.key(numbered: number) else { return nil }
            self = .key(key)
        case let ending where modifiers == .none && number == 1 && ending.utf8.count == 1:
            guard let key = ending.utf8.first.flatMap(KeyTable.key(lettered:)) else { return nil }
            self = .key(key)
        default: return nil
        }
    }

    /// What is held down beside a key, as far as it matters: Caps and Num lock do not.
    private enum Modifiers {
        case none, shift, control

        /// A key without modifiers says 1, and each adds a bit.
        private static let base = 1
        /// Caps lock 64 and Num lock 128.
        private static let locks = 192

        init?(_ sequence: ControlSequence) {
            switch (sequence.number(1, default: Self.base) - Self.base) & ~Self.locks {
            case 0: self = .none
            case 1: self = .shift
            case 4: self = .control
            default: return nil
            }
        }
    }

    /// The key with a number of the kitty protocol: that of its character, or one of the keypad's own.
    private static func reading(_ number: Int, _ modifiers: Modifiers) -> KeySequence? {
        switch (number, modifiers) {
        case (9, .shift): return .key(Key(.backTab))
        case (8, _), (9, _), (13, _), (27, _), (127, _):
            return UInt8(exactly: number).map(KeySequence.control)
        case (0x40...0x7E, .control):  // what Ctrl makes of a letter or of one of [ \ ] ^ _
            return .control(UInt8(number & 0x1F))
        case (57_399...57_427, .none): return keypad(number - 57_399).map(KeySequence.key)
        default: return nil
        }
    }

    /// The keypad's keys in the protocol's order, from its 0 on.
    private static func keypad(_ place: Int) -> Key? {
        switch place {
        case 15: Key(.enter)
        case 16: .character("=")
        case 17: .character(",")
        case 18: Key(.left)
        case 19: Key(.right)
        case 20: Key(.up)
        case 21: Key(.down)
        case 22: Key(.pageUp)
        case 23: Key(.pageDown)
        case 24: Key(.home)
        case 25: Key(.end)
        case 27: Key(.delete)
        default: typed.indices.contains(place) ? .character(typed[place]) : nil
        }
    }

    private static let typed = Array("0123456789./*-+")
}
