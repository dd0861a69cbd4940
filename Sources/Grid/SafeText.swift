/// Text from people, files and the network made safe to show: nothing left in it moves the cursor, hides, or turns the
/// direction of reading.
///
/// | what | becomes |
/// |---|---|
/// | line ends (`\r\n` counts as one), tabs | one space each |
/// | all other controls: C0, DEL, C1 | nothing |
/// | what Unicode says may be ignored: bidi embeddings, overrides and isolates, zero-width spaces, soft hyphens, variation selectors, tags, fillers | nothing |
/// | interlinear annotation | nothing |
/// | a zero-width joiner | stays where it joins two emoji, else nothing |
public enum SafeText {
    static let joiner: Unicode.Scalar = "\u{200D}"

    /// The text without what is not safe; cleaning twice changes nothing more.
    public static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        clean.reserveCapacity(text.utf8.count)
        forEachScalar(of: text) { clean.append($0) }
        return String(clean)
    }

    /// Hands over the scalars of ``clean(_:)`` in order, without building a text.
    static func forEachScalar(of text: String, _ body: (Unicode.Scalar) -> Void) {
        var last: Unicode.Scalar = " "
        var isJoined = false
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            let isReturn = scalar == "\r"
            switch Kind(of: scalar) {
            case .shown:
                if isJoined, scalar.isEmoji { body(joiner) }
                body(scalar)
                last = scalar
                isJoined = false
            case .blank:
                if scalar != "\n" || !isAfterReturn { body(" ") }
                last = " "
                isJoined = false
            case .joiner:
                isJoined = last.isEmoji
            case .dropped:
                break
            }
            isAfterReturn = isReturn
        }
    }

    /// What cleaning does with a scalar.
    private enum Kind {
        case shown, blank, joiner, dropped

        init(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x20...0x7E, 0x3000...0x30FF, 0x4E00...0x9FFF: self = .shown  // nearly all text, without a search
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .blank
            case 0x200D: self = .joiner
            case 0xFFF9...0xFFFB: self = .dropped
            default:
                let properties = scalar.properties
                let isDropped = properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
                self = isDropped ? .dropped : .shown
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a picture; digits, which can only become one, don't count.
    var isEmoji: Bool { value > 0xFF && properties.isEmoji }
}
