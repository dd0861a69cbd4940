import Grid

/// A title above what follows; in a dialog, the question it asks.
struct HeadingBlock: BlockLayout {
    private let lines: [Line]
    private let setting: Setting

    init(_ text: String, in setting: Setting) {
        let line = Line(text)
        lines = setting.kind == .dialog ? line.balanced(to: setting.textWidth) : [line.clipped(to: setting.textWidth)]
        self.setting = setting
    }

    var height: Int { lines.count }
    var naturalWidth: Int { 2 * Setting.indent + (lines.map(\.width).max() ?? 0) }

    func draw(on canvas: inout Canvas) {
        for (y, line) in lines.enumerated() {
            let x = setting.kind == .dialog ? (setting.width - line.width) / 2 : Setting.indent
            canvas.put(line, x: x, y: y, style: Theme.strong)
        }
    }
}
