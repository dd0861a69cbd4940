import Grid
import ScreenKit
import Testing

@testable import Drawing
@testable import Session

/// Random views at random sizes: nothing traps, and no border is ever broken.
struct AnySizeTests {
    @Test("every size from 1x1 to past the smallest screen is drawn")
    func everySize() {
        var desktop = Samples.dialog()
        desktop.device = "desktop"
        let views = [Samples.contacts(), Samples.dialog(.en), desktop].map(\.view)
        for columns in 0...64 {
            for rows in 0...24 {
                let size = Size(columns: columns, rows: rows)
                for view in views {
                    let frame = Drawing.frame(view, size: size)
                    #expect(frame.grid.size == size)
                    let isSmall = columns < 60 || rows < 20
                    #expect(frame.placements.isEmpty == isSmall)
                }
            }
        }
    }

    @Test("a terminal too small says how large it is and how large it must be", arguments: Language.allCases)
    func tooSmall(language: Language) {
        var builder = Samples.contacts(language)
        builder.scroll = 3
        let frame = Drawing.frame(builder.view, size: Size(columns: 59, rows: 19))
        let picture = Picture.plain(frame.grid)
        #expect(picture.contains("59x19"))
        #expect(picture.contains("60x20"))
        #expect(picture.contains("--linear"))
        #expect(picture.contains(language == .zh ? "q 离开" : "q Quit"))
        // The page keeps its place while the terminal is too small.
        #expect(frame.viewport.scroll == 3)
        #expect(Picture.plain(Drawing.frame(builder.view, size: Size(columns: 5, rows: 1)).grid) == "60x20\n")
    }

    @Test("random views stay within their borders at every size", arguments: 0..<60)
    func randomViews(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<5 {
            let builder = RandomView.builder(using: &random)
            let size = Size(columns: .random(in: 1...140, using: &random), rows: .random(in: 1...50, using: &random))
            let frame = Drawing.frame(builder.view, size: size)
            #expect(frame.grid.size == size)
            #expect(frame.grid.bounds.contains(frame.cursor))
            expectWholePlacements(frame)
            guard size.holds(Session.smallestSize) else { continue }
            expectWholeBorders(frame, builder)
            expectVisibleFocus(builder, size)
        }
    }

    /// Controls lie on the screen, and those of one surface beside one another.
    private func expectWholePlacements(_ frame: Frame) {
        for (index, placement) in frame.placements.enumerated() {
            #expect(!placement.rect.isEmpty)
            #expect(frame.grid.bounds.intersection(placement.rect) == placement.rect)
            for other in frame.placements[..<index] where other.surface == placement.surface {
                #expect(other.rect.intersection(placement.rect).isEmpty, "\(other.key) and \(placement.key)")
            }
        }
    }

    /// The device's sides are lines from top to bottom, so no character reaches into or over them.
    private func expectWholeBorders(_ frame: Frame, _ builder: ViewBuilder) {
        let size = frame.grid.size
        let phone =
            builder.device == "phone"
            ? PhoneLayout(size: size, hasTabs: !builder.tabs.isEmpty).phone
            : WindowLayout(.desktop, size: size, hasTabs: !builder.tabs.isEmpty).device
        let letters = Set("│┃╭╮╰╯├┤".unicodeScalars.map { Glyph($0) })
        for y in phone.rows {
            for x in [phone.left, phone.right - 1] {
                let glyph = frame.grid[x, y].glyph
                #expect(glyph.map(letters.contains) == true, "row \(y), column \(x) shows \(String(describing: glyph))")
            }
        }
        if let layer = frame.layer {
            #expect(phone.intersection(layer) == layer)
            #expect(frame.grid[layer.left, layer.bottom - 1].glyph == "╰" || builder.notice != nil)
        }
    }

    /// A frame that follows the focus shows it, wherever it is.
    private func expectVisibleFocus(_ builder: ViewBuilder, _ size: Size) {
        var builder = builder
        builder.followsFocus = true
        let frame = Drawing.frame(builder.view, size: size)
        guard let focus = builder.focus else {
            #expect((builder.layers.last ?? builder.page).controls.allSatisfy { !$0.isEnabled })
            return
        }
        #expect(frame.placements.contains { $0.key == focus && $0.surface == builder.layers.count }, "\(focus)")
    }
}
