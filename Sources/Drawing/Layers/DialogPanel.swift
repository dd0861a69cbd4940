import Grid
import Session

/// A dialog: a question in the middle of the device, what there is to know about it, and buttons along its foot.
/// The question and the buttons stay while the text between them scrolls.
struct DialogPanel: Panel {
    private let layout: Layout

    /// Columns between the borders: as few as look well, and for more text as many as leave the device's border visible. What
    /// is filled in changes the text while one types, so there it is always as many, and the dialog stays where it is.
    private static let narrow = 34
    private static let wide = 38

    init(_ surface: View.Surface, in room: Room, editing: (field: String, caret: Int)?) {
        let parts = LayerParts(of: surface)
        let narrow = Layout(parts, width: Self.narrow, in: room, editing: editing)
        layout =
            narrow.margin > 0 && surface.firstEntry == nil
            ? narrow : Layout(parts, width: Self.wide, in: room, editing: editing)
    }

    var box: Rect { layout.box }
    var content: Content { layout.content }
    var window: Rect { layout.window }

    func drawFixedParts(on canvas: inout Canvas) {
        let place = Rect(x: 1, y: layout.margin + 1, columns: window.size.columns, rows: layout.question.height)
        canvas.within(place) { layout.question.draw(on: &$0) }
        layout.buttons.draw(box: box, on: &canvas)
    }
}

extension DialogPanel {
    /// The parts in a box of one width, with as many blank lines as there is room for.
    struct Layout {
        let content: Content
        let question: HeadingBlock
        let buttons: FootButtons
        let box: Rect
        let window: Rect
        /// Blank lines above and below the question and below the text; 0 where the text needs every line.
        let margin: Int

        /// The device's own border stays visible around a dialog.
        private static let rowsLeftFree = 2

        init(_ parts: LayerParts, width: Int, in room: Room, editing: (field: String, caret: Int)?) {
            let setting = Setting(kind: .dialog, width: width, editing: editing)
            let airy = Content(parts.body, in: setting)
            question = HeadingBlock(parts.question, in: setting)
            buttons = FootButtons(parts.buttons, width: width)
            // The borders, the question and the buttons stay while the text scrolls.
            let fixed = 2 + question.height + buttons.height
            let most = room.device.size.rows - Self.rowsLeftFree
            let margins = airy.height > 0 ? 3 : 2
            content = airy.height + fixed + margins <= most ? airy : airy.tight
            margin = content.height + fixed + margins <= most ? 1 : 0
            let rows = min(content.height, max(0, most - fixed))
            let size = Size(columns: width + 2, rows: rows + fixed + margins * margin)
            // Between the bar and the tabs if it can be, over them if it must.
            let middle = room.body.inset(top: -1, bottom: -1)
            box = (size.rows <= middle.size.rows ? middle : room.device).centered(size)
            let above = 1 + margin + question.height + (margins - 2) * margin
            window = Rect(x: 1, y: above, columns: width, rows: rows)
        }
    }
}
