import Grid
import Session

/// A menu: it hangs below the bar at the top right, as wide as its entries.
struct MenuPanel: Panel {
    let box: Rect
    let content: Content
    let window: Rect

    /// Narrower menus look like an accident, wider ones like a page.
    private static let widths = 14...32

    init(_ surface: View.Surface, in room: Room) {
        let blocks = surface.barBlocks + surface.blocks
        func content(width: Int) -> Content {
            Content(blocks, in: Setting(kind: .menu, width: width, editing: nil))
        }
        let widest = content(width: Self.widths.upperBound)
        let width = min(max(widest.naturalWidth, Self.widths.lowerBound), Self.widths.upperBound)
        self.content = width == Self.widths.upperBound ? widest : content(width: width)
        let rows = min(self.content.height, room.body.size.rows)
        box = Rect(x: room.device.right - width - 2, y: room.body.top - 1, columns: width + 2, rows: rows + 2)
        window = Rect(x: 1, y: 1, columns: width, rows: rows)
    }

    func drawFixedParts(on canvas: inout Canvas) {}
}
