/// How a cell looks apart from its character: two bytes, from what every terminal of 8 colours can show.
public struct Style: Hashable, Sendable {
    /// A colour of the terminal's own palette. Black and white are missing: on one background or the other they vanish.
    public enum Ink: UInt8, CaseIterable, Sendable {
        /// The terminal's own colour for text.
        case normal
        case red, green, yellow, blue, magenta, cyan
    }

    /// What can be switched on beside a colour.
    struct Attributes: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let bold = Attributes(rawValue: 1)
        static let dim = Attributes(rawValue: 2)
        static let reverse = Attributes(rawValue: 4)
        static let underline = Attributes(rawValue: 8)
    }

    /// The colour of the character.
    public var ink: Ink
    var attributes: Attributes

    /// Text as the terminal shows it by itself.
    public static let plain = Style()

    /// A style; without arguments, ``plain``.
    public init(
        ink: Ink = .normal, bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false
    ) {
        self.ink = ink
        attributes = []
        self.bold = bold
        self.dim = dim
        self.reverse = reverse
        self.underline = underline
    }

    /// Stronger than the rest.
    public var bold: Bool {
        get { attributes.contains(.bold) }
        set { set(.bold, newValue) }
    }

    /// Fainter than the rest.
    public var dim: Bool {
        get { attributes.contains(.dim) }
        set { set(.dim, newValue) }
    }

    /// Text and background exchanged: the focus.
    public var reverse: Bool {
        get { attributes.contains(.reverse) }
        set { set(.reverse, newValue) }
    }

    /// A line below the character.
    public var underline: Bool {
        get { attributes.contains(.underline) }
        set { set(.underline, newValue) }
    }

    private mutating func set(_ attribute: Attributes, _ isOn: Bool) {
        if isOn { attributes.insert(attribute) } else { attributes.remove(attribute) }
    }
}

extension Style: CustomStringConvertible {
    /// `red bold reverse`, or `plain`: the words of annotated pictures.
    public var description: String {
        var words: [String] = []
        if ink != .normal { words.append("\(ink)") }
        if bold { words.append("bold") }
        if dim { words.append("dim") }
        if reverse { words.append("reverse") }
        if underline { words.append("underline") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}
