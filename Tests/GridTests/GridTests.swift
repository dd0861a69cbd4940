// The rules of drawing, as pictures: clipping, wide characters at every edge, layers over layers.
import Grid
import Testing

struct GridTests {
    static let red = Style(ink: .red)

    @Test("a new grid is blank")
    func blank() {
        #expect(Grid(size: Size(columns: 3, rows: 2)).rows == ["   ", "   "])
        #expect(Grid(size: Size(columns: 0, rows: 2)).rows == ["", ""])
    }

    @Test(
        "a line is clipped by every edge, and a wide character that would be cut is blank",
        arguments: [
            ("退出", 0, nil, "退出..."), ("退出", 3, nil, "...退出"), ("退出", 4, nil, "....退 "), ("退出", 5, nil, ".....退"),
            ("退出", 6, nil, "...... "), ("退出", 7, nil, "......."), ("退出", -1, nil, " 出...."), ("退出", -2, nil, "出....."),
            ("退出", -3, nil, " ......"), ("退出", -4, nil, "......."), ("退出", 0, 3, "退 ...."), ("退出", 1, 2, ".退...."),
            ("退出", 0, 0, "......."), ("退出", 0, -1, "......."), ("退出", 0, 99, "退出..."), ("abc", 0, 5, "abc...."),
            ("abcdefghij", -2, nil, "cdefghi"), ("e\u{301}", 6, nil, "......e\u{301}"),
        ] as [(String, Int, Int?, String)])
    func clipping(text: String, x: Int, width: Int?, row: String) {
        var grid = Grid(".......")
        grid.put(Line(text), at: Point(x: x, y: 0), width: width)
        #expect(grid.rows == [row])
        #expect(grid.brokenPlaces == [])
    }

    @Test("what lies outside the grid, however far, draws nothing", arguments: [-3, 3, .min, .max])
    func placesOutside(distance: Int) {
        var grid = Grid("...")
        grid.put("abc", at: Point(x: 0, y: distance))
        grid.put("abc", at: Point(x: distance, y: 0))
        #expect(grid.rows == ["..."])
    }

    @Test(
        "a wide character that loses a half to another loses the other half too",
        arguments: [(0, "a 企业"), (1, " a企业"), (2, "退a 业"), (3, "退 a业"), (4, "退企a "), (5, "退企 a")])
    func halfOverwritten(x: Int, row: String) {
        var grid = Grid("退企业")
        grid.put("a", at: Point(x: x, y: 0), style: GridTests.red)
        #expect(grid.rows == [row])
        #expect(grid.brokenPlaces == [])
        #expect(grid[x, 0].style == GridTests.red)
    }

    @Test("wide over wide, one column apart, leaves blanks at both ends")
    func wideOverWide() {
        var grid = Grid("退企业")
        grid.put("出出", at: Point(x: 1, y: 0))
        #expect(grid.rows == [" 出出 "])
        #expect(grid.brokenPlaces == [])
    }

    @Test("filling cuts wide characters at both edges of the rectangle")
    func filling() {
        var grid = Grid("退企业", "退企业", "退企业")
        grid.fill(Rect(x: 1, y: 1, columns: 4, rows: 9), GridTests.red, with: "─")
        #expect(grid.rows == ["退企业", " ──── ", " ──── "])
        #expect(grid[1, 1].style == GridTests.red)
        #expect(grid[0, 1].style == .plain)
        grid.fill(grid.bounds, with: "退")
        #expect(grid == Grid(size: grid.size))
    }

    @Test("restyling keeps the text and never splits a wide character")
    func restyling() {
        var grid = Grid("退企业", "退企业")
        grid.restyle(Rect(x: 1, y: 1, columns: 2, rows: 5)) { $0.reverse.toggle() }
        #expect(grid.rows == ["退企业", "退企业"])
        #expect((0..<6).map { grid[$0, 1].style.reverse } == [true, true, true, true, false, false])
        #expect((0..<6).allSatisfy { grid[$0, 0].style == .plain })
        #expect(grid.brokenPlaces == [])
        grid.restyle(Rect(x: 5, y: 0, columns: 9, rows: 1)) { $0.ink = .red }
        #expect(grid[4, 0].style == GridTests.red && grid[5, 0].style == GridTests.red)
    }

