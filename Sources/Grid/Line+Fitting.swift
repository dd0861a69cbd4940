/// Making a line fit its place: cut, padded, or wrapped by the rules of Chinese and of English.
extension Line {
    /// Where a line stands in a place wider than itself.
    public enum Alignment: Sendable { case start, center, end }

    /// The line if it fits, else as much of it as fits with an ellipsis at its end; never wider than asked.
    ///
    /// Blanks before the ellipsis are dropped; where not even the ellipsis fits, the line is only cut.
    public func clipped(to columns: Int, with ellipsis: Line = .ellipsis) -> Line {
        guard width > columns else { return self }
        guard columns > ellipsis.width else { return prefix(columns) }
        return prefix(columns - ellipsis.width).droppingAtEnd(\.wantsRoom) + ellipsis
    }

    /// As many glyphs from the start as fit; a wide one that fits by half is left out.
    public func prefix(_ columns: Int) -> Line {
        Line(cells: cells.prefix(max(0, columns)))
    }

    /// The line with blanks around it so that it fills so many columns; a wider line stays as it is.
    public func padded(to columns: Int, _ alignment: Alignment = .start) -> Line {
        let room = max(0, columns - width)
        let before =
            switch alignment {
            case .start: 0
            case .center: room / 2
            case .end: room
            }
        return Line(repeating: .blank, columns: before) + self + Line(repeating: .blank, columns: room - before)
    }

    /// The line cut into lines that fit.
    ///
    /// It breaks at blanks (which go) and beside wide characters, but never before 。，」 and their like nor after
    /// （「 and theirs. A word longer than a line is cut where the line ends. There is always at least one line, and only
    /// a wide glyph in a place of one column is wider than asked.
    public func wrapped(to columns: Int) -> [Line] {
        guard width > max(0, columns) else { return [self] }
        var lines: [Line] = []
        var start = 0
        while start < width {
            let end = endOfLine(from: start, columns: columns)
            lines.append(Line(cells: cells[start..<end]).droppingAtEnd(\.isBlank))
            start = end
            while start < width, cells[start].glyph?.isBlank ?? true { start += 1 }
        }
        return lines
    }

    /// The line cut where `wrapped(to:)` cuts it, into lines that together are all of it: blanks stay at the end of theirs,
    /// even beyond the last column, so that a caret finds its place.
    public func folded(to columns: Int) -> [Line] {
        guard width > max(0, columns) else { return [self] }
        var lines: [Line] = []
        var start = 0
        while start < width {
            let end = endOfLine(from: start, columns: columns)
            lines.append(Line(cells: cells[start..<end]))
            start = end
        }
        return lines
    }

    /// The column at which the line that starts at a column must end.
    private func endOfLine(from start: Int, columns: Int) -> Int {
        var lastBreak: Int?
        var last: Glyph?
        for column in start..<width {
            guard let glyph = cells[column].glyph else { continue }
            if let last, LineBreak.isAllowed(between: last, and: glyph) { lastBreak = column }
            if last != nil, column + glyph.width > start + columns, !glyph.isBlank {
                return lastBreak ?? column
            }
            last = glyph
        }
        return width
    }

    private func droppingAtEnd(_ isDropped: (Glyph) -> Bool) -> Line {
        guard let last = cells.lastIndex(where: { $0.glyph.map(isDropped) == false }) else { return .empty }
        return Line(cells: cells.prefix(last + cells[last].width))
    }
}
