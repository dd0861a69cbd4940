import Grid
import ScreenKit
import Session

/// What just happened, in a small box at the foot of the device's content, or at its head where the focus is below.
struct Toast {
    private let lines: [Line]
    private let tone: Tone

    /// Longer sentences are cut here; the coach beside the device tells them whole.
    private static let mostLines = 3
    /// Columns between the text and the edges of the content.
    private static let sides = 6

    init(_ notice: View.Notice, width: Int) {
        let room = max(1, width - Self.sides)
        let all = Line(notice.text).balanced(to: room)
        let rest = all.dropFirst(Self.mostLines - 1).reduce(Line.empty, +).clipped(to: room)
        lines = all.count <= Self.mostLines ? all : all.prefix(Self.mostLines - 1) + [rest]
        tone = notice.tone
    }

    /// Draws it above what is there, beside the focused control if that can be, and tells where it stands.
    func draw(in body: Rect, avoiding focus: Rect?, on canvas: inout Canvas) -> Rect {
        let size = Size(columns: (lines.map(\.width).max() ?? 0) + 4, rows: lines.count + 2)
        let middle = body.centered(size)
        let places = [body.bottom - size.rows, body.top].map { middle.moved(down: $0 - middle.top) }
        let box = places.first { place in focus.map { place.intersection($0).isEmpty } ?? true } ?? places[0]
        canvas.drawBox(box)
        for (index, line) in lines.enumerated() {
            let x = box.left + (box.size.columns - line.width) / 2
            canvas.put(line, x: x, y: box.top + 1 + index, style: Theme.style(tone))
        }
        return box
    }
}
