/// One place of a grid: a glyph, or the right half of the wide one before it, and a style; 16 bytes, compared as two words.
public struct Cell: Hashable, Sendable {
    /// A glyph's ``Glyph/front``; 0 in a right half.
    let front: UInt64
    /// A glyph's ``Glyph/back``, and the style in the bits that the glyph leaves.
    private(set) var back: UInt64

    private static let inkShift: UInt64 = 48
    private static let attributesShift: UInt64 = 56
    private static let glyphMask: UInt64 = (1 << inkShift) - 1

    /// An empty place in the terminal's own colours.
    public static let blank = Cell(.blank)

    /// A cell that shows a glyph, or the left half of a wide one.
    public init(_ glyph: Glyph, _ style: Style = .plain) {
        front = glyph.front
        back = glyph.back | Cell.bits(of: style)
    }

    private init(rightHalfIn style: Style) {
        front = 0
        back = Cell.bits(of: style)
    }

    /// The right half of a wide glyph that stands in the cell before.
    static func rightHalf(_ style: Style) -> Cell { Cell(rightHalfIn: style) }

    /// Whether the wide glyph in the cell before reaches into this one.
    public var isRightHalf: Bool { front == 0 }

    /// The columns its glyph takes: 1, 2, or 0 for a right half.
    public var width: Int { Int(truncatingIfNeeded: back >> Glyph.columnsShift & Glyph.columnsMask) }

    /// What it shows; `nil` for a right half, which the cell before shows.
    public var glyph: Glyph? { isRightHalf ? nil : Glyph(front: front, back: back & Cell.glyphMask) }

    /// How it looks.
    public var style: Style {
        get {
            Style(
                ink: Style.Ink(rawValue: UInt8(truncatingIfNeeded: back >> Cell.inkShift)) ?? .normal,
                attributes: UInt8(truncatingIfNeeded: back >> Cell.attributesShift))
        }
        set { back = back & Cell.glyphMask | Cell.bits(of: newValue) }
    }

    /// The same cell in a style, where its own is plain.
    func styled(_ style: Style) -> Cell {
        var cell = self
        cell.back |= Cell.bits(of: style)
        return cell
    }

    private static func bits(of style: Style) -> UInt64 {
        UInt64(style.ink.rawValue) << inkShift | UInt64(style.attributes) << attributesShift
    }
}
