import Grid
import Session

/// The bar of the back office: the page's own bar, and at the right the name of who is signed in.
struct OfficeBar {
    private let bar: TitleBar
    private let owner: Line

    /// A name takes no more of the bar than this part of it.
    private static let ownersShare = 2

    init(_ page: View.Surface, owner: String) {
        bar = TitleBar(page)
        self.owner = Line(owner)
    }

    /// Draws it into the canvas's one line.
    func draw(on canvas: inout Canvas) {
        let name = owner.clipped(to: canvas.width / Self.ownersShare)
        let room = canvas.width - name.width - Setting.margin
        canvas.put(name, x: room, y: 0, style: Theme.quiet)
        canvas.within(Rect(x: 0, y: 0, columns: max(0, room - 1), rows: 1)) { bar.draw(on: &$0) }
    }
}
