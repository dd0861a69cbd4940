import Grid
import ScreenKit
import Testing

@testable import Drawing
@testable import Session

/// The desktop's own layout, and the blocks that only it has: columns, bars and fields.
struct DesktopTests {
    private static func desktop(_ blocks: [BlockView], focus: ControlKey? = nil) -> ViewBuilder {
        var builder = ViewBuilder()
        builder.device = "desktop"
        builder.page = ViewBuilder.surface("page", title: "通讯录", blocks: blocks)
        builder.tabs = ViewBuilder.tabs(["消息", "通讯录", "设置"], current: 1, badges: [2])
        builder.focus = focus
        return builder
    }

    private static func rows(_ builder: ViewBuilder, _ size: Size) -> [String] {
        Picture.rows(of: Drawing.frame(builder.view, size: size).grid)
    }

    private static let names = ["云杉科技", "青禾设计", "北辰软件", "林夏工作室", "蓝鲸物流"]

    private static func bar() -> BlockView {
        .bar(names.enumerated().map { ViewBuilder.control("bar", $1, row: "\($0)", isCurrent: $0 == 1) })
    }

    @Test("the last tab stands at the foot of the navigation, the window's edges meet its dividers")
    func window() {
        let rows = Self.rows(Self.desktop([.text("你好", tone: .plain, alignment: .start)]), Size(columns: 60, rows: 20))
        #expect(
            rows == [
                "╭──────────┬───────────────────────────────────────────────╮",
                "│ [林]     │ 通讯录                                  — □ × │",
                "├──────────┼───────────────────────────────────────────────┤",
                "│ 消息 2   │  你好                                         │",
                "│┃通讯录   │                                               │",
            ] + [String](repeating: "│          │                                               │", count: 11) + [
                "│ 设置     │                                               │",
                "╰──────────┴───────────────────────────────────────────────╯",
                "",
                "  ↑ ↓ 移动  Enter 打开  1-5 标签  / 搜索  ? 帮助  q 离开",
            ])
    }

    @Test("a bar wraps to as many lines as it needs, and its chosen control is underlined")
    func bar() {
        let frame = Drawing.frame(Self.desktop([Self.bar()]).view, size: Size(columns: 60, rows: 20))
        let rows = Picture.rows(of: frame.grid)
        #expect(rows[3].contains("云杉科技  青禾设计  北辰软件  林夏工作室") && rows[4].contains(" 蓝鲸物流 "))
        #expect(frame.grid[23, 3].style.underline && !frame.grid[13, 3].style.underline)
    }

    @Test("columns stand beside one another, the longer one decides their height, and the focus is scrolled to")
    func columns() throws {
        let left = (0..<3).map { ViewBuilder.control("left", "部门\($0)", role: .row, row: "l\($0)") }
        let right = (0..<40).map { ViewBuilder.control("right", "成员\($0)", role: .row, row: "r\($0)") }
        let blocks: [BlockView] = [
            .columns(left: [ViewBuilder.list(left)], right: [.heading("成员"), ViewBuilder.list(right)])
        ]
        let size = Size(columns: 80, rows: 24)
        let frame = Drawing.frame(Self.desktop(blocks, focus: ControlKey("left", row: "l1")).view, size: size)
        #expect(frame.viewport.content == 41 && frame.viewport.scroll == 0)
        let places = Dictionary(uniqueKeysWithValues: frame.placements.map { ($0.key, $0.rect) })
        let (upper, beside) = (places[ControlKey("left", row: "l1")], places[ControlKey("right", row: "r0")])
        #expect(try #require(upper).top == #require(beside).top)
        #expect(try #require(upper).right <= #require(beside).left)
        let far = Drawing.frame(Self.desktop(blocks, focus: ControlKey("right", row: "r30")).view, size: size)
        #expect(far.viewport.scroll > 0 && far.placements.contains { $0.key == ControlKey("right", row: "r30") })
    }

    @Test("an empty field shows its hint dim; the caret stands behind what is typed, which moves to keep it in sight")
    func fields() throws {
        let long = String(repeating: "长", count: 30)
        for (text, caret, shown) in [("", 0, "例如 lin-xia"), ("lin", 3, "lin"), (long, 30, "长长长")] {
            var builder = Self.desktop(
                [ViewBuilder.field("account", "账号", hint: "例如 lin-xia", text: text)], focus: ControlKey("account"))
            builder.editing = (field: "account", caret: caret)
            let frame = Drawing.frame(builder.view, size: .standard)
            let row = Picture.rows(of: frame.grid)[3]
            #expect(row.contains("账号") && row.contains(shown))
            #expect(frame.cursor.y == 3)
            let place = try #require(frame.placements.first { $0.key == ControlKey("account") }).rect
            #expect(place.contains(frame.cursor))
        }
    }

    @Test("the coach stands at the foot in one line or two, and beside the window where there is room")
    func coach() {
        var builder = Self.desktop([Self.bar()], focus: ControlKey("bar", row: "0"))
        builder.trail = ["通讯录", "云杉科技"]
        let small = Self.rows(builder, Size(columns: 60, rows: 20))
        #expect(small[18].contains("云杉科技  打开这一页。") && !small.contains { $0.contains("你在这里") })
        let standard = Self.rows(builder, .standard)
        #expect(standard[21].contains("你在这里  通讯录 › 云杉科技") && standard[22].contains("打开这一页。"))
        let large = Self.rows(builder, Size(columns: 120, rows: 40))
        #expect(large[1].hasSuffix("你在这里") && large[0].hasSuffix("╮"))
    }

    @Test("no symbol of ambiguous width stands without a spare cell", arguments: ["60x20", "80x24", "120x40"])
    func spareCells(size: String) throws {
        let grid = Drawing.frame(Self.desktop([Self.bar()]).view, size: try #require(Size(parsing: size))).grid
        #expect(Symbols.crowded(in: grid) == [])
    }
}
