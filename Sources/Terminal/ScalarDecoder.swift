/// Puts the bytes that a terminal sends together to characters, also where one arrives in two halves.
///
/// (ncurses' own `wget_wch` forgets the first half, and after a byte that is no UTF-8 it swallows up to 15 that are.)
struct ScalarDecoder {
    private var bytes: [UInt8] = []
    private var length = 0

    /// Takes the next byte; gives a character when it is complete, `U+FFFD` for bytes that are none.
    mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
        var broken: [Unicode.Scalar] = []
        if byte & 0xC0 == 0x80, !bytes.isEmpty {
            bytes.append(byte)
        } else {
            if !bytes.isEmpty { broken = ["\u{FFFD}"] }
            bytes = [byte]
            length = Self.length(startingWith: byte)
        }
        guard bytes.count >= length else { return broken }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        bytes = []
        return broken + (scalars.count == 1 ? Array(scalars) : ["\u{FFFD}"])
    }

    private static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
