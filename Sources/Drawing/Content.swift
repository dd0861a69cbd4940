import Grid
import Session

/// The blocks of a surface under one another, laid out once, then stacked, and shown through a window that scrolls.
struct Content {
    private struct Piece {
        /// Blank lines that it would like above itself.
        let air: Int
        let block: any BlockLayout
        var top = 0
        var lines: Range<Int> { top..<top + block.height }
    }

    private var pieces: [Piece]
    /// All lines there are.
    private(set) var height = 0
    /// The columns it would like to have.
    var naturalWidth: Int { pieces.map(\.block.naturalWidth).max() ?? 0 }

    /// Blocks laid out with air between them.
    init(_ blocks: [BlockView], in setting: Setting) {
        var previous: BlockView?
        pieces = blocks.map { block in
            defer { previous = block }
            let air = Spacing.lines(between: previous, and: block, in: setting)
            return Piece(air: air, block: block.laidOut(in: setting))
        }
        stack(isAiry: true)
    }

    /// The same without blank lines between blocks, for places where room is short.
    var tight: Content {
        var content = self
        content.stack(isAiry: false)
        return content
    }

    private mutating func stack(isAiry: Bool) {
        var top = 0
        for index in pieces.indices {
            pieces[index].top = top + (isAiry ? pieces[index].air : 0)
            top = pieces[index].lines.upperBound
        }
        height = top
    }

    /// How a surface is to be scrolled: where it was, and the control that must be seen, if one must.
    struct Scrolling {
        let lines: Int
        let following: ControlKey?
    }

    /// What is shown through a window of so many lines: scrolled as wished, but never past the end, and by the least
    /// that shows the followed control whole. With the first or last control what stands beyond it is shown too, if there
    /// is room for both, so that arrows alone can read a page from end to end.
    func viewport(height window: Int, scrolling: Scrolling) -> Viewport {
        guard height > window else { return Viewport(scroll: 0, height: window, content: height) }
        let last = height - window
        var scroll = min(max(0, scrolling.lines), last)
        if let key = scrolling.following, let lines = lines(of: key) {
            let (first, end) = (controlLines?.lowerBound, controlLines?.upperBound)
            if lines.lowerBound == first, lines.upperBound <= window {
                scroll = 0
            } else if lines.upperBound == end, lines.lowerBound >= last {
                scroll = last
            } else if lines.lowerBound < scroll {
                scroll = lines.lowerBound
            } else if lines.upperBound > scroll + window {
                scroll = min(lines.lowerBound, lines.upperBound - window)
            }
        }
        return Viewport(scroll: scroll, height: window, content: height)
    }

    /// Draws what the viewport shows into a rectangle of its height.
    func draw(_ viewport: Viewport, in rect: Rect, on canvas: inout Canvas) {
        let shown = viewport.scroll..<viewport.scroll + viewport.height
        for piece in pieces where piece.lines.overlaps(shown) {
            canvas.within(rect, scrolledBy: viewport.scroll - piece.top) { piece.block.draw(on: &$0) }
        }
    }

    /// The lines a control takes, counted from the first.
    func lines(of key: ControlKey) -> Range<Int>? {
        for piece in pieces {
            if let lines = piece.block.lines(of: key) { return lines.shifted(by: piece.top) }
        }
        return nil
    }

    /// The lines from the first control to the last; `nil` without controls.
    var controlLines: Range<Int>? {
        guard let first = pieces.lazy.compactMap(controlLines).first?.lowerBound,
            let end = pieces.reversed().lazy.compactMap(controlLines).first?.upperBound
        else { return nil }
        return first..<max(first, end)
    }

    private func controlLines(of piece: Piece) -> Range<Int>? {
        piece.block.controlLines?.shifted(by: piece.top)
    }
}

extension Range<Int> {
    fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
