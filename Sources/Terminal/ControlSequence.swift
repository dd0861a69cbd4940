/// What follows `ESC [`, taken apart: `?2026;2$y` is the mark `?`, the numbers 2026 and 2, and the ending `$y`.
struct ControlSequence: Hashable, Sendable {
    /// `?`, `<`, `=` or `>` before the numbers.
    let mark: Character?
    /// The numbers between the semicolons; one that was left out is `nil`, and of `97:65` only the first counts.
    let numbers: [Int?]
    /// What stands behind the numbers, the last letter included.
    let ending: String
    /// Whether the keyboard protocol says that a key was let go: `3` behind the colon of the second number.
    let isRelease: Bool

    /// No terminal has numbers with more digits; what is longer is no number.
    private static let maxDigits = 9
    private static let release = 3

    /// Takes a sequence apart that is known to be whole.
    init(_ bytes: some Sequence<UInt8>) {
        var mark: Character?
        var ending: [UInt8] = []
        var fields = [Field()]
        var isRelease = false
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "<")...UInt8(ascii: "?") where place == 0: mark = Character(Unicode.Scalar(byte))
            case _ where !ending.isEmpty: ending.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): fields[fields.count - 1].take(byte)
            case UInt8(ascii: ":"): fields[fields.count - 1].parts += 1
            case UInt8(ascii: ";"): fields.append(Field())
            default: ending.append(byte)
            }
        }
        if fields.count > 1 { isRelease = fields[1].parts == 2 && fields[1].second == Self.release }
        self.mark = mark
        self.ending = String(decoding: ending, as: UTF8.self)
        self.isRelease = isRelease
        numbers = fields.map(\.number)
    }

    /// The number at a place, or what stands for one that was left out.
    func number(_ place: Int, default fallback: Int) -> Int {
        (numbers.indices.contains(place) ? numbers[place] : nil) ?? fallback
    }

    /// What stands between two semicolons.
    private struct Field {
        private var first = 0
        private var digits = 0
        /// The number behind the first colon, as far as a small one matters.
        private(set) var second = 0
        /// How many parts the colons make.
        var parts = 1

        var number: Int? { (1...ControlSequence.maxDigits).contains(digits) ? first : nil }

        mutating func take(_ digit: UInt8) {
            let value = Int(digit - UInt8(ascii: "0"))
            if parts == 1 {
                digits += 1
                if digits <= ControlSequence.maxDigits { first = first * 10 + value }
            } else if parts == 2, second < 10 {
                second = second * 10 + value
            }
        }
    }
}
