import Grid
import Session

/// Why controls can't be activated, in quiet lines below them.
struct Reasons {
    private let lines: [Line]

    init(_ controls: [ControlView], in setting: Setting) {
        lines = controls.compactMap(\.reason).filter { !$0.isEmpty }.flatMap { Line($0).set(in: setting.textWidth) }
    }

    var height: Int { lines.count }
    var width: Int { lines.map(\.width).max() ?? 0 }

    func draw(y: Int, on canvas: inout Canvas) {
        for (index, line) in lines.enumerated() {
            canvas.put(line, x: Setting.indent, y: y + index, style: Theme.quiet)
        }
    }
}
