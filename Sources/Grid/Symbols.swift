/// Symbols about whose width terminals disagree, and what stands for them on terminals that have only ASCII.
public enum Symbols {
    /// Terminals set up for Chinese may show these two columns wide: each needs a spare cell at its right.
    ///
    /// `⋯ › ▸ ✓ ✔` are one column everywhere; lines and corners of boxes are too in every terminal measured.
    public static let ambiguous = Set("·…←→↑↓●○▶▼“”‘’—×".unicodeScalars)

    /// The ASCII twin of a glyph of one column. What is typed may be any character: one of those that terminals disagree about
    /// becomes its plain letter, or a question mark; all others, Chinese among them, stay as they are.
    public static func twin(of glyph: Glyph) -> Glyph {
        if glyph.base.isASCII || glyph.hasMarks { return glyph }
        if let twin = twins[glyph] { return twin }
        guard glyph.width == 1, doubtful.contains(where: { $0.contains(glyph.base.value) }) else { return glyph }
        let place = Int(glyph.base.value) - firstLatinLetter
        return latinLetters.indices.contains(place) ? latinLetters[place] : "?"
    }

    /// Where characters of one column have the width "ambiguous" (https://www.unicode.org/reports/tr11/), by blocks: signs and
    /// letters of Latin-1, Greek, Cyrillic, punctuation to private use.
    private static let doubtful: [ClosedRange<UInt32>] = [
        0xA1...0xFF, 0x391...0x3C9, 0x401...0x451, 0x2010...0x206F, 0x2074...0x24FF, 0x2500...0x27BF, 0xE000...0xF8FF,
    ]

    /// The letters of Latin-1 from U+00C0 on, without their marks.
    private static let firstLatinLetter = 0xC0
    private static let latinLetters: [Glyph] =
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars.map { Glyph($0) }

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
