import Grid

/// What stands in a field: in one line moved left as far as the caret needs, or in several moved up as far.
struct TypedText {
    let text: String
    /// Stands there while nothing has been typed.
    let hint: String
    /// In characters; `nil` while the field isn't typed into.
    let caret: Int?

    private static let ground = Style(underline: true)

    /// Draws it in one line.
    func draw(x: Int, width: Int, on canvas: inout Canvas) {
        let after = Line(String(text.dropFirst(caret ?? 0)))
        let hidden = beforeCaret.droppingFirst(toFit: max(0, width - 1))
        canvas.fill(Rect(x: x, y: 0, columns: width, rows: 1), Self.ground)
        canvas.put(hidden + after, x: x, y: 0, style: Self.ground, width: width)
        drawHint(x: x, y: 0, width: width, on: &canvas)
        if caret != nil { canvas.putCaret(x: x + hidden.width, y: 0) }
    }

    /// Draws it in as many lines as there are; the last column stays free for the caret.
    func draw(in room: Rect, on canvas: inout Canvas) {
        let lines = Line(text).folded(to: room.size.columns - 1)
        let place = caretPlace(in: lines)
        let top = max(0, place.y - room.size.rows + 1)
        canvas.fill(room, Self.ground)
        for (y, line) in lines.dropFirst(top).prefix(room.size.rows).enumerated() {
            canvas.put(line, x: room.left, y: room.top + y, style: Self.ground, width: room.size.columns)
        }
        drawHint(x: room.left, y: room.top, width: room.size.columns, on: &canvas)
        guard caret != nil else { return }
        canvas.putCaret(x: room.left + min(place.x, room.size.columns - 1), y: room.top + place.y - top)
    }

    private func drawHint(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
        guard text.isEmpty else { return }
        canvas.put(Line(hint).clipped(to: width), x: x, y: y, style: Style(dim: true, underline: true))
    }

    private var beforeCaret: Line { Line(String(text.prefix(caret ?? 0))) }

    /// Where the caret stands: at the start of a line rather than at the end of the one before.
    private func caretPlace(in lines: [Line]) -> Point {
        var x = beforeCaret.width
        var y = 0
        while y < lines.count - 1, x >= lines[y].width {
            x -= lines[y].width
            y += 1
        }
        return Point(x: x, y: y)
    }
}
