import Grid
import Session

/// Keys and what they do, in two columns where each fits into half the width.
struct KeysBlock: BlockLayout {
    private let keys: [Line]
    private let labels: [Line]
    private let keyWidth: Int
    private let columns: Int
    private let columnWidth: Int
    let height: Int

    private static let gap = 2

    init(_ hints: [View.Hint], in setting: Setting) {
        keys = hints.map { Line($0.keys).withSpareCells }
        keyWidth = min(keys.map(\.width).max() ?? 0, setting.textWidth / 2)
        let widestLabel = hints.map { Line($0.label).width }.max() ?? 0
        columns = 2 * (keyWidth + Self.gap + widestLabel) + Self.gap <= setting.textWidth ? 2 : 1
        let columnWidth = columns == 2 ? (setting.textWidth + Self.gap) / 2 : setting.textWidth
        let labelWidth = max(1, columnWidth - keyWidth - (columns == 2 ? 2 : 1) * Self.gap)
        labels = hints.map { Line($0.label).clipped(to: labelWidth) }
        self.columnWidth = columnWidth
        height = (hints.count + columns - 1) / columns
    }

    func draw(on canvas: inout Canvas) {
        for (index, (key, label)) in zip(keys, labels).enumerated() {
            let x = Setting.indent + index / max(1, height) * columnWidth
            let y = index % max(1, height)
            canvas.put(key.clipped(to: keyWidth), x: x, y: y, style: Theme.strong)
            canvas.put(label, x: x + keyWidth + Self.gap, y: y)
        }
    }
}

extension Line {
    /// The line with a blank after every symbol that some terminals show two columns wide: `↑ ↓`.
    var withSpareCells: Line {
        let glyphs = glyphs
        guard glyphs.contains(where: { !$0.base.isASCII }) else { return self }
        var spaced: [Glyph] = []
        for glyph in glyphs {
            if let last = spaced.last, Symbols.ambiguous.contains(last.base), glyph != .blank { spaced.append(.blank) }
            spaced.append(glyph)
        }
        return Line(glyphs: spaced)
    }
}
