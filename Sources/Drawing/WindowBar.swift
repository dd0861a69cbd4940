import Grid
import Session

/// The bar of a window: the page's own bar, and at the right what every window has there.
struct WindowBar {
    private let bar: TitleBar

    /// They mean nothing here. Some terminals show each of them two columns wide, so each has a blank after it.
    private static let decorations: Line = "— □ × "

    init(_ page: View.Surface) {
        bar = TitleBar(page)
    }

    /// Draws it into the canvas's one line.
    func draw(on canvas: inout Canvas) {
        let room = canvas.width - Self.decorations.width
        canvas.put(Self.decorations, x: room, y: 0, style: Theme.quiet)
        canvas.within(Rect(x: 0, y: 0, columns: room, rows: 1)) { bar.draw(on: &$0) }
    }
}
