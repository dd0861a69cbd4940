/// A list whose rows are made only when asked for, so that a million cost what a screenful costs. What was made
/// is kept: a key moves from one row to the next, and the next frame shows most of them again.
public final class ListView {
    /// How many rows there are.
    public let count: Int
    /// What stands there when there are none.
    public let empty: String
    private let make: (Range<Int>) -> [ControlView]
    private let find: (String) -> Int?
    private var rowsMade: [Int: ControlView] = [:]
    private var placesFound: [String: Int] = [:]
    /// The id that its rows share; `nil` where there are none.
    public private(set) lazy var id = row(at: 0)?.key.id

    /// A few screens full.
    private static let mostKept = 400

    /// A list of `count` rows; `make` gives those in a range, `find` the place of a row by its identifier.
    init(
        count: Int, empty: String, make: @escaping (Range<Int>) -> [ControlView], find: @escaping (String) -> Int?
    ) {
        self.count = count
        self.empty = empty
        self.make = make
        self.find = find
    }

    /// The rows in a range; the part of it beyond the list is left out.
    public func rows(_ range: Range<Int>) -> [ControlView] {
        let inside = range.clamped(to: 0..<count)
        guard !inside.isEmpty, inside.count <= Self.mostKept else { return inside.isEmpty ? [] : make(inside) }
        let known = inside.prefix { rowsMade[$0] != nil }.compactMap { rowsMade[$0] }
        if known.count == inside.count { return known }
        let rows = make(inside)
        if rowsMade.count > Self.mostKept { rowsMade = [:] }
        for (index, row) in zip(inside, rows) { rowsMade[index] = row }
        return rows
    }

    /// The row at a place; `nil` beyond the list.
    public func row(at index: Int) -> ControlView? { rowsMade[index] ?? rows(index..<(index + 1)).first }

    /// The place of the row about this identifier.
    public func index(of row: String) -> Int? {
        if let place = placesFound[row] { return place }
        guard let place = find(row) else { return nil }
        if placesFound.count > Self.mostKept { placesFound = [:] }
        placesFound[row] = place
        return place
    }
}
