import Grid

/// Wrapping that looks well: as few lines as any wrapping needs, and no last line of a character or two.
extension Line {
    /// A last line below this share of the columns looks lost.
    private static let lostShare = 4

    /// The line in the fewest lines that fit into so many columns; they are balanced where the last one would look lost.
    func set(in columns: Int) -> [Line] {
        let lines = wrapped(to: columns)
        guard lines.count > 1, let last = lines.last, last.width < columns / Self.lostShare else { return lines }
        return balance(lines, columns: columns)
    }

    /// The line in the fewest lines that fit into so many columns, all of much the same length; two lines rather part
    /// where a reader pauses.
    func balanced(to columns: Int) -> [Line] {
        let lines = wrapped(to: columns)
        return lines.count > 1 ? balance(lines, columns: columns) : lines
    }

    private func balance(_ widest: [Line], columns: Int) -> [Line] {
        if widest.count == 2, let parted = partedAtPause(columns: columns) { return parted }
        var best = widest
        // Narrower places need no fewer lines, so the narrowest that needs no more is found by halving.
        var (tooNarrow, enough) = (width / widest.count - 1, columns)
        while enough - tooNarrow > 1 {
            let middle = max(1, (tooNarrow + enough) / 2)
            let lines = wrapped(to: middle)
            if lines.count > widest.count || lines.contains(where: { $0.width > middle }) {
                tooNarrow = middle
            } else {
                (enough, best) = (middle, lines)
            }
        }
        return best
    }

    /// Two lines that part at the pause nearest the middle; `nil` where none lies in the middle third and leaves room for
    /// both.
    private func partedAtPause(columns: Int) -> [Line]? {
        let glyphs = glyphs
        var before = 0
        var best: (index: Int, distance: Int)?
        for index in glyphs.indices.dropLast() {
            before += glyphs[index].width
            guard before <= columns else { break }
            let distance = abs(2 * before - width)
            guard width - before <= columns, distance <= best?.distance ?? width / 3,
                Self.isPause(glyphs[index], before: glyphs[index + 1])
            else { continue }
            best = (index, distance)
        }
        guard let best else { return nil }
        return [Line(glyphs: glyphs[...best.index]), Line(glyphs: glyphs[(best.index + 1)...].drop { $0 == .blank })]
    }

    /// Whether a line may end with a glyph because a reader pauses there and nothing that closes a sentence follows.
    private static func isPause(_ glyph: Glyph, before next: Glyph) -> Bool {
        switch glyph.base {
        case "。", "，", "；", "：", "！", "？":
            switch next.base {
            case "。", "，", "；", "：", "！", "？", "」", "』", "）", "》", "”", "’", "…", "—": false
            default: true
            }
        case ",", ".", ";", ":", "!", "?": next == .blank
        default: false
        }
    }
}
