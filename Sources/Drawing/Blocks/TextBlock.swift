import Grid
import ScreenKit

/// A paragraph, wrapped.
struct TextBlock: BlockLayout {
    private let lines: [Line]
    private let tone: Tone
    private let alignment: Alignment
    private let setting: Setting

    /// A menu does not grow wider than this for the sake of a sentence.
    private static let widestInMenu = 26

    init(_ text: String, tone: Tone, alignment: Alignment, in setting: Setting) {
        lines = Self.paragraphs(text).flatMap { paragraph in
            alignment == .center ? paragraph.balanced(to: setting.textWidth) : paragraph.set(in: setting.textWidth)
        }
        self.tone = tone
        self.alignment = alignment
        self.setting = setting
    }

    /// Almost every text is one paragraph; looking for others character by character costs more than all the rest.
    private static func paragraphs(_ text: String) -> [Line] {
        text.utf8.contains(UInt8(ascii: "\n")) ? Line.paragraphs(text) : [Line(text)]
    }

    var height: Int { lines.count }
    var naturalWidth: Int { 2 * Setting.indent + min(Self.widestInMenu, lines.map(\.width).max() ?? 0) }

    func draw(on canvas: inout Canvas) {
        for (y, line) in lines.enumerated() {
            let x = alignment == .center ? max(0, (setting.width - line.width) / 2) : Setting.indent
            canvas.put(line, x: x, y: y, style: Theme.style(tone))
        }
    }
}
