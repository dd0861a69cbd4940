import Grid
import Session

/// The bar of a page or sheet: what leads back at the left, the title beside it, controls at the right.
struct TitleBar {
    private let leading: [Chip]
    private let trailing: [Chip]
    private let title: Line
    private let titleIndent: Int

    init(_ surface: View.Surface) {
        leading = surface.leading.map { control in
            // Whatever doesn't lead back is the picture of somebody.
            control.action == .back ? Chip(control) : Chip(control, brackets: ("[", "]"))
        }
        trailing = surface.trailing.map { Chip($0) }
        title = Line(surface.title)
        titleIndent = surface.kind == .page ? Setting.margin : Setting.indent
    }

    /// Draws it into the canvas's one line; no control takes more than its share, so the title keeps one.
    func draw(on canvas: inout Canvas) {
        var left = 0
        let most = canvas.width / max(1, leading.count + trailing.count + 1)
        for chip in leading {
            let width = min(chip.width, most)
            chip.draw(x: left, y: 0, width: width, on: &canvas)
            left += width
        }
        var right = canvas.width
        for chip in trailing.reversed() {
            let width = min(chip.width, most)
            right -= width
            chip.draw(x: right, y: 0, width: width, on: &canvas)
        }
        if left == 0 { left = titleIndent }
        canvas.put(title.clipped(to: max(0, right - left - 1)), x: left, y: 0, style: Theme.strong)
    }
}
