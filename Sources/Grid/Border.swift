/// The characters a box is drawn with; they are text, so that every terminal and every copied screen has them.
public struct Border: Hashable, Sendable {
    /// `─` and `│`.
    public let horizontal, vertical: Glyph
    /// `╭`, `╮`, `╰`, `╯`.
    public let topLeft, topRight, bottomLeft, bottomRight: Glyph
    /// Where a line across meets a side: `├`, `┤`.
    public let leftTee, rightTee: Glyph
    /// Where a line down meets the top or the foot: `┬`, `┴`.
    public let topTee, bottomTee: Glyph
    /// Where two lines cross: `┼`.
    public let cross: Glyph

    /// Round corners, for everything one can look into: devices, dialogs, menus.
    public static let round = Border("─│╭╮╰╯├┤┬┴┼")
    /// Square corners.
    public static let square = Border("─│┌┐└┘├┤┬┴┼")
    /// For terminals without such characters.
    public static let ascii = Border("-|+++++++++")

    /// Takes the characters in the order in which the properties stand above; missing ones are blank.
    private init(_ characters: String) {
        var rest = characters.unicodeScalars.makeIterator()
        func next() -> Glyph { rest.next().map { Glyph($0) } ?? .blank }
        (horizontal, vertical) = (next(), next())
        (topLeft, topRight, bottomLeft, bottomRight) = (next(), next(), next(), next())
        (leftTee, rightTee, topTee, bottomTee) = (next(), next(), next(), next())
        cross = next()
    }
}

extension Grid {
    /// Draws a box along the edge of a rectangle; its inside stays as it is.
    public mutating func border(_ rect: Rect, _ border: Border = .round, style: Style = .plain) {
        guard !rect.isEmpty else { return }
        let (right, bottom) = (rect.right - 1, rect.bottom - 1)
        for x in rect.columns {
            set(border.horizontal, x: x, y: rect.top, style: style)
            set(border.horizontal, x: x, y: bottom, style: style)
        }
        for y in rect.rows {
            set(border.vertical, x: rect.left, y: y, style: style)
            set(border.vertical, x: right, y: y, style: style)
        }
        set(border.topLeft, x: rect.left, y: rect.top, style: style)
        set(border.topRight, x: right, y: rect.top, style: style)
        set(border.bottomLeft, x: rect.left, y: bottom, style: style)
        set(border.bottomRight, x: right, y: bottom, style: style)
    }

    /// Draws a line across a bordered rectangle, `├──┤`, and `┼` where it meets a line down.
    public mutating func divide(_ rect: Rect, row y: Int, _ border: Border = .round, style: Style = .plain) {
        guard rect.size.columns >= 2, rect.rows.contains(y) else { return }
        for x in rect.columns {
            let crosses = self[x, y].glyph == border.vertical
            set(crosses ? border.cross : border.horizontal, x: x, y: y, style: style)
        }
        set(border.leftTee, x: rect.left, y: y, style: style)
        set(border.rightTee, x: rect.right - 1, y: y, style: style)
    }

    /// Draws a line down a bordered rectangle, from `┬` to `┴`, and `┼` where it meets a line across.
    public mutating func divide(_ rect: Rect, column x: Int, _ border: Border = .round, style: Style = .plain) {
        guard rect.size.rows >= 2, rect.columns.contains(x) else { return }
        for y in rect.rows {
            let crosses = self[x, y].glyph == border.horizontal
            set(crosses ? border.cross : border.vertical, x: x, y: y, style: style)
        }
        set(border.topTee, x: x, y: rect.top, style: style)
        set(border.bottomTee, x: x, y: rect.bottom - 1, style: style)
    }
}
