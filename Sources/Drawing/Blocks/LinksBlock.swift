import Grid
import Session

/// Controls under one another; a disabled one says below itself why.
struct LinksBlock: BlockLayout {
    private struct Item {
        let row: ControlRow
        let reasons: Reasons
        let top: Int
        var lines: Range<Int> { top..<top + 1 + reasons.height }
    }

    private let items: [Item]
    let height: Int

    init(_ controls: [ControlView], in setting: Setting) {
        var top = 0
        items = controls.map { control in
            let item = Item(
                row: ControlRow(control: control, setting: setting), reasons: Reasons([control], in: setting), top: top)
            top = item.lines.upperBound
            return item
        }
        height = top
    }

    var naturalWidth: Int {
        items.map { max($0.row.naturalWidth, 2 * Setting.indent + $0.reasons.width) }.max() ?? 0
    }

    var controlLines: Range<Int>? { items.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? { items.first { $0.row.control.key == key }?.lines }

    func draw(on canvas: inout Canvas) {
        for item in items where item.lines.overlaps(canvas.visibleLines) {
            item.row.draw(y: item.top, lines: item.lines.count, on: &canvas)
            item.reasons.draw(y: item.top + 1, on: &canvas)
        }
    }
}
