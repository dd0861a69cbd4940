public import Grid

/// Holds the emulated screen against the grid that it should show.
extension TerminalEmulator {
    /// Most differing cells told one by one: what differs in more has one cause.
    private static let mostTold = 8

    /// Whether the screen is as a grid says: the quick question for who looks again and again until it is so.
    public func shows(_ expected: ExpectedScreen) -> Bool {
        guard expected.size == size else { return false }
        var index = 0
        for y in 0..<size.rows {
            for x in 0..<size.columns {
                guard isSame(expected.cells[index], self[x, y]) else { return false }
                index += 1
            }
        }
        return true
    }

    /// A grid as the emulator must show it, made once for many looks.
    public struct ExpectedScreen {
        let size: Size
        let cells: [TerminalEmulatorCell]

        /// What the emulator must show of a grid.
        public init(_ grid: Grid) {
            size = grid.size
            cells = (0..<grid.size.rows).flatMap { y in
                (0..<grid.size.columns).map { x in TerminalEmulatorCell(grid[x, y]) }
            }
        }
    }

    private func isSame(_ expected: TerminalEmulatorCell, _ actual: TerminalEmulatorCell) -> Bool {
        expected == actual || expected.visible == actual.visible
    }

    /// What differs between the screen and a grid, cell by cell: character, marks, width and style; `nil` when nothing does.
    public func difference(from grid: Grid) -> String? {
        guard grid.size == size else { return "the terminal is \(size), the grid \(grid.size)" }
        var told: [String] = []
        for y in 0..<size.rows {
            for x in 0..<size.columns {
                let (expected, actual) = (TerminalEmulatorCell(grid[x, y]), self[x, y])
                if !isSame(expected, actual) {
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
