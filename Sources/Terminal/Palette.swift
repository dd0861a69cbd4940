import CNcurses
import Grid

/// How a style looks here: with the terminal's colours, or by attributes alone where there are none or `NO_COLOR` asks for it.
struct Palette {
    private let depth: Depth

    /// How many colours there are to choose from.
    enum Depth {
        /// None, or none are wanted.
        case none
        /// The terminal's own eight, which the person may have chosen.
        case few
        /// A palette that is the same everywhere.
        case many
    }

    /// ncurses' colour for "the terminal's own".
    private static let own: Int16 = -1

    /// Sets the colour pairs up; call it once, after `newterm`.
    init(environment: [String: String]) {
        let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty
        guard !isUnwanted, has_colors(), start_color() == OK else {
            depth = .none
            return
        }
        let background = use_default_colors() == OK ? Self.own : Int16(COLOR_BLACK)
        let colors = curses_colors() >= Self.mostColors ? Self.readable : Self.basic
        let areThere = colors.allSatisfy { ink, color in init_pair(Self.pair(of: ink), color, background) == OK }
        depth = !areThere ? .none : colors == Self.readable ? .many : .few
    }

    /// A cell as ncurses wants it; a right half has none of its own.
    func cell(_ cell: Cell) -> cchar_t? {
        guard let glyph = cell.glyph else { return nil }
        let pair = depth == .none ? 0 : Self.pair(of: cell.style.ink)
        let attributes = attributes(of: cell.style)
        guard glyph.hasMarks else { return curses_cell(wchar_t(glyph.base.value), attributes, pair) }
        let text = ([glyph.base] + glyph.marks).map { wchar_t($0.value) }
        return curses_cell_of_text(text + [0], attributes, pair)
    }

    private func attributes(of style: Style) -> attr_t {
        var attributes: attr_t = 0
        // Of eight colours blue is too dark on black; bold it is brighter there, and stronger anywhere.
        if style.bold || style.ink == .blue && depth == .few { attributes |= curses_bold() }
        if style.dim { attributes |= curses_dim() }
        if style.reverse { attributes |= curses_reverse() }
        if style.underline { attributes |= curses_underline() }
        return attributes
    }

    /// Pair 0 is the terminal's own colours, whatever one does.
    private static func pair(of ink: Style.Ink) -> Int16 { Int16(ink.rawValue) }

    private static let mostColors: Int32 = 256

    /// The terminal's own colours.
    private static let basic: [Style.Ink: Int16] = [
        .red: Int16(COLOR_RED), .green: Int16(COLOR_GREEN), .yellow: Int16(COLOR_YELLOW), .blue: Int16(COLOR_BLUE),
        .magenta: Int16(COLOR_MAGENTA), .cyan: Int16(COLOR_CYAN),
    ]

    /// Of 256 colours those that can be read as well on black as on white.
    static let readable: [Style.Ink: Int16] = [
        .red: 196, .green: 28, .yellow: 130, .blue: 63, .magenta: 163, .cyan: 30,
    ]
}
