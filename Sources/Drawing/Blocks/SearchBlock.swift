import Grid
import Session

/// A field that narrows a list: a slash and what it looks for, or what has been typed with the caret in it.
struct SearchBlock: BlockLayout {
    let search: SearchView
    let setting: Setting

    private static let sign: Line = "/ "

    var height: Int { 1 }
    var naturalWidth: Int { setting.width }
    var controlLines: Range<Int>? { 0..<1 }

    func lines(of key: ControlKey) -> Range<Int>? { key == search.control.key ? 0..<1 : nil }

    func draw(on canvas: inout Canvas) {
        let start = Setting.margin + Self.sign.width
        let room = max(0, setting.width - Setting.margin - start)
        canvas.put(Self.sign, x: Setting.margin, y: 0, style: Theme.quiet)
        guard let caret else {
            let text = search.text.isEmpty ? Line(search.control.label) : Line(search.text)
            canvas.put(text.clipped(to: room), x: start, y: 0, style: search.text.isEmpty ? Theme.quiet : .plain)
            return canvas.place(search.control, in: Rect(x: 0, y: 0, columns: setting.width, rows: 1))
        }
        drawField(x: start, room: room, caret: caret, on: &canvas)
    }

    /// The caret while this field is typed into, in characters.
    private var caret: Int? {
        guard case .edit(let field) = search.control.action, let editing = setting.editing, editing.field == field
        else { return nil }
        return editing.caret
    }

    /// The text on an underlined ground, moved left as far as the caret needs.
    private func drawField(x: Int, room: Int, caret: Int, on canvas: inout Canvas) {
        let before = Line(String(search.text.prefix(caret)))
        let after = Line(String(search.text.dropFirst(caret)))
        let hidden = before.droppingFirst(toFit: max(0, room - 1))
        let field = Rect(x: x, y: 0, columns: room, rows: 1)
        canvas.place(search.control, in: Rect(x: 0, y: 0, columns: setting.width, rows: 1), hasCaret: true)
        canvas.fill(field, Style(underline: true))
        canvas.put(hidden + after, x: x, y: 0, style: Style(underline: true), width: room)
        if search.text.isEmpty {
            canvas.put(
                Line(search.control.label).clipped(to: room), x: x, y: 0, style: Style(dim: true, underline: true))
        }
        canvas.putCaret(x: x + hidden.width, y: 0)
    }
}

extension Line {
    /// The end of the line that fits into so many columns.
    fileprivate func droppingFirst(toFit columns: Int) -> Line {
        var width = width
        return Line(
            glyphs: glyphs.drop { glyph in
                guard width > columns else { return false }
                width -= glyph.width
                return true
            })
    }
}
