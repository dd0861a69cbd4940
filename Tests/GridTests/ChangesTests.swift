// A frame costs what changed: the runs must cover every change and nothing that could be spared.
import Grid
import Testing

struct ChangesTests {
    @Test(
        "what changed is found in runs, wide characters whole",
        arguments: [
            ("abcdef", "abcdef", []),
            ("abcdef", "abXYef", [2..<4]),
            ("abcdef", "XbcdeY", [0..<1, 5..<6]),
            ("a退b", "a企b", [1..<3]),
            ("a退b", "axyb", [1..<3]),
            ("axyb", "a退b", [1..<3]),
            ("ab退", "a退c", [1..<4]),
            ("退企业", "退出业", [2..<4]),
            ("退企业", "企企退", [0..<2, 4..<6]),
            ("退x企", "退y企", [2..<3]),
            ("x退企", "y退出", [0..<1, 3..<5]),
            ("e", "e\u{301}", [0..<1]),
        ])
    func runs(old: String, new: String, columns: [Range<Int>]) {
        let changes = Changes(from: Grid(old), to: Grid(new))
        #expect(changes.runs.map(\.columns) == columns)
        #expect(changes.isEmpty == columns.isEmpty)
        #expect(changes.cells == columns.reduce(0) { $0 + $1.count })
    }

    @Test("a style alone is a change")
    func styles() {
        let old = Grid("退企业", "退企业")
        var new = old
        new.restyle(Rect(x: 2, y: 1, columns: 1, rows: 1)) { $0.reverse = true }
        #expect(Changes(from: old, to: new).runs == [.init(row: 1, columns: 2..<4)])
    }

    @Test("without a frame to compare with, or with one of another size, all changes")
    func otherSize() {
        let grid = Grid("abc", "def")
        let all = [Changes.Run(row: 0, columns: 0..<3), .init(row: 1, columns: 0..<3)]
        #expect(Changes(from: nil, to: grid).runs == all)
        #expect(Changes(from: Grid("abc"), to: grid).runs == all)
        #expect(Changes(from: nil, to: Grid(size: Size(columns: 0, rows: 4))).isEmpty)
    }

    @Test("the old frame with the runs drawn over it is the new frame, and no run could be smaller", arguments: 0..<100)
    func runsAreEnough(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        func frame() -> Grid {
            var grid = Grid(size: Size(columns: 9, rows: 3))
            for row in 0..<3 { grid.put(Line(someText(&numbers, longest: 9)), at: Point(x: 0, y: row)) }
            return grid
        }
        let (old, new) = (frame(), frame())
        var patched = old
        var last = Changes.Run(row: -1, columns: 0..<0)
        for run in Changes(from: old, to: new).runs {
            let place = Point(x: run.columns.lowerBound, y: run.row)
            let rect = Rect(origin: place, size: Size(columns: run.columns.count, rows: 1))
            patched.draw(new.cropped(to: rect), at: place)
            #expect(old[run.columns.lowerBound, run.row] != new[run.columns.lowerBound, run.row])
            #expect(run.row > last.row || run.columns.lowerBound > last.columns.upperBound)
            last = run
        }
        #expect(patched == new)
    }
}
