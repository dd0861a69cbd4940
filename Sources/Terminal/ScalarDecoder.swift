/// Puts the bytes of a character together, also where they arrive in two reads. It allocates nothing.
struct ScalarDecoder: Equatable, Sendable {
    private var value: UInt32 = 0
    private var length = 0
    /// How many bytes the open character lacks.
    private var missing = 0

    /// What stands for bytes that are no character.
    static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Whether a character has begun and lacks bytes.
    var isOpen: Bool { missing > 0 }

    /// Whether a byte can only follow within a character.
    static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Takes the first byte of a character or, where one is open, a byte that continues it.
    ///
    /// - Returns: the character, once it is complete; `U+FFFD` for bytes that are none.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        if isOpen {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            return isOpen ? nil : finish()
        }
        switch byte {
        case 0..<0x80: return Unicode.Scalar(byte)
        case 0xC2...0xDF: open(byte & 0x1F, length: 2)
        case 0xE0...0xEF: open(byte & 0x0F, length: 3)
        case 0xF0...0xF4: open(byte & 0x07, length: 4)
        default: return Self.replacement
        }
        return nil
    }

    /// Gives up an open character.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    mutating func close() -> Bool {
        guard isOpen else { return false }
        self = ScalarDecoder()
        return true
    }

    private mutating func open(_ bits: UInt8, length: Int) {
        value = UInt32(bits)
        self.length = length
        missing = length - 1
    }

    private mutating func finish() -> Unicode.Scalar {
        let isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000)
        let scalar = isOverlong ? Self.replacement : Unicode.Scalar(value) ?? Self.replacement
        self = ScalarDecoder()
        return scalar
    }
}
