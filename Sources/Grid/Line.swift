/// A text for one line of the screen: cleaned, rewritten and measured once, so that drawing it costs no more than copying.
///
/// What terminals disagree about is rewritten to what they agree on:
///
/// | what | becomes |
/// |---|---|
/// | an emoji with a variation selector, a skin tone, or joined to others | its base |
/// | a keycap | its digit |
/// | a flag | its two letters |
/// | what cannot be shown | `U+FFFD` |
/// | a mark without a base | the mark on a blank |
public struct Line: Hashable, Sendable {
    /// A cell for each column, in the plain style; wide glyphs are whole.
    private(set) var cells: ContiguousArray<Cell>

    /// A line without anything in it.
    public static let empty = Line(glyphs: [])
    /// What stands where a text was cut, with the spare cell that a symbol of ambiguous width needs at its right.
    public static let ellipsis: Line = "… "

    /// Turns a text, whatever is in it, into glyphs.
    public init(_ text: String) {
        var line = Line.empty
        line.cells.reserveCapacity(text.utf8.count)
        var isJoined = false
        SafeText.forEachScalar(of: text) { scalar in
            if scalar == SafeText.joiner {
                isJoined = true
            } else if isJoined {
                isJoined = false
            } else {
                line.append(scalar)
            }
        }
        self = line
    }

    /// A line of these glyphs.
    public init(glyphs: some Sequence<Glyph>) {
        cells = []
        cells.reserveCapacity(glyphs.underestimatedCount)
        for glyph in glyphs { append(glyph) }
    }

    /// A glyph again and again until no more fits in so many columns.
    public init(repeating glyph: Glyph, columns: Int) {
        self.init(glyphs: repeatElement(glyph, count: max(0, columns) / glyph.width))
    }

    /// The lines of a text that has line ends in it, one line for each; an empty text is one empty line.
    public static func paragraphs(_ text: String) -> [Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Line(String($0)) }
    }

    /// A line of columns cut out of another; at its end, half a wide glyph is left out.
    init(cells: some Collection<Cell>) {
        self.cells = ContiguousArray(cells)
        if self.cells.last?.width == 2 { self.cells.removeLast() }
    }

    /// The columns it takes.
    public var width: Int { cells.count }

    /// What stands in it, from left to right.
    public var glyphs: [Glyph] { cells.compactMap(\.glyph) }

    /// Whether nothing stands in it.
    public var isEmpty: Bool { cells.isEmpty }

    /// The text as it is shown.
    public var plain: String {
        var text = ""
        for cell in cells { cell.glyph?.write(to: &text) }
        return text
    }

    /// Two lines, one after the other.
    public static func + (left: Line, right: Line) -> Line {
        var line = left
        line += right
        return line
    }

    /// Adds a line at the end.
    public static func += (left: inout Line, right: Line) {
        left.cells += right.cells
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch Width.columns(of: scalar) {
        case 0?:
            append(mark: scalar)
        case nil:
            append(.unknown)
        default:
            switch scalar.value {
            case Line.flagLetters: append(Line.letter(ofFlag: scalar))
            case Line.skinTones where lastGlyph?.base.properties.isEmojiModifierBase == true: break
            default: append(Glyph(scalar))
            }
        }
    }

    private mutating func append(mark: Unicode.Scalar) {
        guard let last = lastGlyph else { return append(Glyph.blank.adding(mark: mark)) }
        let isKeycap = mark == Line.keycap && last.base.isASCII
        if !isKeycap { cells[cells.count - last.width] = Cell(last.adding(mark: mark)) }
    }

    private var lastGlyph: Glyph? {
        cells.last?.isRightHalf == true ? cells[cells.count - 2].glyph : cells.last?.glyph
    }

    private mutating func append(_ glyph: Glyph) {
        cells.append(Cell(glyph))
        if glyph.width == 2 { cells.append(.rightHalf(.plain)) }
    }

    private static let flagLetters: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    private static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF
    private static let keycap: Unicode.Scalar = "\u{20E3}"

    private static func letter(ofFlag scalar: Unicode.Scalar) -> Glyph {
        let place = UInt8(truncatingIfNeeded: scalar.value - flagLetters.lowerBound)
        return Glyph(Unicode.Scalar(UInt8(ascii: "A") + place))
    }
}

extension Line: ExpressibleByStringLiteral {
    /// `let title: Line = "通讯录"`
    public init(stringLiteral text: String) { self.init(text) }
}

extension Line: CustomStringConvertible {
    /// The text as it is shown.
    public var description: String { plain }
}
