import Grid
import Session

/// A layer laid out on a device: its box, and inside what scrolls and what stays.
protocol Panel {
    /// Where it stands, border included.
    var box: Rect { get }
    /// What scrolls.
    var content: Content { get }
    /// Where that stands, counted from the box's top left.
    var window: Rect { get }
    /// Draws what stays: titles and buttons.
    func drawFixedParts(on canvas: inout Canvas)
}

extension Panel {
    /// Draws it over what is there, and tells how much of it is shown.
    func draw(scrolling: Content.Scrolling, on canvas: inout Canvas) -> Scrolled {
        let viewport = content.viewport(height: window.size.rows, scrolling: scrolling)
        canvas.drawBox(box)
        canvas.within(box) { canvas in
            drawFixedParts(on: &canvas)
            content.draw(viewport, in: window, on: &canvas)
            ScrollMark(viewport: viewport).draw(x: box.size.columns - 1, rows: window.rows, on: &canvas)
        }
        return Scrolled(content: content, viewport: viewport)
    }
}

extension View.Surface {
    /// Lays a layer out in the shape of its kind.
    func panel(in room: Room, editing: (field: String, caret: Int)?) -> any Panel {
        switch kind {
        case .menu: MenuPanel(self, in: room)
        case .dialog: DialogPanel(self, in: room, editing: editing)
        case .sheet, .page: SheetPanel(self, in: room, editing: editing)
        }
    }

    /// The controls of the bar as a block, for layers that have no bar.
    var barBlocks: [BlockView] {
        leading.isEmpty && trailing.isEmpty ? [] : [.links(leading + trailing)]
    }
}
