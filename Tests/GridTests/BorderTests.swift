// Boxes, as pictures.
import Grid
import Testing

struct BorderTests {
    @Test(
        "a box has the corners of its border",
        arguments: [
            (Border.round, ["╭───╮", "│   │", "╰───╯"]), (.square, ["┌───┐", "│   │", "└───┘"]),
            (.ascii, ["+---+", "|   |", "+---+"]),
        ])
    func corners(border: Border, rows: [String]) {
        var grid = Grid(size: Size(columns: 5, rows: 3))
        grid.border(grid.bounds, border)
        #expect(grid.rows == rows)
    }

    @Test("lines across and down meet the box and one another")
    func dividing() {
        var grid = Grid(size: Size(columns: 7, rows: 5))
        grid.border(grid.bounds)
        grid.divide(grid.bounds, row: 2)
        grid.divide(grid.bounds, column: 3)
        #expect(grid.rows == ["╭──┬──╮", "│  │  │", "├──┼──┤", "│  │  │", "╰──┴──╯"])

        var other = Grid(size: grid.size)
        other.border(other.bounds)
        other.divide(other.bounds, column: 3)
        other.divide(other.bounds, row: 2)
        #expect(other == grid)
    }

    @Test("a box that is partly outside is clipped, and one without room draws nothing")
    func clipping() {
        var grid = Grid("....", "....", "....")
        grid.border(Rect(x: 1, y: 1, columns: 9, rows: 9))
        #expect(grid.rows == ["....", ".╭──", ".│.."])
        let before = grid
        grid.border(Rect(x: 0, y: 0, columns: 0, rows: 3))
        grid.divide(Rect(x: 0, y: 0, columns: 1, rows: 3), row: 1)
        grid.divide(grid.bounds, row: 3)
        grid.divide(grid.bounds, column: -1)
        #expect(grid == before)
    }

    @Test("a box over wide characters leaves no halves, and its inside as it was")
    func overWideCharacters() {
        var grid = Grid("退企业", "退企业", "退企业")
        grid.border(Rect(x: 1, y: 0, columns: 4, rows: 3), style: Style(dim: true))
        #expect(grid.rows == [" ╭──╮ ", " │企│ ", " ╰──╯ "])
        #expect(grid.brokenPlaces == [])
        #expect(grid[1, 1].style == Style(dim: true))
        #expect(grid[2, 1].style == .plain)
    }
}
