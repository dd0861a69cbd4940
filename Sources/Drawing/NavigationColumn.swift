import Grid
import Session

/// The tabs of a desktop under one another below the picture of who is signed in; the last of them, the settings, stands at
/// the foot. The chosen one is underlined and marked, so that it is told from the focused one without any colour.
struct NavigationColumn {
    private let tabs: [ControlView]
    private let owner: String

    /// The picture and the line below it.
    private static let headRows = 2
    private static let mark: Glyph = "┃"

    init(_ tabs: [ControlView], owner: String) {
        self.tabs = tabs
        self.owner = owner
    }

    /// Draws it into the canvas's window.
    func draw(on canvas: inout Canvas) {
        let foot = canvas.visibleLines.upperBound - 1
        if !owner.isEmpty { canvas.put(Line("[\(owner)]"), x: 1, y: 0, style: Theme.link) }
        for (index, tab) in tabs.enumerated() {
            let isLast = index == tabs.count - 1
            draw(tab, y: isLast ? max(foot, Self.headRows + index) : Self.headRows + index, on: &canvas)
        }
    }

    private func draw(_ tab: ControlView, y: Int, on canvas: inout Canvas) {
        let badge = tab.badgeText.map { " " + Line($0) } ?? .empty
        let label = Line(tab.label).clipped(to: max(0, canvas.width - 2 - badge.width))
        canvas.put(label, x: 1, y: y, style: tab.isCurrent ? Theme.current : .plain)
        canvas.put(badge, x: 1 + label.width, y: y, style: Theme.badge)
        if tab.isCurrent { canvas.fill(Rect(x: 0, y: y, columns: 1, rows: 1), Theme.link, with: Self.mark) }
        canvas.place(tab, in: Rect(x: 0, y: y, columns: canvas.width, rows: 1))
    }
}
