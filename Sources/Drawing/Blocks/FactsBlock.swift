import Grid

/// Names and values under one another; the names stand in a column as wide as the widest of them.
struct FactsBlock: BlockLayout {
    private struct Item {
        let name: Line
        let value: [Line]
        let top: Int
    }

    private let items: [Item]
    private let valueColumn: Int
    let height: Int

    private static let gap = 3

    init(_ facts: [(label: String, value: String)], in setting: Setting) {
        let names = facts.map { Line($0.label) }
        // Names take at most half, so that values are never squeezed to nothing.
        let nameWidth = min(names.map(\.width).max() ?? 0, setting.textWidth / 2)
        valueColumn = Setting.indent + nameWidth + Self.gap
        let room = max(1, setting.textWidth - nameWidth - Self.gap)
        var top = 0
        items = zip(names, facts).map { name, fact in
            let item = Item(name: name.clipped(to: nameWidth), value: Line(fact.value).wrapped(to: room), top: top)
            top += item.value.count
            return item
        }
        height = top
    }

    func draw(on canvas: inout Canvas) {
        for item in items {
            canvas.put(item.name, x: Setting.indent, y: item.top, style: Theme.quiet)
            for (index, line) in item.value.enumerated() { canvas.put(line, x: valueColumn, y: item.top + index) }
        }
    }
}
