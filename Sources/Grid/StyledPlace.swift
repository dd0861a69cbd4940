/// A rectangle of cells that look the same and not plain: one line below an annotated picture.
struct StyledPlace: CustomStringConvertible {
    private var rows: ClosedRange<Int>
    private let columns: Range<Int>
    private let style: Style
    /// What stands there, where it is a single row.
    private let text: String

    /// So much of the text is told; the picture above shows the rest.
    private static let longestText = 24

    /// The places of a grid, ordered by their first row, then by their first column.
    static func all(in grid: Grid) -> [StyledPlace] {
        var places: [StyledPlace] = []
        var growing: [Range<Int>: Int] = [:]
        for row in 0..<grid.size.rows {
            var stillGrowing: [Range<Int>: Int] = [:]
            for span in Picture.spans(of: grid, row: row) where span.style != .plain {
                if let place = growing[span.columns], places[place].style == span.style {
                    places[place].rows = places[place].rows.lowerBound...row
                    stillGrowing[span.columns] = place
                } else {
                    stillGrowing[span.columns] = places.count
                    let text = Picture.text(of: grid, row: row, columns: span.columns)
                    places.append(StyledPlace(rows: row...row, columns: span.columns, style: span.style, text: text))
                }
            }
            growing = stillGrowing
        }
        return places
    }

    /// `1:2-5 red reverse "退出"`, `0-2:0 dim`
    var description: String {
        let across = StyledPlace.range(columns.lowerBound...columns.upperBound - 1)
        let place = "\(StyledPlace.range(rows)):\(across) \(style)"
        return rows.count > 1 ? place : "\(place) \"\(Line(text).clipped(to: StyledPlace.longestText, with: "…"))\""
    }

    private static func range(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
}
