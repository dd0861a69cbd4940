import Grid
import Session

/// What a frame is drawn on: cells and the places of controls, seen through a window that cuts off what lies outside.
///
/// Places are counted from the window's top left, scrolled lines included, so a block draws all of itself (or, where it
/// is long, its ``visibleLines``) and need not know where on the screen it stands.
struct Canvas {
    private(set) var grid: Grid
    private(set) var placements: [Placement] = []
    /// Where the next typed character goes, while something is typed.
    private(set) var caret: Point?
    /// The surface being drawn: 0 for the page, 1 for the lowest layer above it.
    var surface = 0
    /// Whether what is drawn can only be looked at: a device behind the one at the front has no focus and no caret.
    var isBehind = false

    private var window: Rect
    private var origin: Point

    init(size: Size) {
        grid = Grid(size: size)
        window = grid.bounds
        origin = .origin
    }

    /// The columns of the window.
    var width: Int { window.size.columns }

    /// The lines that can be seen through the window.
    var visibleLines: Range<Int> { window.top - origin.y..<window.bottom - origin.y }

    /// Draws through a narrower window: a rectangle of the present one, scrolled by so many lines.
    mutating func within(_ rect: Rect, scrolledBy lines: Int = 0, _ draw: (inout Canvas) -> Void) {
        let outer = (window, origin)
        let place = rect.moved(right: origin.x, down: origin.y)
        window = place.intersection(window)
        origin = place.origin.moved(down: -lines)
        draw(&self)
        (window, origin) = outer
    }

    /// Writes a line, at most so many columns of it and never beyond the window.
    mutating func put(_ line: Line, x: Int, y: Int, style: Style = .plain, width: Int? = nil) {
        let point = origin.moved(right: x, down: y)
        guard window.rows.contains(point.y), window.left <= point.x else { return }
        grid.put(line, at: point, style: style, width: min(width ?? line.width, window.right - point.x))
    }

    /// Fills a rectangle with blanks or with a glyph.
    mutating func fill(_ rect: Rect, _ style: Style = .plain, with glyph: Glyph = .blank) {
        grid.fill(visible(rect), style, with: glyph)
    }

    /// Changes the look of what stands in a rectangle.
    mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        grid.restyle(visible(rect), change)
    }

    /// Changes the look of a rectangle's outermost cells.
    mutating func restyleBorder(_ rect: Rect, _ change: (inout Style) -> Void) {
        for y in [rect.top, rect.bottom - 1] {
            restyle(Rect(x: rect.left, y: y, columns: rect.size.columns, rows: 1), change)
        }
        for x in [rect.left, rect.right - 1] {
            restyle(Rect(x: x, y: rect.top, columns: 1, rows: rect.size.rows), change)
        }
    }

    /// Draws on the whole grid, for borders that windows stand in.
    mutating func withGrid(_ draw: (inout Grid) -> Void) {
        draw(&grid)
    }

    /// Clears a rectangle of the whole grid and draws its border. A symbol of ambiguous width just left of it goes too: the
    /// spare cell it needs is under the border now.
    mutating func drawBox(_ box: Rect) {
        grid.fill(box)
        grid.border(box, style: Theme.line)
        for y in box.rows {
            guard let glyph = grid[box.left - 1, y].glyph, Symbols.ambiguous.contains(glyph.base) else { continue }
            grid.fill(Rect(x: box.left - 1, y: y, columns: 1, rows: 1))
        }
    }

    /// Notes where a control stands, once it is drawn. A field with a caret never shows that it is focused: there the
    /// caret tells.
    mutating func place(_ control: ControlView, in rect: Rect, hasCaret: Bool = false) {
        let visible = visible(rect)
        guard !visible.isEmpty, !isBehind else { return }
        placements.append(
            Placement(
                key: control.key, rect: visible, surface: surface, look: hasCaret ? nil : Theme.focus(control.tone)))
    }

    /// Shows a control of a surface as focused, and tells where it stands.
    mutating func show(focus: ControlKey, on surface: Int) -> Rect? {
        let found = placements.filter { $0.key == focus && $0.surface == surface }
        for placement in found {
            if let look = placement.look { grid.restyle(placement.rect) { $0 = look } }
        }
        return found.first?.rect
    }

    /// Puts the cursor where the next typed character goes.
    mutating func putCaret(x: Int, y: Int) {
        let point = origin.moved(right: x, down: y)
        if window.contains(point), !isBehind { caret = point }
    }

    private func visible(_ rect: Rect) -> Rect {
        rect.moved(right: origin.x, down: origin.y).intersection(window)
    }
}
