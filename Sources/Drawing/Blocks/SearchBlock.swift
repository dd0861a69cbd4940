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

    private func drawField(x: Int, room: Int, caret: Int, on canvas: inout Canvas) {
        canvas.place(search.control, in: Rect(x: 0, y: 0, columns: setting.width, rows: 1), hasCaret: true)
        TypedText(text: search.text, hint: search.control.label, caret: caret).draw(x: x, width: room, on: &canvas)
    }
}

extension Line {
    /// The end of the line that fits into so many columns.
    func droppingFirst(toFit columns: Int) -> Line {
        var width = width
        return Line(
            glyphs: glyphs.drop { glyph in
                guard width > columns else { return false }
                width -= glyph.width
                return true
            })
    }
}
