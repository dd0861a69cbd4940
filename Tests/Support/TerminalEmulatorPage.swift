import Grid

/// A page of the emulated terminal (it has two: the usual one and the alternate): cells, cursor and scrolling.
struct TerminalEmulatorPage {
    private(set) var rows: [[TerminalEmulatorCell]]
    var column = 0
    var row = 0
    var style = Style.plain
    var isInserting = false
    var wraps = true
    /// Whether lines of boxes take two columns, as where everything Chinese is wide.
    let drawsWideLines: Bool
    /// The last column has been written and the cursor still stands on it.
    private var isWrapPending = false
    private var region: ClosedRange<Int>
    private var saved = (column: 0, row: 0, style: Style.plain)
    private var lastPrinted: Unicode.Scalar?

    var columns: Int { rows[0].count }
    private var lastRow: Int { rows.count - 1 }

    init(size: Size, drawsWideLines: Bool) {
        self.drawsWideLines = drawsWideLines
        rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
        region = 0...max(0, size.rows - 1)
    }

    mutating func resize(to size: Size) {
        var new = TerminalEmulatorPage(size: size, drawsWideLines: drawsWideLines)
        for y in 0..<min(rows.count, size.rows) {
            for x in 0..<min(columns, size.columns) { new.rows[y][x] = rows[y][x] }
            if new.rows[y][size.columns - 1].width == 2 { new.rows[y][size.columns - 1] = .blank }
        }
        (new.column, new.row) = (min(column, size.columns - 1), min(row, size.rows - 1))
        (new.style, new.saved) = (style, saved)
        self = new
    }

    // MARK: Writing

    mutating func print(_ scalar: Unicode.Scalar) {
        lastPrinted = scalar
        let isLine = Self.lines.contains(scalar.value)
        // Equal to the C library's, as a test of Grid proves.
        let width = drawsWideLines && isLine ? 2 : Width.columns(of: scalar) ?? 0
        guard width > 0 else { return combine(scalar) }
        if isWrapPending || column + width > columns {
            isWrapPending = false
            if wraps { startNextLine() } else { column = columns - width }
        }
        if isInserting { insertBlanks(width) }
        free(column..<column + width, row: row)
        rows[row][column] = TerminalEmulatorCell(text: String(scalar), width: width, style: style)
        if width == 2 { rows[row][column + 1] = .rightHalf(style) }
        isWrapPending = column + width == columns
        column = min(column + width, columns - 1)
    }

    private static let lines: ClosedRange<UInt32> = 0x2500...0x257F

    mutating func repeatLast(_ count: Int) {
        guard let scalar = lastPrinted else { return }
        for _ in 0..<count { print(scalar) }
    }

    private mutating func combine(_ scalar: Unicode.Scalar) {
        var x = isWrapPending ? column : column - 1
        if x > 0, rows[row][x].width == 0 { x -= 1 }
        if x >= 0 { rows[row][x].text.unicodeScalars.append(scalar) }
    }

    /// What is half overwritten goes, as in xterm.
    private mutating func free(_ span: Range<Int>, row y: Int) {
        if rows[y][span.lowerBound].width == 0, span.lowerBound > 0 { rows[y][span.lowerBound - 1] = .blank }
        if span.upperBound < columns, rows[y][span.upperBound].width == 0 { rows[y][span.upperBound] = .blank }
    }

    // MARK: Moving

    mutating func move(column: Int? = nil, row: Int? = nil) {
        isWrapPending = false
        if let column { self.column = min(max(0, column), columns - 1) }
        if let row { self.row = min(max(0, row), lastRow) }
    }

    mutating func tab(_ count: Int) { move(column: (column / 8 + count) * 8) }
    mutating func tabBack(_ count: Int) { move(column: ((column + 7) / 8 - count) * 8) }

    mutating func lineFeed() {
        isWrapPending = false
        if row == region.upperBound { scrollUp(1) } else { row = min(row + 1, lastRow) }
    }

    mutating func reverseLineFeed() {
        isWrapPending = false
        if row == region.lowerBound { scrollDown(1) } else { row = max(row - 1, 0) }
    }

    mutating func save() { saved = (column, row, style) }

    mutating func restore() {
        move(column: saved.column, row: saved.row)
        style = saved.style
    }

    mutating func setRegion(_ first: Int, _ last: Int?) {
        let last = min(last ?? rows.count, rows.count) - 1
        guard first - 1 < last else { return }
        region = max(0, first - 1)...last
        move(column: 0, row: 0)
    }

    private mutating func startNextLine() {
        column = 0
        lineFeed()
    }

    // MARK: Erasing, inserting, deleting

    mutating func erase(_ span: Range<Int>, row y: Int) {
        let span = span.clamped(to: 0..<columns)
        guard !span.isEmpty else { return }
        isWrapPending = false
        free(span, row: y)
        for x in span { rows[y][x] = .blank }
    }

    mutating func eraseRows(_ span: Range<Int>) {
        for y in span.clamped(to: 0..<rows.count) { erase(0..<columns, row: y) }
    }

    mutating func insertBlanks(_ count: Int) {
        free(column..<column, row: row)
        let count = min(count, columns - column)
        rows[row].insert(contentsOf: Array(repeating: .blank, count: count), at: column)
        rows[row].removeLast(count)
        if rows[row][columns - 1].width == 2 { rows[row][columns - 1] = .blank }
    }

    mutating func deleteCells(_ count: Int) {
        let count = min(count, columns - column)
        free(column..<column + count, row: row)
        rows[row].removeSubrange(column..<column + count)
        rows[row] += Array(repeating: .blank, count: count)
    }

    mutating func insertRows(_ count: Int) { if region.contains(row) { shift(row...region.upperBound, by: count) } }
    mutating func deleteRows(_ count: Int) { if region.contains(row) { shift(row...region.upperBound, by: -count) } }
    mutating func scrollUp(_ count: Int) { shift(region, by: -count) }
    mutating func scrollDown(_ count: Int) { shift(region, by: count) }

    /// Moves rows down (or up, below 0); what leaves the span is lost, what comes free is blank.
    private mutating func shift(_ span: ClosedRange<Int>, by distance: Int) {
        let count = min(abs(distance), span.count)
        let blanks = Array(repeating: Array(repeating: TerminalEmulatorCell.blank, count: columns), count: count)
        let kept = distance > 0 ? blanks + rows[span].dropLast(count) : rows[span].dropFirst(count) + blanks
        rows.replaceSubrange(span, with: kept)
    }
}
