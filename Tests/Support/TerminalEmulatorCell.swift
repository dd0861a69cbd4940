public import Grid

/// One place of the emulated screen: what a person would see there.
public struct TerminalEmulatorCell: Hashable, Sendable, CustomStringConvertible {
    /// The character with its marks; empty in the right half of a wide one.
    public internal(set) var text: String
    /// 1 or 2; 0 in the right half of a wide one.
    public internal(set) var width: Int
    /// How it looks.
    public internal(set) var style: Style

    static let blank = TerminalEmulatorCell(text: " ", width: 1, style: .plain)
    static func rightHalf(_ style: Style) -> TerminalEmulatorCell {
        TerminalEmulatorCell(text: "", width: 0, style: style)
    }

    /// The same, if one looks at it: on a blank, colour, bold and dim cannot be seen.
    var visible: TerminalEmulatorCell {
        guard text == " ", !style.reverse, !style.underline else { return self }
        return .blank
    }

    /// What the emulator must show for a cell of a grid.
    init(_ cell: Cell) {
        self.init(text: cell.glyph?.description ?? "", width: cell.width, style: cell.style)
    }

    init(text: String, width: Int, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }

    /// Text, width and style.
    public var description: String { "“\(text)” (\(width) wide, \(style))" }
}
