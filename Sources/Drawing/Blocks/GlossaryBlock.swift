import Grid

/// Words and what they mean: each word on a line of its own, its meaning indented below it.
struct GlossaryBlock: BlockLayout {
    private struct Entry {
        let word: Line
        let meaning: [Line]
        let top: Int
    }

    private let entries: [Entry]
    let height: Int

    private static let indent = 2

    init(_ entries: [(word: String, meaning: String)], in setting: Setting) {
        var top = 0
        self.entries = entries.map { entry in
            let meaning = Line(entry.meaning).set(in: max(1, setting.textWidth - Self.indent))
            defer { top += 1 + meaning.count }
            return Entry(word: Line(entry.word).clipped(to: setting.textWidth), meaning: meaning, top: top)
        }
        height = top
    }

    func draw(on canvas: inout Canvas) {
        for entry in entries {
            canvas.put(entry.word, x: Setting.indent, y: entry.top, style: Theme.strong)
            for (index, line) in entry.meaning.enumerated() {
                canvas.put(line, x: Setting.indent + Self.indent, y: entry.top + 1 + index)
            }
        }
    }
}
