/// A cell's place: column and row counted from 0 at the top left.
public struct Point: Hashable, Sendable, Codable {
    /// The column, from 0 at the left; negative lies left of the screen.
    public var x: Int
    /// The row, from 0 at the top; negative lies above the screen.
    public var y: Int

    /// The top left cell.
    public static let origin = Point(x: 0, y: 0)

    /// Names a place.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// The place so many columns right and rows down of this one.
    public func moved(right columns: Int = 0, down rows: Int = 0) -> Point {
        Point(x: x + columns, y: y + rows)
    }
}
