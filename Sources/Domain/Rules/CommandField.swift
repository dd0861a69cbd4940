/// What a command asks to be typed; the raw value is the id of the field that a screen has for it.
public enum CommandField: String, CaseIterable, Codable, Sendable {
    /// Why: for an application, a rejection or dissolving.
    case reason
    /// The account's password. It is verified outside and never gets into a command, an event or a world.
    case password

    /// The rule that forbids what was typed; `nil` if none does.
    func rule(against text: String) -> Rule? {
        switch self {
        case .reason: Reason.rule(against: text)
        case .password: text.isEmpty ? .passwordMissing : nil
        }
    }
}

/// A reason that somebody typed, as the world keeps it: one clean line of moderate length (B12).
public enum Reason {
    /// How many characters a reason has at most: two lines of the widest page.
    public static let lengthLimit = 200
    /// How many Unicode scalars these have at most: enough for emoji of several parts, too few for towers of accents.
    public static let scalarLimit = 2_000

    /// The text without what nobody can see: controls, directions and other formats go, line breaks become spaces, the
    /// ends are trimmed. The joiner inside emoji stays.
    public static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar.properties.isWhitespace: scalars.append(scalar.isSpace ? scalar : " ")
            case .control, .surrogate, .privateUse, .unassigned: continue
            case .format where scalar != joiner: continue
            case .otherLetter where scalar.properties.isDefaultIgnorableCodePoint: continue
            default: scalars.append(scalar)
            }
        }
        guard let first = scalars.firstIndex(where: hasInk), let last = scalars.lastIndex(where: { !$0.isBlank }) else {
            return ""
        }
        return String(scalars[first...last])
    }

    /// The rule that forbids a reason; `nil` if none does.
    static func rule(against text: String) -> Rule? {
        let reason = cleaned(text)
        if reason.isEmpty { return .reasonMissing }
        let isLong = reason.count > lengthLimit || reason.unicodeScalars.count > scalarLimit
        return isLong ? .reasonTooLong : nil
    }

    /// Holds the parts of one emoji together: 👩‍👧.
    private static let joiner: Unicode.Scalar = "\u{200D}"

    /// Whether a scalar shows by itself: accents and joiners only show on something.
    private static func hasInk(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: false
        default: !scalar.isBlank
        }
    }
}

extension Unicode.Scalar {
    /// A space of any width, unlike a line break or a tab.
    fileprivate var isSpace: Bool { properties.generalCategory == .spaceSeparator }
    /// White, or an empty Braille cell.
    fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{2800}" }
}
