import Grid
import Session

/// The last line: keys that work now and what they do, the least useful left out where room is short.
struct HintLine {
    private let pieces: [Piece]
    private let separator: Line
    /// A sentence about the keys, which goes before them.
    private let notice: Line?

    private struct Piece {
        let keys: Line
        let label: Line
        let isWayOut: Bool
        let control: ControlView?
        var width: Int { keys.width + 1 + label.width }
    }

    /// Between hints on ordinary screens.
    static let gap: Line = "  "
    /// Between hints where something can be taken away: there they are one sentence.
    static let comma: Line = "，"
    /// The same in English.
    static let narrowComma: Line = ", "

    init(notice: String? = nil, hints: [View.Hint], separator: Line) {
        self.notice = notice.map { Line($0) }
        pieces = hints.map { hint in
            Piece(
                keys: Line(hint.keys).withSpareCells, label: Line(hint.label), isWayOut: hint.isWayOut,
                control: hint.control)
        }
        self.separator = separator
    }

    /// The keys that a view tells.
    init(of view: View) {
        let comma = view.language == .zh ? HintLine.comma : HintLine.narrowComma
        self.init(
            notice: view.keyNotice, hints: view.hints, separator: view.top.destructive ? comma : HintLine.gap)
    }

    /// The columns that what is never left out needs.
    var leastWidth: Int { needed(pieces.filter { $0.isWayOut || $0.control != nil }) }

    /// Draws as many as fit. A way out, and what can be activated here, is never left out for another hint.
    func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
        var x = x
        let end = x + width
        if let notice {
            canvas.put(notice.clipped(to: width), x: x, y: y, style: Theme.strong)
            x += notice.width + separator.width
        }
        for (index, piece) in fitting(end - x).enumerated() {
            if index > 0 {
                canvas.put(separator, x: x, y: y, style: Theme.quiet, width: end - x)
                x += separator.width
            }
            let start = x
            canvas.put(piece.keys.clipped(to: end - x), x: x, y: y, style: Theme.strong)
            x += piece.keys.width + 1
            canvas.put(piece.label.clipped(to: end - x), x: x, y: y, style: Theme.quiet)
            x += piece.label.width
            if let control = piece.control {
                canvas.place(control, in: Rect(x: start, y: y, columns: x - start, rows: 1))
            }
        }
    }

    private func fitting(_ width: Int) -> [Piece] {
        var kept = pieces
        while needed(kept) > width, let last = kept.lastIndex(where: { !$0.isWayOut && $0.control == nil }) {
            kept.remove(at: last)
        }
        return kept
    }

    private func needed(_ pieces: [Piece]) -> Int {
        pieces.reduce(separator.width * max(0, pieces.count - 1)) { $0 + $1.width }
    }
}
