import Grid
import Session

/// The thumb on a border that shows how much of a content is seen, and where.
struct ScrollMark {
    let viewport: Viewport

    private static let thumb: Glyph = "┃"

    /// Draws it on a column beside the content's rows; nothing where all can be seen.
    func draw(x: Int, rows: Range<Int>, on canvas: inout Canvas) {
        guard viewport.content > rows.count, !rows.isEmpty else { return }
        let length = max(1, rows.count * rows.count / viewport.content)
        let last = viewport.content - viewport.height
        let free = rows.count - length
        // It touches an end only where that end can be seen.
        let place =
            viewport.scroll == 0
            ? 0 : viewport.scroll >= last ? free : min(max(1, viewport.scroll * free / last), free - 1)
        canvas.fill(
            Rect(x: x, y: rows.lowerBound + max(0, place), columns: 1, rows: length), Theme.strong, with: Self.thumb)
    }
}
