/// A rectangle of cells: where it starts and how much it covers; every result has room of at least 0.
public struct Rect: Hashable, Sendable, Codable {
    /// The top left cell.
    public let origin: Point
    /// How much it covers.
    public let size: Size

    /// A rectangle of this size at this place.
    public init(origin: Point = .origin, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle from its four numbers; what is negative of columns and rows becomes 0.
    public init(x: Int, y: Int, columns: Int, rows: Int) {
        self.init(origin: Point(x: x, y: y), size: Size(columns: columns, rows: rows))
    }

    /// The first column.
    public var left: Int { origin.x }
    /// The first row.
    public var top: Int { origin.y }
    /// The first column beyond it.
    public var right: Int { origin.x + size.columns }
    /// The first row below it.
    public var bottom: Int { origin.y + size.rows }
    /// The columns it covers.
    public var columns: Range<Int> { left..<right }
    /// The rows it covers.
    public var rows: Range<Int> { top..<bottom }
    /// Whether it covers no cell.
    public var isEmpty: Bool { size.isEmpty }

    /// Whether a cell lies in it.
    public func contains(_ point: Point) -> Bool { columns.contains(point.x) && rows.contains(point.y) }

    /// What two rectangles share; empty, at this one's origin, when they share nothing.
    public func intersection(_ other: Rect) -> Rect {
        let columns = columns.clamped(to: other.columns)
        let rows = rows.clamped(to: other.rows)
        guard !columns.isEmpty, !rows.isEmpty else { return Rect(origin: origin, size: Size(columns: 0, rows: 0)) }
        return Rect(x: columns.lowerBound, y: rows.lowerBound, columns: columns.count, rows: rows.count)
    }

    /// What is left when so much is taken from each side (or added, where negative).
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(
            x: self.left + left, y: self.top + top,
            columns: size.columns - left - right, rows: size.rows - top - bottom)
    }

    /// What is left when the same is taken from all sides: the room inside a border for 1.
    public func inset(by cells: Int) -> Rect { inset(left: cells, top: cells, right: cells, bottom: cells) }

    /// A rectangle of this size in the middle; the odd cell stays at the right and at the foot, what is too large is cut.
    public func centered(_ inner: Size) -> Rect {
        let columns = min(inner.columns, size.columns)
        let rows = min(inner.rows, size.rows)
        return Rect(
            x: left + (size.columns - columns) / 2, y: top + (size.rows - rows) / 2, columns: columns, rows: rows)
    }

    /// The same rectangle elsewhere.
    public func moved(right columns: Int = 0, down rows: Int = 0) -> Rect {
        Rect(origin: origin.moved(right: columns, down: rows), size: size)
    }
}
