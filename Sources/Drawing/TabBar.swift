import Grid
import Session

/// The tabs along a device's foot, spread evenly. The chosen one is underlined and has a heavy line above it, so that it
/// is told from the focused one, which is reversed, without any colour.
struct TabBar {
    private let tabs: [ControlView]
    private let labels: [Line]
    private let badges: [Line]

    private static let heavyLine: Glyph = "━"

    init(_ tabs: [ControlView]) {
        self.tabs = tabs
        labels = tabs.map { Line($0.label) }
        badges = tabs.map { $0.badgeText.map { " " + Line($0) } ?? .empty }
    }

    /// Draws it into the canvas's two lines: the line above the tabs, and the tabs.
    func draw(on canvas: inout Canvas) {
        guard !tabs.isEmpty else { return }
        let widths = zip(labels, badges).map { $0.width + $1.width }
        let free = canvas.width - widths.reduce(0, +)
        var x = 0
        for (index, tab) in tabs.enumerated() {
            // Spare columns are shared out; what can't be shared evenly goes to the first ones.
            let slot =
                free >= tabs.count
                ? widths[index] + free * (index + 1) / tabs.count - free * index / tabs.count
                : canvas.width * (index + 1) / tabs.count - canvas.width * index / tabs.count
            draw(tab, label: labels[index], badge: badges[index], x: x, width: slot, on: &canvas)
            x += slot
        }
    }

    private func draw(_ tab: ControlView, label: Line, badge: Line, x: Int, width: Int, on canvas: inout Canvas) {
        let label = label.clipped(to: max(0, width - badge.width - 1))
        let used = label.width + badge.width
        let start = x + max(0, width - used) / 2
        canvas.put(label, x: start, y: 1, style: tab.isCurrent ? Theme.current : .plain)
        canvas.put(badge, x: start + label.width, y: 1, style: Theme.badge)
        let chip = Rect(x: start - 1, y: 1, columns: used + 2, rows: 1).intersection(
            Rect(x: x, y: 1, columns: width, rows: 1))
        if tab.isCurrent {
            canvas.fill(
                Rect(x: chip.left, y: 0, columns: chip.size.columns, rows: 1), Theme.link, with: Self.heavyLine)
        }
        canvas.place(tab, in: chip)
    }
}
