public import Grid
public import Session

/// A drawn screen: its cells, and what a front end must know about them to place the cursor and to understand the mouse.
public struct Frame: Sendable {
    /// The cells.
    public let grid: Grid
    /// Where each visible control stands, in the order they were drawn: later ones lie above.
    public let placements: [Placement]
    /// Where the terminal's cursor belongs: at the caret while a text is typed (input methods open there), otherwise on
    /// the focused control (screen readers read there).
    public let cursor: Point
    /// How much of the top surface is shown; handed back to the session, so that scrolling keys know its length.
    public let viewport: Viewport
    /// Where the top layer stands; `nil` where the page itself lies on top.
    public let layer: Rect?
    /// Where the notice stands, over whatever is there; `nil` without one.
    public let notice: Rect?
    /// The surface that lies on top, counted as in ``Placement``.
    let topSurface: Int
    /// The devices that are shown.
    public var seats: Set<Seat> = []
    /// Where the devices stand that a click brings to the front, their names included.
    var others: [(seat: Seat, rect: Rect)] = []

    /// The device behind the front one, or its name, under a point.
    public func device(at point: Point) -> Seat? {
        others.last { $0.rect.contains(point) }?.seat
    }

    /// The control of the top surface under a point. What a layer or the notice covers is out of reach and gives `nil`.
    public func control(at point: Point) -> ControlKey? {
        if notice?.contains(point) == true { return nil }
        return placements.last { $0.rect.contains(point) && $0.surface == topSurface }?.key
    }

    /// Whether a point lies beside the top layer, where a click closes it.
    public func hitsOutsideLayer(at point: Point) -> Bool {
        guard let layer, notice?.contains(point) != true else { return false }
        return !layer.contains(point)
    }
}

extension Frame {
    /// A frame of what was drawn on a canvas.
    init(_ canvas: Canvas, _ drawn: DrawnDevice) {
        grid = canvas.grid
        placements = canvas.placements
        cursor = drawn.cursor
        viewport = drawn.viewport
        layer = drawn.layer
        notice = drawn.notice
        topSurface = drawn.topSurface
    }
}

/// The place of a control on the screen.
public struct Placement: Hashable, Sendable {
    /// Which control.
    public let key: ControlKey
    /// The cells it takes, as far as they are visible.
    public let rect: Rect
    /// The surface it belongs to: 0 for the page and its tabs, 1 for the lowest layer above it, and so on.
    public let surface: Int
    /// How it looks while it is focused; `nil` where a caret tells that it is.
    let look: Style?
}
