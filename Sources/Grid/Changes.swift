/// What differs between two frames, so that a front end writes that and nothing else.
///
/// A change is a run of columns in a row. Wide characters change whole, on either side of the comparison:
/// ```
///   old   │a│退·│b│     · the right half of a wide character
///   new   │a│企·│b│     their right halves are equal, yet the run is columns 1..<3
///
///   old   │a│退·│b│
///   new   │a│x│y│b│     columns 1..<3
///
///   old   │a│b│退·│
///   new   │a│退·│c│     columns 1..<4: both the old and the new character reach over an edge of the other
/// ```
/// Equal cells between two runs are never joined to them: how far apart two writes pay is for the front end to know.
public struct Changes: Hashable, Sendable {
    /// Neighbouring cells of one row that changed.
    public struct Run: Hashable, Sendable {
        /// The row, from 0.
        public let row: Int
        /// The columns, from 0.
        public let columns: Range<Int>

        /// Names a run.
        public init(row: Int, columns: Range<Int>) {
            self.row = row
            self.columns = columns
        }
    }

    /// The runs from top to bottom, then from left to right; they neither overlap nor touch.
    public let runs: [Run]

    /// What turns one frame into another; all of the new one where their sizes differ, or where there was none.
    public init(from old: Grid?, to new: Grid) {
        guard let old, old.size == new.size else {
            runs = new.size.columns == 0 ? [] : (0..<new.size.rows).map { Run(row: $0, columns: 0..<new.size.columns) }
            return
        }
        var runs: [Run] = []
        for row in 0..<new.size.rows {
            Changes.compare(old, new, row: row) { runs.append(Run(row: row, columns: $0)) }
        }
        self.runs = runs
    }

    /// Whether the frames are equal.
    public var isEmpty: Bool { runs.isEmpty }

    /// How many cells changed.
    public var cells: Int { runs.reduce(0) { $0 + $1.columns.count } }

    private static func compare(_ old: Grid, _ new: Grid, row: Int, found: (Range<Int>) -> Void) {
        let columns = new.size.columns
        let start = row * columns
        let (before, after) = (old.cells.span, new.cells.span)
        var x = 0
        while x < columns {
            // A changed right half needs no step back: the left half of its character then differs too.
            guard before[start + x] != after[start + x] else {
                x += 1
                continue
            }
            let first = x
            repeat {
                x += 1
            } while x < columns && (before[start + x] != after[start + x] || after[start + x].isRightHalf)
            found(first..<x)
        }
    }
}
