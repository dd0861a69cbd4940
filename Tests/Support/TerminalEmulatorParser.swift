/// Cuts the bytes that a program writes into characters and control sequences, wherever a read may have split them.
struct TerminalEmulatorParser {
    enum Action: Equatable {
        case print(Unicode.Scalar)
        case control(UInt8)
        /// `ESC` and what follows: `M`, or `(B` with an intermediate.
        case escape(String)
        /// `CSI ? 1 ; 2 ! p`: the mark before the numbers, the numbers (`nil`: left out), the marks behind, the last letter.
        case sequence(mark: Character?, numbers: [Int?], marks: String, final: Character)
        /// `OSC … ST`
        case text(String)
    }

    private enum State {
        case ground
        case escape(String)
        case sequence(String)
        case text([UInt8], hasEscape: Bool)
    }

    private var state = State.ground
    private var pending: [UInt8] = []

    mutating func parse(_ bytes: some Sequence<UInt8>, _ act: (Action) -> Void) {
        for byte in bytes { parse(byte, act) }
    }

    private mutating func parse(_ byte: UInt8, _ act: (Action) -> Void) {
        switch state {
        case .text(let bytes, let hasEscape):
            if byte == 7 || (hasEscape && byte == UInt8(ascii: "\\")) {
                state = .ground
                act(.text(String(decoding: bytes, as: UTF8.self)))
            } else if byte == 27 {
                state = .text(bytes, hasEscape: true)
            } else {
                state = .text(bytes + [byte], hasEscape: false)
            }
        case _ where byte == 0x18:
            state = .ground
        case _ where byte == 27:
            state = .escape("")
        case _ where byte < 32 || byte == 127:
            act(.control(byte))
        case .ground:
            printing(byte, act)
        case .escape(let begun):
            let text = begun + String(UnicodeScalar(byte))
            switch text {
            case "[": state = .sequence("")
            case "]": state = .text([], hasEscape: false)
            case _ where byte < 0x30: state = .escape(text)
            default:
                state = .ground
                act(.escape(text))
            }
        case .sequence(let begun):
            guard (0x40...0x7E).contains(byte) else {
                state = .sequence(begun + String(UnicodeScalar(byte)))
                return
            }
            state = .ground
            act(Self.sequence(begun, final: Character(UnicodeScalar(byte))))
        }
    }

    private mutating func printing(_ byte: UInt8, _ act: (Action) -> Void) {
        pending.append(byte)
        let length = pending[0] < 0x80 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
        guard pending.count == length else { return }
        for scalar in String(decoding: pending, as: UTF8.self).unicodeScalars { act(.print(scalar)) }
        pending = []
    }

    private static func sequence(_ text: String, final: Character) -> Action {
        var rest = text[...]
        let mark = rest.first.flatMap { "<=>?".contains($0) ? $0 : nil }
        if mark != nil { rest = rest.dropFirst() }
        let marks = rest.drop { $0.isNumber || $0 == ";" }
        let numbers = rest[..<marks.startIndex].split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        return .sequence(mark: mark, numbers: numbers, marks: String(marks), final: final)
    }
}
