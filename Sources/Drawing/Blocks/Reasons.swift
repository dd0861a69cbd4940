import Grid
import Session

/// Why controls can't be activated, in quiet lines below them; what holds for several is said once.
struct Reasons {
    private let lines: [Line]

    init(_ controls: [ControlView], in setting: Setting) {
        var reasons: [String] = []
        for reason in controls.compactMap(\.reason) where !reason.isEmpty && !reasons.contains(reason) {
            reasons.append(reason)
        }
        lines = reasons.flatMap { Line($0).set(in: setting.textWidth) }
    }

    var height: Int { lines.count }
    var width: Int { lines.map(\.width).max() ?? 0 }

    func draw(y: Int, on canvas: inout Canvas) {
        for (index, line) in lines.enumerated() {
            canvas.put(line, x: Setting.indent, y: y + index, style: Theme.quiet)
        }
    }
}
