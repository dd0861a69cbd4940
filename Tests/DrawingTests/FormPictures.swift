// Pages that are filled in: the field with its counter and caret, check boxes, and why a button can't be pressed.
import Grid
import ScreenKit
import Testing

@testable import Drawing
@testable import Session

@Suite("Forms")
struct FormPictures {
    private static func form(_ blocks: [BlockView], focus: ControlKey? = nil, caret: Int? = nil) -> ViewBuilder {
        var builder = ViewBuilder()
        builder.page = ViewBuilder.surface("form", title: "申请退出", blocks: blocks)
        builder.focus = focus
        if let caret { builder.editing = (field: "reason", caret: caret) }
        return builder
    }

    private static func field(_ text: String, lines: Int = 3) -> BlockView {
        ViewBuilder.field("reason", "原因", hint: "写一句", text: text, lines: lines, counter: "\(text.count)/200")
    }

    /// The content of the phone at 60x20, without its borders and what fills them.
    private static func rows(_ builder: ViewBuilder, size: Size = Size(columns: 60, rows: 20)) -> [String] {
        Picture.rows(of: Drawing.frame(builder.view, size: size).grid)
    }

    @Test("a form looks as its picture: label and counter above a ground of three lines, the button's reason below it")
    func picture() {
        let submit = ViewBuilder.control("submit", "提交", reason: "请先填写原因。", about: "请先填写原因。")
        let cancel = ViewBuilder.control("cancel", "取消", action: .back)
        let builder = Self.form([Self.field(""), .buttons([cancel, submit])], focus: ControlKey("reason"), caret: 0)
        let shown = Self.rows(builder)[3...10].map { $0.trimmed }
        #expect(
            shown == [
                "├──────────────────────────────────────────┤",
                "│ 原因                               0/200 │",
                "│ 写一句                                   │",
                "│                                          │",
                "│                                          │",
                "│           [ 取消 ]   [ 提交 ]            │",
                "│  请先填写原因。                          │",
                "│                                          │",
            ])
        let frame = Drawing.frame(builder.view, size: Size(columns: 60, rows: 20))
        let place = frame.placements.first { $0.key == ControlKey("reason") }?.rect
        #expect(place?.size == Size(columns: 42, rows: 4) && place.map { frame.cursor.y == $0.top + 1 } == true)
    }

    @Test(
        "the caret stands in the cell where the next character goes, whatever stands before it",
        arguments: [
            ("", 0, 0), ("岗位", 2, 4), ("岗位", 1, 2), ("e\u{301}", 1, 1), ("👨‍👩‍👧离", 1, 2), ("👨‍👩‍👧离", 2, 4), ("🇨🇳", 1, 2),
            ("ｱa", 1, 1), ("한글", 1, 2), ("a\u{301}\u{302}b", 2, 2),
        ])
    func caretCell(text: String, caret: Int, column: Int) {
        for lines in [1, 3] {
            let at = { (text: String, caret: Int) in
                let builder = Self.form([Self.field(text, lines: lines)], focus: ControlKey("reason"), caret: caret)
                return Drawing.frame(builder.view, size: .standard).cursor
            }
            #expect(at(text, caret) == at("", 0).moved(right: column, down: 0), "in \(lines) lines")
        }
    }

    @Test(
        "in several lines the caret stands where its character would, and is always in sight",
        arguments: [(18, 36, 0), (19, 0, 1), (38, 0, 2), (57, 0, 2), (60, 6, 2)])
    func caretLine(caret: Int, column: Int, line: Int) {
        // 39 columns hold 19 characters; the last one is the caret's.
        let text = String(repeating: "长", count: 60)
        let builder = Self.form([Self.field(text)], focus: ControlKey("reason"), caret: caret)
        let frame = Drawing.frame(builder.view, size: .standard)
        let place =
            frame.placements.first { $0.key == ControlKey("reason") }?.rect ?? Rect(x: 0, y: 0, columns: 0, rows: 0)
        #expect(frame.cursor == place.origin.moved(right: 1 + column, down: 1 + line))
    }

    @Test("words wrap whole, and a caret among the blanks at a line's end stays inside the field")
    func words() {
        let text = "Please let me go because " + String(repeating: " ", count: 30) + "I have found another post"
        for caret in 0...text.count {
            let builder = Self.form([Self.field(text)], focus: ControlKey("reason"), caret: caret)
            let frame = Drawing.frame(builder.view, size: .standard)
            let place = frame.placements.first { $0.key == ControlKey("reason") }?.rect
            #expect(place?.contains(frame.cursor) == true, "at \(caret)")
        }
        let rows = Self.rows(Self.form([Self.field(text)]))
        #expect(rows[5].contains("Please let me go because") && rows[6].contains("│ I have found another post"))
    }

    @Test("rows with check boxes show their marks without any colour, and stay in line")
    func marks() {
        let rows = [("林夏", true), ("范予安", false)].map { name, isMarked in
            ViewBuilder.control(
                "pending", name, role: .row, row: name, detail: "岗位调整", isMarked: isMarked, action: .mark(name))
        }
        let shown = Self.rows(Self.form([ViewBuilder.list(rows)]))[4...5].map(\.trimmed)
        #expect(shown[0] == "│  [x] 林夏    岗位调整                    │")
        #expect(shown[1] == "│  [ ] 范予安  岗位调整                    │")
    }

    @Test("a focused button that can't be pressed brings its reason into sight, once for all it holds for")
    func reasonInSight() {
        let text = BlockView.text(String(repeating: "很长的说明。", count: 60), tone: .plain, alignment: .start)
        let reason = "还没有勾选申请。"
        let buttons = ["拒绝所选", "同意所选"].map { ViewBuilder.control($0, $0, reason: reason) }
        for size in [Size(columns: 60, rows: 20), .standard] {
            let rows = Self.rows(Self.form([text, .buttons(buttons), text], focus: ControlKey("拒绝所选")), size: size)
            #expect(rows.count { $0.contains(reason) && $0.contains("│  ") } == 1, "\(size)")
        }
    }

    @Test("in a dialog the reason stands above the buttons, whatever else has to scroll", arguments: [1, 60])
    func reasonInDialog(sentences: Int) {
        let text = BlockView.text(String(repeating: "立即生效，不能撤销。", count: sentences), tone: .danger, alignment: .start)
        let buttons = [
            ViewBuilder.control("cancel", "取消", action: .back), ViewBuilder.control("confirm", "确定", reason: "请先输入密码。"),
        ]
        var builder = Self.form([])
        let field = ViewBuilder.field("reason", "密码", text: "")
        builder.layers = [
            ViewBuilder.surface(
                "secret", kind: .dialog, title: "确认退出", destructive: true, blocks: [text, field, .buttons(buttons)])
        ]
        builder.focus = ControlKey("confirm")
        let rows = Self.rows(builder)
        let foot = rows.lastIndex { $0.contains("取消") && $0.contains("确定") }
        #expect(foot.map { rows[$0 - 2].contains("请先输入密码。") && rows[$0 - 1].contains("┬") } == true)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
