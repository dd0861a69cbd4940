import Grid
import Session

/// A field to fill in: what it asks for, and on an underlined ground what has been typed or, dim, what belongs there.
struct FieldBlock: BlockLayout {
    private let field: FieldView
    private let label: Line
    private let form: Range<Int>
    private let setting: Setting

    /// A form is as wide as a phone at most, in the middle of its page.
    private static let widest = 42
    /// Labels of one form end in the same column.
    private static let labelColumns = 10

    init(_ field: FieldView, in setting: Setting) {
        self.field = field
        self.setting = setting
        let width = min(Self.widest, setting.width)
        let left = (setting.width - width) / 2
        form = left..<left + width
        label = Line(field.control.label).clipped(to: max(0, min(Self.labelColumns - 1, width - Setting.margin)))
    }

    var height: Int { 1 }
    var naturalWidth: Int { setting.width }
    var controlLines: Range<Int>? { 0..<1 }

    func lines(of key: ControlKey) -> Range<Int>? { key == field.control.key ? 0..<1 : nil }

    func draw(on canvas: inout Canvas) {
        let start = form.lowerBound + Setting.margin + min(Self.labelColumns, form.count / 2)
        let room = max(0, form.upperBound - Setting.margin - start)
        canvas.put(label, x: form.lowerBound + Setting.margin, y: 0)
        let place = Rect(x: form.lowerBound, y: 0, columns: form.count, rows: 1)
        canvas.place(field.control, in: place, hasCaret: caret != nil)
        TypedText(text: field.text, hint: field.control.detail ?? "", caret: caret)
            .draw(x: start, width: room, on: &canvas)
    }

    /// The caret while this field has it, in characters.
    private var caret: Int? {
        guard let editing = setting.editing, editing.field == field.control.key.id else { return nil }
        return editing.caret
    }
}

/// What stands in a field, moved left as far as the caret needs.
struct TypedText {
    let text: String
    /// Stands there while nothing has been typed.
    let hint: String
    /// In characters; `nil` while the field isn't typed into.
    let caret: Int?

    private static let ground = Style(underline: true)

    func draw(x: Int, width: Int, on canvas: inout Canvas) {
        let before = Line(String(text.prefix(caret ?? 0)))
        let after = Line(String(text.dropFirst(caret ?? 0)))
        let hidden = before.droppingFirst(toFit: max(0, width - 1))
        canvas.fill(Rect(x: x, y: 0, columns: width, rows: 1), Self.ground)
        canvas.put(hidden + after, x: x, y: 0, style: Self.ground, width: width)
        if text.isEmpty {
            canvas.put(Line(hint).clipped(to: width), x: x, y: 0, style: Style(dim: true, underline: true))
        }
        if caret != nil { canvas.putCaret(x: x + hidden.width, y: 0) }
    }
}
