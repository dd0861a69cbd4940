/// A grid as text: for people to read, for goldens to compare, for terminals to print.
public enum Picture {
    /// The rows as text, without the blanks at their ends unless `keepingBlanks`; styles are lost.
    public static func rows(of grid: Grid, keepingBlanks: Bool = false) -> [String] {
        (0..<grid.size.rows).map { row in
            let text = text(of: grid, row: row, columns: 0..<grid.size.columns)
            return keepingBlanks ? text : String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The rows of ``rows(of:keepingBlanks:)`` without blanks at their ends, each closed by a line end.
    public static func plain(_ grid: Grid) -> String {
        rows(of: grid).map { $0 + "\n" }.joined()
    }

    /// The picture with its styles as `SGR` sequences of the 16 colours, each row closed by a line end. Every row ends in
    /// the terminal's own colours, so that rows can be cut apart.
    public static func ansi(_ grid: Grid) -> String {
        var text = ""
        for row in 0..<grid.size.rows {
            for span in spans(of: grid, row: row) {
                let part = self.text(of: grid, row: row, columns: span.columns)
                text += span.style == .plain ? part : "\u{1B}[\(codes(of: span.style))m\(part)\u{1B}[0m"
            }
            text += "\n"
        }
        return text
    }

    /// The form of goldens: the size, the rows between edges, and below them what is styled.
    ///
    /// A styled place is `row:columns style "text"`, rows and columns from 0, both ends included; neighbouring rows with
    /// the same columns and style are one place, `rows:columns style`.
    /// ```
    /// 8x3
    /// |╭──────╮|
    /// |│ 退出 │|
    /// |╰──────╯|
    /// 0-2:0 dim
    /// 1:2-5 red reverse "退出"
    /// ```
    public static func annotated(_ grid: Grid) -> String {
        var lines = ["\(grid.size)"]
        lines += rows(of: grid, keepingBlanks: true).map { "|\($0)|" }
        lines += StyledPlace.all(in: grid).map(\.description)
        return lines.map { $0 + "\n" }.joined()
    }

    /// Both pictures with their failing lines marked, or `nil` where they are equal.
    /// ```
    /// expected:
    ///   |退出企业|
    /// * |  取消  |
    /// actual:
    ///   |退出企业|
    /// * |  确定  |
    /// ```
    public static func difference(expected: String, actual: String) -> String? {
        guard expected != actual else { return nil }
        let (expectedLines, actualLines) = (lines(of: expected), lines(of: actual))
        var (missing, surplus): (Set<Int>, Set<Int>) = ([], [])
        for change in actualLines.difference(from: expectedLines) {
            switch change {
            case .remove(let line, _, _): missing.insert(line)
            case .insert(let line, _, _): surplus.insert(line)
            }
        }
        return "expected:\n\(marked(expectedLines, missing))actual:\n\(marked(actualLines, surplus))"
    }

    /// The text of a stretch of a row; a right half adds nothing.
    static func text(of grid: Grid, row: Int, columns: Range<Int>) -> String {
        var text = ""
        for column in columns { grid[column, row].glyph?.write(to: &text) }
        return text
    }

    /// The stretches of a row whose cells look the same, from left to right.
    static func spans(of grid: Grid, row: Int) -> [(columns: Range<Int>, style: Style)] {
        var spans: [(columns: Range<Int>, style: Style)] = []
        for column in 0..<grid.size.columns {
            let style = grid[column, row].style
            if let last = spans.last, last.style == style {
                spans[spans.count - 1].columns = last.columns.lowerBound..<column + 1
            } else {
                spans.append((column..<column + 1, style))
            }
        }
        return spans
    }

    private static func codes(of style: Style) -> String {
        var codes: [String] = []
        if style.bold { codes.append("1") }
        if style.dim { codes.append("2") }
        if style.underline { codes.append("4") }
        if style.reverse { codes.append("7") }
        switch style.ink {
        case .normal: break
        case .red: codes.append("31")
        case .green: codes.append("32")
        case .yellow: codes.append("33")
        case .blue: codes.append("34")
        case .magenta: codes.append("35")
        case .cyan: codes.append("36")
        }
        return codes.joined(separator: ";")
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func marked(_ lines: [Substring], _ failing: Set<Int>) -> String {
        let lines = lines.last == "" && !failing.contains(lines.count - 1) ? lines.dropLast() : lines[...]
        return lines.enumerated().map { "\(failing.contains($0) ? "*" : " ") \($1)\n" }.joined()
    }
}
