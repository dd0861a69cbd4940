import Grid
import Session

/// A field to fill in: what it asks for, and on an underlined ground what has been typed or, dim, what belongs there; at
/// the right how much of its room is taken. A tall one has its label above itself.
struct FieldBlock: BlockLayout {
    private let field: FieldView
    private let label: Line
    private let counter: Line
    private let form: Range<Int>
    private let setting: Setting
    /// Labels of one form end in the same column.
    private let labelColumns: Int

    /// A form is as wide as a phone at most, in the middle of its page, unless its labels are longer than usual.
    private static let widest = 42
    /// The columns of labels: those of most forms, and what the longest take before they are cut.
    private static let labelRange = 10...30

    init(_ field: FieldView, in setting: Setting) {
        self.field = field
        self.setting = setting
        let longest = ([field.control.label] + field.companions).map { Line($0).width + 1 }.max() ?? 0
        let usual = Self.labelRange.lowerBound
        labelColumns = min(max(longest, usual), Self.labelRange.upperBound, setting.width / 2)
        let width = min(Self.widest + 2 * (labelColumns - usual), setting.width)
        let left = (setting.width - width) / 2 + Setting.margin
        form = left..<max(left, left + width - 2 * Setting.margin)
        counter = field.counter.map { Line($0) } ?? .empty
        let room = field.lines > 1 ? form.count - counter.width : labelColumns
        label = Line(field.control.label).clipped(to: max(0, room - 1))
    }

    var height: Int { field.lines > 1 ? 1 + field.lines : 1 }
    var naturalWidth: Int { setting.width }
    var controlLines: Range<Int>? { 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? { key == field.control.key ? 0..<height : nil }

    func draw(on canvas: inout Canvas) {
        let place = Rect(
            x: form.lowerBound - Setting.margin, y: 0, columns: form.count + 2 * Setting.margin, rows: height)
        canvas.put(label, x: form.lowerBound, y: 0)
        canvas.put(counter, x: form.upperBound - counter.width, y: 0, style: Theme.quiet)
        canvas.place(field.control, in: place, hasCaret: caret != nil)
        let text = TypedText(text: field.text, hint: field.control.detail ?? "", caret: caret)
        if field.lines > 1 {
            let room = Rect(x: form.lowerBound, y: 1, columns: form.count, rows: field.lines)
            text.draw(in: room, on: &canvas)
        } else {
            let start = form.lowerBound + min(labelColumns, form.count / 2)
            let tail = counter.isEmpty ? 0 : counter.width + 1
            text.draw(x: start, width: max(0, form.upperBound - tail - start), on: &canvas)
        }
    }

    /// The caret while this field has it, in characters.
    private var caret: Int? {
        guard let editing = setting.editing, editing.field == field.control.key.id else { return nil }
        return editing.caret
    }
}
