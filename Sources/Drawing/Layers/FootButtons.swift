import Grid
import ScreenKit
import Session

/// The buttons along the foot of a dialog or sheet, side by side in fields of equal width; under one another where they don't
/// fit. Why one can't be pressed stands above them, and stays there while the text scrolls.
/// ```
/// │  先输入密码。                    │
/// ├─────────────────┬────────────────┤
/// │      取消       │      确定      │
/// ╰─────────────────┴────────────────╯
/// ```
struct FootButtons {
    private let controls: [ControlView]
    private let isStacked: Bool
    private let width: Int
    private let reasons: Reasons

    /// More than this side by side would leave no room for words.
    private static let mostSideBySide = 3

    init(_ controls: [ControlView], width: Int) {
        self.controls = controls
        self.width = width
        reasons = Reasons(controls, in: Setting(kind: .dialog, width: width, editing: nil))
        let field = (width - max(0, controls.count - 1)) / max(1, controls.count)
        isStacked = controls.count > Self.mostSideBySide || controls.contains { Line($0.label).width + 2 > field }
    }

    /// Rows they take, the line above them and the reasons above that included.
    var height: Int { controls.isEmpty ? 0 : 1 + rows + reasons.height }
    private var rows: Int { isStacked ? controls.count : 1 }

    /// Draws them along the foot of a box, which is the canvas's window.
    func draw(box: Rect, on canvas: inout Canvas) {
        guard !controls.isEmpty else { return }
        let foot = box.size.rows - 1
        let line = box.bottom - 2 - rows
        canvas.withGrid { $0.divide(box, row: line, style: Theme.line) }
        canvas.within(Rect(x: 1, y: foot - height, columns: width, rows: reasons.height)) {
            reasons.draw(y: 0, on: &$0)
        }
        if isStacked {
            for (index, control) in controls.enumerated() {
                draw(control, in: Rect(x: 1, y: foot - controls.count + index, columns: width, rows: 1), on: &canvas)
            }
        } else {
            for (index, control) in controls.enumerated() {
                // Fields start after the line before them; the last ones are the wider ones.
                let start = 1 + index * (width + 1) / controls.count
                let end = (index + 1) * (width + 1) / controls.count
                draw(control, in: Rect(x: start, y: foot - 1, columns: end - start, rows: 1), on: &canvas)
                guard index > 0 else { continue }
                let side = Rect(x: box.left + start - 2, y: line, columns: 3, rows: rows + 2)
                canvas.withGrid { $0.divide(side, column: box.left + start - 1, style: Theme.line) }
            }
        }
    }

    private func draw(_ control: ControlView, in field: Rect, on canvas: inout Canvas) {
        let label = Line(control.label).clipped(to: max(0, field.size.columns - 2))
        let style = control.isEnabled ? Theme.button(control.tone) : Theme.quiet
        canvas.put(label, x: field.left + (field.size.columns - label.width) / 2, y: field.top, style: style)
        canvas.place(control, in: field)
    }
}
