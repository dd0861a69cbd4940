// Nothing is cut by the terminal, so cutting and wrapping happen here, to the column.
import Grid
import Testing

struct LineFittingTests {
    @Test(
        "a line that is too long ends in an ellipsis with a spare cell",
        arguments: [
            ("云杉科技", 8, "云杉科技"), ("云杉科技", 7, "云杉… "), ("云杉科技", 6, "云杉… "), ("云杉科技", 5, "云… "),
            ("云杉科技", 4, "云… "), ("云杉科技", 3, "… "), ("云杉科技", 2, "云"), ("云杉科技", 1, ""), ("云杉科技", 0, ""),
            ("云杉科技", -1, ""), ("Leave this enterprise", 12, "Leave this… "), ("Leave this enterprise", 8, "Leave… "),
            ("产品 · 设计与研发", 9, "产品… "), ("产品→设计", 7, "产品… "), ("", 0, ""),
            ("e\u{301}e\u{301}e\u{301}e\u{301}", 3, "e\u{301}… "),
        ])
    func clipping(text: String, columns: Int, clipped: String) {
        let line = Line(text).clipped(to: columns)
        #expect(line.plain == clipped)
        #expect(line.width <= max(0, columns))
    }

    @Test("another ellipsis takes its own room")
    func otherEllipsis() {
        #expect(Line("Leave").clipped(to: 4, with: "~").plain == "Lea~")
        #expect(Line("Leave").clipped(to: 4, with: .empty).plain == "Leav")
    }

    @Test("padding fills the place from the side that is asked for")
    func padding() {
        #expect(Line("退出").padded(to: 7).plain == "退出   ")
        #expect(Line("退出").padded(to: 7, .center).plain == " 退出  ")
        #expect(Line("退出").padded(to: 7, .end).plain == "   退出")
        #expect(Line("退出").padded(to: 3, .center).plain == "退出")
    }

    @Test(
        "lines break at blanks and beside Chinese, and never before 。 nor after 「",
        arguments: [
            ("退出后将离开该企业的群，无法再看到它的审批。", 12, ["退出后将离开", "该企业的群，", "无法再看到它", "的审批。"]),
            ("顶部显示的就是你。先看清", 16, ["顶部显示的就是", "你。先看清"]),
            ("请选「退出该企业」吧", 6, ["请选", "「退出", "该企", "业」吧"]),
            ("（一）（二）", 8, ["（一）", "（二）"]),
            ("Leave this enterprise now", 11, ["Leave this", "enterprise", "now"]),
            ("Leave   this", 7, ["Leave", "this"]),
            ("  indented text", 10, ["  indented", "text"]),
            ("按Enter键打开企业", 8, ["按Enter", "键打开企", "业"]),
            ("https://example.com/a", 8, ["https://", "example.", "com/a"]),
            ("短", 8, ["短"]),
            ("", 8, [""]),
            ("企业", 1, ["企", "业"]),
            ("。。。。", 4, ["。。", "。。"]),
            ("主企业　会变", 6, ["主企业", "会变"]),
            ("退出 。好", 5, ["退", "出 。", "好"]),
            ("价格￥100元", 6, ["价格", "￥100", "元"]),
        ])
    func wrapping(text: String, columns: Int, lines: [String]) {
        #expect(Line(text).wrapped(to: columns).map(\.plain) == lines)
    }

    @Test("wrapping loses nothing but blanks and keeps every line within its place", arguments: 0..<200)
    func wrappingKeepsEverything(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let line = Line(someText(&numbers, longest: 60))
        let columns = Int.random(in: 2...20, using: &numbers)
        let lines = line.wrapped(to: columns)
        #expect(lines.allSatisfy { $0.width <= columns })
        #expect(lines.flatMap(\.glyphs).filter { $0 != .blank } == line.glyphs.filter { $0 != .blank })
    }

    @Test("a place of no columns still takes one glyph a line")
    func noRoom() {
        #expect(Line("ab").wrapped(to: 0).map(\.plain) == ["a", "b"])
        #expect(Line("").wrapped(to: -3) == [.empty])
        #expect(Line("退a").wrapped(to: -3).map(\.plain) == ["退", "a"])
    }

    @Test(
        "a folded line loses nothing: its parts together are the line",
        arguments: ["", "岗位调整，下月到岗", "a  b   c", "word longer than", "。。。。", "e\u{301}e\u{301}👨‍👩‍👧"])
    func folding(text: String) {
        let line = Line(text)
        for columns in 2...12 {
            let parts = line.folded(to: columns)
            #expect(parts.reduce(Line.empty, +) == line && !parts.isEmpty)
            #expect(parts.allSatisfy { $0.plain.trimmingSpaces.count <= columns })
        }
        #expect(Line("one two").folded(to: 5).map(\.plain) == ["one ", "two"])
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
