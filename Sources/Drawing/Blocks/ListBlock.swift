import Grid
import Session

/// Rows of a collection, one line each; only those that can be seen are asked for, so a million cost a screenful.
struct ListBlock: BlockLayout {
    private let list: ListView
    private let empty: TextBlock
    private let setting: Setting

    /// Details start in the same column in all rows, behind names of so many columns; longer names push theirs away.
    private static let labelColumns = 6...10

    init(_ list: ListView, in setting: Setting) {
        self.list = list
        self.setting = setting
        empty = TextBlock(list.count == 0 ? list.empty : "", tone: .quiet, alignment: .start, in: setting)
    }

    var height: Int { max(list.count, list.count == 0 ? empty.height : 0) }
    var naturalWidth: Int { setting.width }
    var controlLines: Range<Int>? { list.count == 0 ? nil : 0..<list.count }

    func lines(of key: ControlKey) -> Range<Int>? {
        guard let row = key.row, key.id == list.id else { return nil }
        return list.index(of: row).map { $0..<$0 + 1 }
    }

    func draw(on canvas: inout Canvas) {
        guard list.count > 0 else { return empty.draw(on: &canvas) }
        let visible = canvas.visibleLines.clamped(to: 0..<list.count)
        let controls = list.rows(visible)
        let labels = controls.lazy.map { Line($0.label).width }.filter(Self.labelColumns.contains)
        let labelColumns = labels.max() ?? Self.labelColumns.lowerBound
        for (index, control) in controls.enumerated() {
            ControlRow(control: control, setting: setting, labelColumns: labelColumns)
                .draw(y: visible.lowerBound + index, on: &canvas)
        }
    }
}
