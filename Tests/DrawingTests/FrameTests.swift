import Grid
import Testing

@testable import Drawing
@testable import Session

/// Where things stand for the mouse and the cursor.
struct FrameTests {
    @Test("a click on a control finds it, wherever in its place")
    func clickFindsControl() throws {
        let frame = Drawing.frame(Samples.contacts().view, size: .standard)
        #expect(frame.placements.count == 20)
        for placement in frame.placements {
            let last = Point(x: placement.rect.right - 1, y: placement.rect.bottom - 1)
            #expect(frame.control(at: placement.rect.origin) == placement.key)
            #expect(frame.control(at: last) == placement.key)
        }
        #expect(frame.control(at: .origin) == nil)
        #expect(!frame.hitsOutsideLayer(at: .origin))
    }

    @Test("below a layer nothing can be clicked, and a click beside the layer is told apart")
    func onlyTheTopLayerIsHit() throws {
        let frame = Drawing.frame(Samples.menu().view, size: .standard)
        let more = try #require(frame.placements.first { $0.key == ControlKey("more") })
        let leave = try #require(frame.placements.first { $0.key == ControlKey("leave") })
        #expect(more.surface == 0)
        #expect(leave.surface == 1)
        #expect(frame.control(at: more.rect.origin) == nil)
        #expect(frame.hitsOutsideLayer(at: more.rect.origin))
        #expect(frame.control(at: leave.rect.origin) == ControlKey("leave"))
        #expect(!frame.hitsOutsideLayer(at: leave.rect.origin))
    }

    @Test("a click on the notice presses nothing below it")
    func noticeCovers() throws {
        var builder = Samples.contacts()
        builder.notice = View.Notice(text: "阿宁：午饭老地方？", tone: .plain)
        let frame = Drawing.frame(builder.view, size: .standard)
        let notice = try #require(frame.notice)
        let covered = try #require(frame.placements.first { !$0.rect.intersection(notice).isEmpty })
        #expect(frame.control(at: covered.rect.intersection(notice).origin) == nil)
        #expect(frame.control(at: covered.rect.origin) == covered.key)
    }

    @Test("a layer without a control still keeps clicks from the page below")
    func layerWithoutControls() {
        var builder = Samples.contacts()
        builder.layers = [ViewBuilder.surface("note", kind: .dialog, title: "说明", blocks: [])]
        let frame = Drawing.frame(builder.view, size: .standard)
        for placement in frame.placements { #expect(frame.control(at: placement.rect.origin) == nil) }
    }

    @Test("the cursor stands on the focused control")
    func cursorOnFocus() throws {
        let frame = Drawing.frame(Samples.dialog().view, size: .standard)
        let cancel = try #require(frame.placements.first { $0.key == ControlKey("cancel") })
        #expect(frame.cursor == cancel.rect.origin)
    }

    @Test("the cursor stands where the next character goes, also where the text is longer than its field")
    func cursorAtCaret() {
        var builder = Samples.contacts()
        builder.focus = ControlKey("search")
        builder.editing = (field: "search", caret: 0)
        let start = Drawing.frame(builder.view, size: .standard).cursor
        builder.page = builder.page.with(search: "云杉ys")
        builder.editing = (field: "search", caret: 3)
        #expect(Drawing.frame(builder.view, size: .standard).cursor == start.moved(right: 5))
        builder.page = builder.page.with(search: String(repeating: "云", count: 60))
        builder.editing = (field: "search", caret: 60)
        let frame = Drawing.frame(builder.view, size: .standard)
        #expect(frame.cursor.y == start.y)
        #expect((start.x..<43).contains(frame.cursor.x))
        #expect(frame.grid[frame.cursor.x - 2, frame.cursor.y].glyph == "云")
    }

    @Test("a page below a layer keeps the place it was scrolled to")
    func pageBelowKeepsItsScroll() {
        var builder = Samples.menu()
        let top = Drawing.frame(builder.view, size: .standard).grid[4, 21]
        builder.page.scroll = 3
        let frame = Drawing.frame(builder.view, size: .standard)
        let unscrolled = Drawing.frame(Samples.menu().view, size: .standard)
        #expect(frame.grid != unscrolled.grid)
        #expect(frame.grid[4, 21] == top)
        #expect(frame.viewport == unscrolled.viewport)
    }
}

extension View.Surface {
    /// The same surface with something typed into its search field.
    func with(search text: String) -> View.Surface {
        View.Surface(
            id: id, kind: kind, title: title, destructive: destructive, leading: leading, trailing: trailing,
            blocks: blocks.map { block in
                if case .search(let search) = block {
                    .search(SearchView(control: search.control, text: text, list: "people"))
                } else {
                    block
                }
            })
    }
}
