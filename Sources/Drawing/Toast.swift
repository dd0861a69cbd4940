import Grid
import ScreenKit
import Session

/// What just happened, in a small box at the foot of the device's content, or further up where something in need of being
/// seen is below.
struct Toast {
    private let lines: [Line]
    private let tone: Tone

    /// Longer sentences than any of the program's own in either language are cut here.
    private static let mostLines = 6
    /// So many there always are; with less room a box would hide what has the focus.
    private static let fewestLines = 3
    /// Columns between the text and the edges of the content.
    private static let sides = 6

    /// A notice for a body of this size: at most half of it, so that the focus always finds room beside it.
    init(_ notice: View.Notice, in body: Size) {
        let room = max(1, body.columns - Self.sides)
        let most = min(Self.mostLines, max(Self.fewestLines, body.rows / 2 - 2))
        let all = Line(notice.text).balanced(to: room)
        let last = all.prefix(most).last.map { ($0 + "……").clipped(to: room) } ?? .empty
        lines = all.count <= most ? all : all.prefix(most - 1) + [last]
        tone = notice.tone
    }

    /// Draws it above what is there, beside what it must not hide if that can be, and tells where it stands.
    ///
    /// A page gives way at its foot or its head; a layer anywhere on the device, since texts may be hidden for a moment and
    /// its few controls are what comes next. Where there is room nowhere, it hides as little of them as can be.
    func draw(
        in body: Rect, of device: Rect, onPage page: Bool, avoiding controls: [Rect], on canvas: inout Canvas
    ) -> Rect {
        let size = Size(columns: (lines.map(\.width).max() ?? 0) + 4, rows: lines.count + 2)
        let middle = body.centered(size)
        let (foot, head) = (body.bottom - size.rows, page ? body.top : device.top)
        let tops = page ? [foot, head] : Array(stride(from: foot, through: min(head, foot), by: -1))
        let places = tops.map { middle.moved(down: $0 - middle.top) }
        let hidden = places.map { place in controls.count { !place.intersection($0).isEmpty } }
        let box = places.indices.min { (hidden[$0], $0) < (hidden[$1], $1) }.map { places[$0] } ?? middle
        canvas.drawBox(box)
        for (index, line) in lines.enumerated() {
            let x = box.left + (box.size.columns - line.width) / 2
            canvas.put(line, x: x, y: box.top + 1 + index, style: Theme.style(tone))
        }
        return box
    }
}