    @Test(
        "a grid drawn over another covers it, clipped at every edge",
        arguments: [
            (Point(x: 2, y: 1), ["退企业务", "退╭╮业务", "退╰╯业务"]),
            (Point(x: 1, y: 0), [" ╭╮ 业务", " ╰╯ 业务", "退企业务"]),
            (Point(x: -1, y: -1), ["╯ 企业务", "退企业务", "退企业务"]),
            (Point(x: 7, y: 2), ["退企业务", "退企业务", "退企业 ╭"]),
            (Point(x: 8, y: 0), ["退企业务", "退企业务", "退企业务"]),
        ])
    func layering(at point: Point, rows: [String]) {
        var grid = Grid("退企业务", "退企业务", "退企业务")
        grid.draw(Grid("╭╮", "╰╯"), at: point)
        #expect(grid.rows == rows)
        #expect(grid.brokenPlaces == [])
    }

    @Test("a wide character at the edge of a layer that lies half outside is blank")
    func layerEdges() {
        var grid = Grid("....")
        grid.draw(Grid("退出企"), at: Point(x: -1, y: 0))
        #expect(grid.rows == [" 出 "])
        #expect(grid.brokenPlaces == [])
    }

    @Test("a part cut out of a grid holds no halves")
    func cropping() {
        let grid = Grid("退企业", "abcdef")
        #expect(grid.cropped(to: Rect(x: 1, y: 0, columns: 4, rows: 2)).rows == [" 企 ", "bcde"])
        #expect(grid.cropped(to: Rect(x: 4, y: 1, columns: 9, rows: 9)).rows == ["ef"])
        #expect(grid.cropped(to: Rect(x: 40, y: 1, columns: 9, rows: 9)).size.isEmpty)
        #expect(grid.cropped(to: grid.bounds) == grid)
    }

    @Test("a cell outside is blank")
    func outside() {
        let grid = Grid("a")
        for (x, y) in [(-1, 0), (0, -1), (1, 0), (0, 1), (.max, .min)] { #expect(grid[x, y] == .blank) }
    }

    @Test("equal grids have equal hashes, and a style alone makes another grid")
    func equality() {
        var grid = Grid("退企业")
        #expect(grid.hashValue == Grid("退企业").hashValue)
        let plain = grid
        grid.restyle(Rect(x: 0, y: 0, columns: 1, rows: 1)) { $0.dim = true }
        #expect(grid != plain)
        #expect(Set([grid, plain, Grid("退企业")]).count == 2)
    }

    @Test("whatever is drawn, no wide character is ever broken", arguments: 0..<100)
    func wideCharactersStayWhole(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var grid = Grid(size: Size(columns: 17, rows: 3))
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
        func rect() -> Rect {
            Rect(x: number(-4...20), y: number(-1...3), columns: number(-1...9), rows: number(0...3))
        }
        for step in 0..<200 {
            let style = Style(ink: number(0...1) == 0 ? .normal : .red, reverse: number(0...1) == 0)
            switch number(0...5) {
            case 0: grid.fill(rect(), style, with: "x")
            case 1: grid.restyle(rect()) { $0 = style }
            case 2: grid.draw(grid.cropped(to: rect()), at: Point(x: number(-6...20), y: number(-1...3)))
            case 3: grid.border(rect(), style: style)
            default:
                let place = Point(x: number(-6...20), y: number(0...2))
                let width = number(0...1) == 0 ? nil : number(0...20)
                grid.put(Line(someText(&numbers)), at: place, style: style, width: width)
            }
            #expect(grid.brokenPlaces == [], "after step \(step)")
        }
    }
}
