import Grid
import Session

/// A sheet: it rises from the foot of the device as far as its content needs, below a bar with its title. Buttons at its
/// end stay while the rest scrolls.
struct SheetPanel: Panel {
    let box: Rect
    let content: Content
    let window: Rect
    private let bar: TitleBar
    private let buttons: FootButtons

    /// The status and title bars above stay visible, so that one sees what the sheet lies on.
    private static let rowsLeftFree = 3

    init(_ surface: View.Surface, in room: Room, editing: (field: String, caret: Int)?) {
        let width = room.device.size.columns - 2
        let parts = LayerParts(of: surface)
        let buttons = FootButtons(parts.buttons, width: width)
        let most = room.device.size.rows - Self.rowsLeftFree
        // The borders, the bar and the buttons stay; blank lines above and below the content where there is room.
        let fixed = 3 + buttons.height
        let airy = Content(parts.body, in: Setting(kind: .sheet, width: width, editing: editing))
        let margin = airy.height + fixed + 2 <= most ? 1 : 0
        content = margin == 1 ? airy : airy.tight
        let rows = min(content.height, max(0, most - fixed - 2 * margin))
        let height = rows + fixed + 2 * margin
        bar = TitleBar(surface)
        self.buttons = buttons
        box = Rect(x: room.device.left, y: room.device.bottom - height, columns: width + 2, rows: height)
        window = Rect(x: 1, y: 2 + margin, columns: width, rows: rows)
    }

    func drawFixedParts(on canvas: inout Canvas) {
        canvas.within(Rect(x: 1, y: 1, columns: window.size.columns, rows: 1)) { bar.draw(on: &$0) }
        buttons.draw(box: box, on: &canvas)
    }
}
