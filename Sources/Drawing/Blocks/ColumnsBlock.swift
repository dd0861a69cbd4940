import Grid
import Session

/// Blocks in two columns beside one another, a line between them; the right one is the wider.
struct ColumnsBlock: BlockLayout {
    private let left: Content
    private let right: Content
    private let leftWidth: Int
    private let width: Int

    /// The left column's share: two parts of five, as lists of people need more room than lists of departments.
    private static let leftShare = (2, of: 5)

    init(left: [BlockView], right: [BlockView], in setting: Setting) {
        width = setting.width
        leftWidth = setting.width * Self.leftShare.0 / Self.leftShare.of
        self.left = Content(left, in: setting.with(width: leftWidth))
        self.right = Content(right, in: setting.with(width: max(0, setting.width - leftWidth - 1)))
    }

    var height: Int { max(left.height, right.height) }
    var naturalWidth: Int { width }

    var controlLines: Range<Int>? {
        let lines = [left.controlLines, right.controlLines].compactMap { $0 }
        guard let first = lines.map(\.lowerBound).min(), let end = lines.map(\.upperBound).max() else { return nil }
        return first..<end
    }

    func lines(of key: ControlKey) -> Range<Int>? { left.lines(of: key) ?? right.lines(of: key) }

    func draw(on canvas: inout Canvas) {
        let all = Viewport(scroll: 0, height: height, content: height)
        left.draw(all, in: Rect(x: 0, y: 0, columns: leftWidth, rows: height), on: &canvas)
        let line = Rect(x: leftWidth, y: 0, columns: 1, rows: height)
        canvas.fill(line, Theme.quiet, with: Border.round.vertical)
        right.draw(
            all, in: Rect(x: leftWidth + 1, y: 0, columns: width - leftWidth - 1, rows: height), on: &canvas)
    }
}

extension Setting {
    /// The same place in other columns.
    fileprivate func with(width: Int) -> Setting { Setting(kind: kind, width: width, editing: editing) }
}
