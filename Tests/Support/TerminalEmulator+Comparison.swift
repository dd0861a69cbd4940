public import Grid

/// Holds the emulated screen against the grid that it should show.
extension TerminalEmulator {
    /// Most differing cells told one by one: what differs in more has one cause.
    private static let mostTold = 8

    /// What differs between the screen and a grid, cell by cell: character, marks, width and style; `nil` when nothing does.
    public func difference(from grid: Grid) -> String? {
        guard grid.size == size else { return "the terminal is \(size), the grid \(grid.size)" }
        var told: [String] = []
        for y in 0..<size.rows {
            for x in 0..<size.columns {
                let (expected, actual) = (TerminalEmulatorCell(grid[x, y]), self[x, y])
                if expected != actual, expected.visible != actual.visible {
                    told.append("\(y):\(x) expected \(expected), shows \(actual)")
                }
            }
        }
        guard !told.isEmpty else { return nil }
        let pictures = Picture.difference(
            expected: Picture.rows(of: grid).joined(separator: "\n"), actual: text.joined(separator: "\n"))
        return (["\(told.count) cells differ"] + told.prefix(Self.mostTold) + [pictures ?? ""]).joined(separator: "\n")
    }
}
