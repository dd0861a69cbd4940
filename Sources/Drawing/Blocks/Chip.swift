import Grid
import ScreenKit
import Session

/// A control as a word with a blank at either side: in bars, in rows, among buttons.
struct Chip {
    let control: ControlView
    private let label: Line
    private let detail: Line
    private let badge: Line
    private let style: Style

    /// The control as a word; `brackets` show it to be a button where no bar or row does.
    init(_ control: ControlView, brackets: (Line, Line)? = nil) {
        self.control = control
        let text = Line(control.avatar.map { "[\($0)] \(control.label)" } ?? control.label)
        label = brackets.map { $0.0 + text + $0.1 } ?? text
        detail = control.detail.map { " " + Line($0) } ?? .empty
        badge = control.badgeText.map { " " + Line($0) } ?? .empty
        style = !control.isEnabled ? Theme.quiet : control.isCurrent ? Theme.current : Theme.link(control.tone)
    }

    /// Columns it takes, the blanks included.
    var width: Int { label.width + detail.width + badge.width + 2 }

    /// Draws it, at most so wide, and notes its place.
    func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
        let room = max(0, min(width, self.width) - 2)
        let tail = detail.width + badge.width
        let label = label.clipped(to: room > tail ? room - tail : room)
        canvas.put(label, x: x + 1, y: y, style: style)
        if room > tail {
            canvas.put(detail, x: x + 1 + label.width, y: y, style: Theme.quiet)
            canvas.put(badge, x: x + 1 + label.width + detail.width, y: y, style: Theme.badge)
        }
        canvas.place(control, in: Rect(x: x, y: y, columns: min(width, self.width), rows: 1))
    }
}

extension ControlView {
    /// How many wait behind it, if any do; beyond two digits nobody counts.
    var badgeText: String? {
        guard let badge, badge > 0 else { return nil }
        return badge > Self.highestBadge ? "\(Self.highestBadge)+" : "\(badge)"
    }

    private static let highestBadge = 99

    /// Why it can't be activated; `nil` where it can.
    var reason: String? {
        if case .disabled(let reason) = state { reason } else { nil }
    }
}
