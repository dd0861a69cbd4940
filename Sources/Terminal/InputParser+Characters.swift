// Characters, and what may begin with one: control characters, ESC, and the sequences of the terminal's type.
import Session

extension InputParser {
    /// Takes a byte where no sequence is open.
    mutating func takeCharacter(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        if decoder.isOpen {
            if ScalarDecoder.continues(byte) {
                if let scalar = decoder.take(byte) { type(scalar, &arrivals) }
                return
            }
            endCharacter(&arrivals)
        }
        isUnwanted = false
        switch byte {
        case 0x20...0x7E: press(.character(Character(Unicode.Scalar(byte))), &arrivals)
        case Self.escape: begin(.escape)
        case 0..<0x20 where named.begin(with: byte):
            buffer.append(byte)
            matchName(&arrivals)
        case 0..<0x20, 0x7F: arrivals.append(.control(byte))
        case 0x80...0x9F:
            if !open(c1: byte) { press(.character(Character(ScalarDecoder.replacement)), &arrivals) }
        default:
            if let scalar = decoder.take(byte) { type(scalar, &arrivals) }
        }
    }

    /// Takes a character that is whole.
    private mutating func type(_ scalar: Unicode.Scalar, _ arrivals: inout [Arrival]) {
        if let c1 = UInt8(exactly: scalar.value), (0x80...0x9F).contains(c1) {
            _ = open(c1: c1)
        } else {
            press(.character(Character(scalar)), &arrivals)
        }
    }

    /// Gives up a character that lacks bytes.
    mutating func endCharacter(_ arrivals: inout [Arrival]) {
        if decoder.close() { press(.character(Character(ScalarDecoder.replacement)), &arrivals) }
    }

    /// Begins a sequence with an ESC.
    mutating func begin(_ state: State) {
        self.state = state
        buffer.append(Self.escape)
    }

    /// Begins what a C1 character opens; ST, which opens nothing, is dropped.
    ///
    /// - Returns: false for the others, which mean nothing to us.
    private mutating func open(c1 byte: UInt8) -> Bool {
        if byte == Self.stringTerminator { return true }
        let letter = byte - Self.c1Shift
        guard let opened = Self.opened(by: letter) else { return false }
        begin(opened)
        buffer.append(letter)
        return true
    }

    /// What `ESC` and this letter open.
    static func opened(by letter: UInt8) -> State? {
        switch Unicode.Scalar(letter) {
        case "[": .sequence
        case "O": .shifted
        case "P", "X", "]", "^", "_": .string
        default: nil
        }
    }

    /// ST as a C1 character.
    static let stringTerminator: UInt8 = 0x9C
    /// How much a C1 character is more than the letter that means the same behind an ESC.
    private static let c1Shift: UInt8 = 0x40
    static let backslash = UInt8(ascii: "\\")

    /// Takes the byte behind an ESC.
    mutating func takeEscape(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        guard byte != Self.escape else {
            press(Key(.escape), &arrivals)
            isUnwanted = false  // the second ESC is another key
            return
        }
        buffer.append(byte)
        switch named.match(buffer) {
        case .key(let key): finish(pressing: key, &arrivals)
        case .beginning where Self.opened(by: byte) == nil: state = .named
        case .beginning, .none:
            if let opened = Self.opened(by: byte) {
                state = opened
            } else if byte == Self.backslash {  // an ST whose string is over
                finish()
            } else {
                replay(&arrivals)
            }
        }
    }

    /// Decides that an ESC was the key.
    mutating func endEscape(_ arrivals: inout [Arrival]) {
        finish()
        press(Key(.escape), &arrivals)
        isUnwanted = false
    }

    /// Takes a byte of a sequence that only the terminal's type explains.
    mutating func takeNamed(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        buffer.append(byte)
        matchName(&arrivals)
    }

    private mutating func matchName(_ arrivals: inout [Arrival]) {
        switch named.match(buffer) {
        case .key(let key): finish(pressing: key, &arrivals)
        case .beginning: state = .named
        case .none: replay(&arrivals)
        }
    }

    mutating func finish(pressing key: Key, _ arrivals: inout [Arrival]) {
        finish()
        press(key, &arrivals)
    }

    /// Gives up a sequence of the terminal's type. If it begins with a shorter one, that is the key; else its first byte
    /// counts by itself. The bytes behind are taken again, always fewer of them, so this ends.
    mutating func replay(_ arrivals: inout [Arrival]) {
        let bytes = buffer
        let (key, count) = longestName(in: bytes)
        if let key {
            finish(pressing: key, &arrivals)
        } else if bytes.first == Self.escape {
            endEscape(&arrivals)
        } else {
            finish()
            if let first = bytes.first, !isUnwanted { arrivals.append(.control(first)) }
        }
        isUnwanted = false
        for byte in bytes.dropFirst(count) { take(byte, &arrivals) }
    }

    private func longestName(in bytes: [UInt8]) -> (key: Key?, count: Int) {
        for count in stride(from: bytes.count, to: 0, by: -1) {
            switch named.match(Array(bytes.prefix(count))) {
            case .key(let key), .beginning(let key?): return (key, count)
            case .beginning, .none: continue
            }
        }
        return (nil, 1)
    }
}
