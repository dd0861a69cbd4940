/// Symbols about whose width terminals disagree, and what stands for them on terminals that have only ASCII.
public enum Symbols {
    /// Terminals set up for Chinese may show these two columns wide: each needs a spare cell at its right.
    ///
    /// `⋯ › ▸ ✓ ✔` are one column everywhere; lines and corners of boxes are too in every terminal measured.
    public static let ambiguous = Set("·…←→↑↓●○▶▼“”‘’—×".unicodeScalars)

    /// The ASCII twin of a glyph of one column; glyphs without one, Chinese among them, stay as they are.
    public static func twin(of glyph: Glyph) -> Glyph {
        glyph.base.isASCII || glyph.hasMarks ? glyph : twins[glyph] ?? glyph
    }

    /// Places where a symbol of ambiguous width has no spare cell at its right: none, in a screen that is well drawn.
    public static func crowded(in grid: Grid) -> [Point] {
        (0..<grid.size.rows).flatMap { y in
            (0..<grid.size.columns).lazy
                .filter { x in
                    guard let glyph = grid[x, y].glyph, ambiguous.contains(glyph.base) else { return false }
                    return x + 1 >= grid.size.columns || grid[x + 1, y].glyph != .blank
                }
                .map { Point(x: $0, y: y) }
        }
    }

    private static let twins: [Glyph: Glyph] = [
        "·": ".", "…": "~", "⋯": "=", "←": "<", "→": ">", "↑": "^", "↓": "v", "‹": "<", "›": ">", "▸": ">", "▾": "v",
        "▶": ">", "▼": "v", "●": "*", "○": "o", "✓": "+", "✔": "+", "×": "x", "□": "#", "—": "-", "“": "\"", "”": "\"",
        "‘": "'", "’": "'", "▌": "[", "▐": "]", "█": "#", "─": "-", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+",
        "┌": "+", "┐": "+", "└": "+", "┘": "+", "━": "=", "┃": "#", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
        "\u{FFFD}": "?",
    ]
}

extension Glyph {
    /// Whether nothing but a blank may stand right behind it; before an ellipsis it goes.
    var wantsRoom: Bool { isBlank || Symbols.ambiguous.contains(base) }
}

extension Grid {
    /// The grid with every symbol replaced by its ASCII twin, cell by cell.
    public var inASCII: Grid {
        var grid = self
        grid.replaceGlyphs(Symbols.twin(of:))
        return grid
    }
}
