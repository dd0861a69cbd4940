/// A screen as cells: what every front end shows and every golden compares.
///
/// Whatever is drawn, in any order and over any edge, a wide glyph is always whole: its right half follows it in the same
/// row and style. What is half covered becomes blank:
/// ```
///   before   │退·│企·│        · the right half of a wide glyph
///   put "a"      ^ here
///   after    │ │a│企·│        退 lost a half, so the other one is blank too
/// ```
public struct Grid: Sendable {
    /// How many columns and rows it has.
    public let size: Size
    /// Row after row, from the top left.
    private(set) var cells: ContiguousArray<Cell>

    /// A grid of blanks.
    public init(size: Size) {
        self.size = size
        cells = ContiguousArray(repeating: .blank, count: size.columns * size.rows)
    }

    /// All of it.
    public var bounds: Rect { Rect(size: size) }

    /// The cell at a place; outside, a blank.
    public subscript(x: Int, y: Int) -> Cell {
        bounds.contains(Point(x: x, y: y)) ? cells[y * size.columns + x] : .blank
    }

    /// Draws a line from a place to the right. It never leaves the grid, nor `width` columns where that is given; a wide
    /// glyph that would be cut by an edge is blank instead.
    public mutating func put(_ line: Line, at point: Point, style: Style = .plain, width: Int? = nil) {
        guard (0..<size.rows).contains(point.y), -line.width < point.x, point.x < size.columns else { return }
        let end = point.x + max(0, min(width ?? line.width, line.width, size.columns - point.x))
        let span = max(0, point.x)..<max(0, end)
        guard !span.isEmpty else { return }
        freeEdges(of: span, row: point.y)
        copy(line.cells, from: span.lowerBound - point.x, to: span, row: point.y, style: style)
    }

    /// Fills a rectangle with blanks, or with a narrow glyph (a wide one counts as blank).
    public mutating func fill(_ rect: Rect, _ style: Style = .plain, with glyph: Glyph = .blank) {
        let area = bounds.intersection(rect)
        guard !area.isEmpty else { return }
        let cell = Cell(glyph.width == 1 ? glyph : .blank, style)
        for y in area.rows {
            freeEdges(of: area.columns, row: y)
            let start = y * size.columns
            cells.withUnsafeMutableBufferPointer {
                $0[start + area.left..<start + area.right].update(repeating: cell)
            }
        }
    }

    /// Changes how a rectangle looks and leaves its text; a wide glyph that only half lies in it changes as a whole.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let area = bounds.intersection(rect)
        guard !area.isEmpty else { return }
        for y in area.rows {
            let left = area.left - (self[area.left, y].isRightHalf ? 1 : 0)
            let right = area.right + (self[area.right, y].isRightHalf ? 1 : 0)
            for index in y * size.columns + left..<y * size.columns + right {
                if cells[index].isRightHalf {
                    cells[index].style = cells[index - 1].style
                } else {
                    change(&cells[index].style)
                }
            }
        }
    }

    /// Draws a grid over this one, its top left cell at a place; what lies outside is left out.
    public mutating func draw(_ grid: Grid, at point: Point = .origin) {
        let area = bounds.intersection(Rect(origin: point, size: grid.size))
        guard !area.isEmpty else { return }
        for y in area.rows {
            let source = (y - point.y) * grid.size.columns + area.left - point.x
            freeEdges(of: area.columns, row: y)
            copy(grid.cells, from: source, to: area.columns, row: y)
        }
    }

    /// A part of it as a grid of its own, as large as what lies within.
    public func cropped(to rect: Rect) -> Grid {
        let area = bounds.intersection(rect)
        var part = Grid(size: area.size)
        part.draw(self, at: Point(x: -area.left, y: -area.top))
        return part
    }

    /// Draws one narrow glyph; outside, nothing.
    mutating func set(_ glyph: Glyph, x: Int, y: Int, style: Style) {
        guard glyph.width == 1, bounds.contains(Point(x: x, y: y)) else { return }
        let index = y * size.columns + x
        switch cells[index].width {
        case 0: cells[index - 1] = Cell(.blank, cells[index - 1].style)
        case 2: cells[index + 1] = Cell(.blank, cells[index + 1].style)
        default: break
        }
        cells[index] = Cell(glyph, style)
    }

    /// Puts another glyph of the same width in the place of each; one of another width changes nothing.
    mutating func replaceGlyphs(_ replacement: (Glyph) -> Glyph) {
        for index in cells.indices {
            guard let old = cells[index].glyph else { continue }
            let new = replacement(old)
            if new != old, new.width == old.width { cells[index] = Cell(new, cells[index].style) }
        }
    }

    /// Copies cells over a span of a row; a wide glyph of which only a half comes along is blank.
    private mutating func copy(
        _ source: ContiguousArray<Cell>, from first: Int, to span: Range<Int>, row: Int, style: Style = .plain
    ) {
        let (start, end) = (row * size.columns + span.lowerBound, row * size.columns + span.upperBound)
        cells.withUnsafeMutableBufferPointer { cells in
            source.withUnsafeBufferPointer { source in
                for index in start..<end { cells[index] = source[first + index - start].styled(style) }
            }
            if cells[start].isRightHalf { cells[start] = Cell(.blank, cells[start].style) }
            if cells[end - 1].width == 2 { cells[end - 1] = Cell(.blank, cells[end - 1].style) }
        }
    }

    /// Blanks the halves outside a span whose other halves are about to be overwritten.
    private mutating func freeEdges(of span: Range<Int>, row: Int) {
        let start = row * size.columns
        let (first, next) = (start + span.lowerBound, start + span.upperBound)
        if cells[first].isRightHalf { cells[first - 1] = Cell(.blank, cells[first - 1].style) }
        if span.upperBound < size.columns, cells[next].isRightHalf { cells[next] = Cell(.blank, cells[next].style) }
    }
}

extension Grid: Hashable {
    /// Feeds the cells as bytes: they are words without a gap.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        cells.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
