// Pictures are what people read when a golden fails; their form must not change by accident.
import Grid
import Testing

struct PictureTests {
    static var dialog: Grid {
        var grid = Grid(size: Size(columns: 16, rows: 4))
        grid.border(grid.bounds, style: Style(dim: true))
        grid.put("退出？", at: Point(x: 5, y: 1), style: Style(bold: true))
        grid.put("▌取消▐", at: Point(x: 1, y: 2), style: Style(reverse: true))
        grid.put(" 确定 ", at: Point(x: 9, y: 2), style: Style(ink: .red))
        return grid
    }

    @Test("a plain picture is the text alone")
    func plain() {
        #expect(
            Picture.plain(PictureTests.dialog) == """
                ╭──────────────╮
                │    退出？    │
                │▌取消▐   确定 │
                ╰──────────────╯

                """)
    }

    @Test("blanks at the end of a row go, unless they are asked for")
    func trailingBlanks() {
        let grid = Grid("a  ", "   ", " 退")
        #expect(Picture.rows(of: grid) == ["a", "", " 退"])
        #expect(Picture.rows(of: grid, keepingBlanks: true) == ["a  ", "   ", " 退"])
        #expect(Picture.plain(grid) == "a\n\n 退\n")
    }

    @Test("an annotated picture tells the size, the rows, and what is styled")
    func annotated() {
        #expect(
            Picture.annotated(PictureTests.dialog) == """
                16x4
                |╭──────────────╮|
                |│    退出？    │|
                |│▌取消▐   确定 │|
                |╰──────────────╯|
                0:0-15 dim "╭──────────────╮"
                1-2:0 dim
                1:5-10 bold "退出？"
                1-2:15 dim
                2:1-6 reverse "▌取消▐"
                2:9-14 red " 确定 "
                3:0-15 dim "╰──────────────╯"

                """)
    }

    @Test("an annotated picture cuts a long text, which the rows show anyway")
    func longText() {
        let picture = Picture.annotated(Grid(String(repeating: "退", count: 20), style: Style(ink: .cyan)))
        #expect(picture.hasSuffix("|\n0:0-39 cyan \"退退退退退退退退退退退…\"\n"))
    }

    @Test("grids that differ in one cell, one blank or one style have different annotated pictures")
    func annotatedTellsAll() {
        let grid = PictureTests.dialog
        var pictures: Set<String> = [Picture.annotated(grid)]
        for y in 0..<4 {
            for x in 0..<16 where !grid[x, y].isRightHalf {
                var restyled = grid
                restyled.restyle(Rect(x: x, y: y, columns: 1, rows: 1)) { $0.underline = true }
                pictures.insert(Picture.annotated(restyled))
                var rewritten = grid
                rewritten.put("#", at: Point(x: x, y: y), style: grid[x, y].style)
                pictures.insert(Picture.annotated(rewritten))
            }
        }
        let glyphs = (0..<4).reduce(0) { count, y in count + (0..<16).count { !grid[$0, y].isRightHalf } }
        #expect(pictures.count == 1 + 2 * glyphs)
    }

    @Test("an ANSI picture sets each style once and ends every row in the terminal's own colours")
    func ansi() {
        #expect(
            Picture.ansi(PictureTests.dialog).split(separator: "\n").map { $0.replacing("\u{1B}", with: "␛") } == [
                "␛[2m╭──────────────╮␛[0m",
                "␛[2m│␛[0m    ␛[1m退出？␛[0m    ␛[2m│␛[0m",
                "␛[2m│␛[0m␛[7m▌取消▐␛[0m  ␛[31m 确定 ␛[0m␛[2m│␛[0m",
                "␛[2m╰──────────────╯␛[0m",
            ])
    }

    @Test(
        "every ink has its code",
        arguments: zip(Style.Ink.allCases, ["x", "31", "32", "33", "34", "35", "36"]))
    func inks(ink: Style.Ink, code: String) {
        let text = Picture.ansi(Grid("a", style: Style(ink: ink, bold: true, underline: true)))
        #expect(text == "\u{1B}[1;4\(ink == .normal ? "" : ";" + code)ma\u{1B}[0m\n")
    }

    @Test("equal pictures have no difference")
    func noDifference() {
        #expect(Picture.difference(expected: "a\nb\n", actual: "a\nb\n") == nil)
    }

    @Test("a difference shows both pictures and marks the lines that fail")
    func difference() {
        let difference = Picture.difference(expected: "|退出企业|\n|  取消  |\n", actual: "|退出企业|\n|  确定  |\n0:0 dim \"退\"\n")
        #expect(
            difference == """
                expected:
                  |退出企业|
                * |  取消  |
                actual:
                  |退出企业|
                * |  确定  |
                * 0:0 dim "退"

                """)
    }

    @Test("a missing line end is a difference that can be seen")
    func missingLineEnd() {
        let difference = Picture.difference(expected: "a\n", actual: "a")
        #expect(difference == "expected:\n  a\n* \nactual:\n  a\n")
    }
}
