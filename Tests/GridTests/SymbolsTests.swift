// Terminals disagree about some symbols: they need room, and a twin where there is only ASCII.
import Testing

@testable import Grid

struct SymbolsTests {
    @Test("every symbol of ambiguous width is one column here and has an ASCII twin of one column")
    func twins() {
        for scalar in Symbols.ambiguous {
            let glyph = Glyph(scalar)
            #expect(glyph.width == 1, "\(scalar)")
            #expect(Symbols.twin(of: glyph).base.isASCII, "\(scalar)")
        }
    }

    @Test("what has no twin stays as it is", arguments: ["a", "退", "〉", "ก", "ا"] as [Glyph])
    func noTwin(glyph: Glyph) {
        #expect(Symbols.twin(of: glyph) == glyph)
    }

    @Test(
        "what somebody types, and terminals disagree about, becomes its plain letter or a question mark",
        arguments: [
            ("é", "e"), ("ü", "u"), ("Ç", "C"), ("ÿ", "y"), ("°", "?"), ("α", "?"), ("Ж", "?"), ("★", "?"), ("①", "?"),
        ]
            as [(Glyph, Glyph)])
    func typed(glyph: Glyph, twin: Glyph) {
        #expect(Symbols.twin(of: glyph) == twin)
    }

    @Test("a frame in ASCII keeps every place and every style")
    func inASCII() {
        var grid = Grid("╭──────╮", "│‹ 退…·│", "╰──────╯", style: Style(ink: .blue))
        grid.put("▌", at: Point(x: 1, y: 1), style: Style(reverse: true))
        let ascii = grid.inASCII
        #expect(ascii.rows == ["+------+", "|[ 退~.|", "+------+"])
        #expect(ascii[1, 1].style == Style(reverse: true))
        #expect(ascii[4, 1].style == Style(ink: .blue))
        #expect(ascii.brokenPlaces == [])
    }

    @Test("a symbol of ambiguous width is crowded unless a blank stands at its right")
    func crowding() {
        let grid = Grid("· a …", "→b  ·", "⋯b ✓│")
        #expect(Symbols.crowded(in: grid) == [Point(x: 4, y: 0), Point(x: 0, y: 1), Point(x: 4, y: 1)])
        #expect(Symbols.crowded(in: Grid("… ", "● 提交")) == [])
    }
}
