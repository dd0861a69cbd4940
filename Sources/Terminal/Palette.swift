import CNcurses
import Grid

/// How a style looks here: with the terminal's colours, or by attributes alone where there are none or `NO_COLOR` asks for it.
struct Palette {
    private let hasColors: Bool

    /// ncurses' colour for "the terminal's own".
    private static let own: Int16 = -1

    /// Sets the colour pairs up; call it once, after `newterm`.
    init(environment: [String: String]) {
        let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty
        guard !isUnwanted, has_colors(), start_color() == OK else {
            hasColors = false
            return
        }
        let background = use_default_colors() == OK ? Self.own : Int16(COLOR_BLACK)
        hasColors = Style.Ink.allCases.dropFirst().allSatisfy { ink in
            init_pair(Self.pair(of: ink), Self.color(of: ink), background) == OK
        }
    }

    /// A cell as ncurses wants it; a right half has none of its own.
    func cell(_ cell: Cell) -> cchar_t? {
        guard let glyph = cell.glyph else { return nil }
        let pair = hasColors ? Self.pair(of: cell.style.ink) : 0
        let attributes = attributes(of: cell.style)
        guard glyph.hasMarks else { return curses_cell(wchar_t(glyph.base.value), attributes, pair) }
        let text = ([glyph.base] + glyph.marks).map { wchar_t($0.value) }
        return curses_cell_of_text(text + [0], attributes, pair)
    }

    private func attributes(of style: Style) -> attr_t {
        var attributes: attr_t = 0
        if style.bold { attributes |= curses_bold() }
        if style.dim { attributes |= curses_dim() }
        if style.reverse { attributes |= curses_reverse() }
        if style.underline { attributes |= curses_underline() }
        return attributes
    }

    /// Pair 0 is the terminal's own colours, whatever one does.
    private static func pair(of ink: Style.Ink) -> Int16 { Int16(ink.rawValue) }

    private static func color(of ink: Style.Ink) -> Int16 {
        switch ink {
        case .normal: own
        case .red: Int16(COLOR_RED)
        case .green: Int16(COLOR_GREEN)
        case .yellow: Int16(COLOR_YELLOW)
        case .blue: Int16(COLOR_BLUE)
        case .magenta: Int16(COLOR_MAGENTA)
        case .cyan: Int16(COLOR_CYAN)
        }
    }
}
