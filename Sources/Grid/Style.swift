/// How a cell looks apart from its character: two bytes, from what every terminal of 8 colours can show.
public struct Style: Hashable, Sendable {
    /// A colour of the terminal's own palette. Black and white are missing: on one background or the other they vanish.
    public enum Ink: UInt8, CaseIterable, Sendable {
        /// The terminal's own colour for text.
        case normal
        case red, green, yellow, blue, magenta, cyan
    }

    /// The colour of the character.
    public var ink: Ink
    /// What is switched on beside the colour, a bit each. A plain number: every cell of every frame is looked at, and a set
    /// type costs a build without optimization more than all the rest of a frame.
    var attributes: UInt8

    private static let boldBit: UInt8 = 1
    private static let dimBit: UInt8 = 2
    private static let reverseBit: UInt8 = 4
    private static let underlineBit: UInt8 = 8

    /// Text as the terminal shows it by itself.
    public static let plain = Style()

    /// A style; without arguments, ``plain``.
    public init(
        ink: Ink = .normal, bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false
    ) {
        self.init(
            ink: ink,
            attributes: (bold ? Self.boldBit : 0) | (dim ? Self.dimBit : 0) | (reverse ? Self.reverseBit : 0)
                | (underline ? Self.underlineBit : 0))
    }

    /// A style as a cell keeps it.
    init(ink: Ink, attributes: UInt8) {
        self.ink = ink
        self.attributes = attributes
    }

    /// Stronger than the rest.
    public var bold: Bool {
        get { attributes & Self.boldBit != 0 }
        set { set(Self.boldBit, newValue) }
    }

    /// Fainter than the rest.
    public var dim: Bool {
        get { attributes & Self.dimBit != 0 }
        set { set(Self.dimBit, newValue) }
    }

    /// Text and background exchanged: the focus.
    public var reverse: Bool {
        get { attributes & Self.reverseBit != 0 }
        set { set(Self.reverseBit, newValue) }
    }

    /// A line below the character.
    public var underline: Bool {
        get { attributes & Self.underlineBit != 0 }
        set { set(Self.underlineBit, newValue) }
    }

    private mutating func set(_ bit: UInt8, _ isOn: Bool) {
        attributes = isOn ? attributes | bit : attributes & ~bit
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
