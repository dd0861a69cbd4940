// Cells are packed by hand; nothing put in may come out changed.
import Testing

@testable import Grid

struct CellTests {
    static let allStyles: [Style] = Style.Ink.allCases.flatMap { ink in
        (0..<16).map { bits in
            Style(ink: ink, bold: bits & 1 > 0, dim: bits & 2 > 0, reverse: bits & 4 > 0, underline: bits & 8 > 0)
        }
    }

    @Test("a cell is 16 bytes without a gap")
    func size() {
        #expect(MemoryLayout<Cell>.size == 16)
        #expect(MemoryLayout<Cell>.stride == 16)
        #expect(MemoryLayout<Glyph>.size == 16)
    }

    @Test("every style comes out of a cell as it went in, and the glyph with it", arguments: allStyles)
    func styles(style: Style) {
        let marked = Line("e\u{301}\u{302}\u{303}\u{304}").glyphs[0]
        for glyph in [Glyph.blank, "退", marked] {
            let cell = Cell(glyph, style)
            #expect(cell.style == style)
            #expect(cell.glyph == glyph)
            #expect(cell.width == glyph.width)
            var restyled = Cell(glyph)
            restyled.style = style
            #expect(restyled == cell)
            restyled.style = .plain
            #expect(restyled == Cell(glyph))
        }
    }

    @Test("no two styles make equal cells or have one description")
    func distinctStyles() {
        #expect(Set(CellTests.allStyles.map { Cell("a", $0) }).count == CellTests.allStyles.count)
        #expect(Set(CellTests.allStyles.map(\.description)).count == CellTests.allStyles.count)
    }

    @Test(
        "a style is described by its words",
        arguments: [
            (Style.plain, "plain"), (Style(ink: .red, bold: true, reverse: true), "red bold reverse"),
            (Style(dim: true, underline: true), "dim underline"), (Style(ink: .cyan), "cyan"),
        ])
    func description(style: Style, words: String) {
        #expect(style.description == words)
    }

    @Test("a style switched on and off again is the style it was")
    func switching() {
        var style = Style(ink: .blue, dim: true)
        style.reverse = true
        style.reverse = true
        style.dim = false
        style.bold = false
        #expect(style == Style(ink: .blue, reverse: true))
    }

    @Test("a right half shows nothing of its own")
    func rightHalf() {
        let half = Cell.rightHalf(Style(ink: .red))
        #expect(half.isRightHalf)
        #expect(half.glyph == nil)
        #expect(half.width == 0)
        #expect(half.style == Style(ink: .red))
        #expect(!Cell.blank.isRightHalf)
    }

    @Test(
        "a glyph of what cannot be shown is the sign for that",
        arguments: ["\u{1B}", "\0", "\u{301}", "\u{202E}", "\u{378}", "\u{10FFFF}", "\u{2028}"] as [Unicode.Scalar])
    func unknown(scalar: Unicode.Scalar) {
        #expect(Glyph(scalar) == .unknown)
    }

    @Test("the last scalar of Unicode that can be shown fits beside four marks of the largest size")
    func largestScalars() {
        var glyph = Glyph("\u{3FFFD}")
        for mark in ["\u{1E94A}", "\u{1E8D6}", "\u{1E94A}", "\u{1E8D6}", "\u{301}"] as [Unicode.Scalar] {
            glyph = glyph.adding(mark: mark)
        }
        #expect(glyph.base == Glyph("\u{3FFFD}").base)
        #expect(glyph.marks == ["\u{1E94A}", "\u{1E8D6}", "\u{1E94A}", "\u{1E8D6}"])
        #expect(glyph.width == Glyph("\u{3FFFD}").width)
    }
}
