import Grid
import Testing

@testable import Drawing
@testable import Session

/// How pages longer than the device are shown.
struct ScrollingTests {
    @Test("every control of a long page is seen whole once it has the focus", arguments: ["60x20", "80x24", "120x40"])
    func focusIsSeen(size: String) throws {
        let size = try #require(Size(parsing: size))
        for builder in [Samples.contacts(), Samples.enterprise(.en), Samples.person(), Samples.help(.en)] {
            var builder = builder
            builder.notice = nil
            for control in (builder.layers.last ?? builder.page).controls {
                builder.focus = control.key
                builder.scroll = 40
                let frame = Drawing.frame(builder.view, size: size)
                let placement = frame.placements.last { $0.key == control.key }
                #expect(placement != nil, "\(control.key) at \(size)")
                #expect(frame.cursor == placement?.rect.origin)
            }
        }
    }

    @Test("going down and up again scrolls by the least that is needed")
    func leastScrolling() {
        var builder = Samples.enterprise()
        let keys = builder.page.controls.map(\.key)
        var scroll = 0
        for key in keys + keys.reversed() {
            builder.focus = key
            builder.scroll = scroll
            let viewport = Drawing.frame(builder.view, size: .standard).viewport
            #expect(abs(viewport.scroll - scroll) <= 5, "\(key) scrolled from \(scroll) to \(viewport.scroll)")
            scroll = viewport.scroll
        }
        #expect(scroll == 0)
    }

    @Test("who scrolls freely may leave the focus behind, but never the page")
    func freeScrolling() {
        var builder = Samples.enterprise()
        builder.focus = ControlKey("find")
        builder.followsFocus = false
        builder.scroll = 1000
        let size = Size(columns: 60, rows: 20)
        let frame = Drawing.frame(builder.view, size: size)
        #expect(frame.viewport == Viewport(scroll: 6, height: 11, content: 17))
        #expect(!frame.placements.contains { $0.key == ControlKey("find") })
        #expect(frame.grid.bounds.contains(frame.cursor))
        builder.scroll = -5
        #expect(Drawing.frame(builder.view, size: size).viewport.scroll == 0)
    }

    @Test("a list of a million is asked for what can be seen, and for nothing else")
    func onlyVisibleRowsAreMade() {
        let asked = Asked()
        let list = ListView(
            count: 1_000_000, empty: "",
            make: { range in
                asked.rows += range.count
                return range.map { ViewBuilder.control("people", "成员 \($0)", role: .row, row: "\($0)") }
            },
            find: { Int($0) })
        var builder = ViewBuilder()
        builder.page = ViewBuilder.surface("members", title: "成员", blocks: [.list(list)])
        builder.focus = ControlKey("people", row: "765432")
        let view = builder.view
        asked.rows = 0
        let frame = Drawing.frame(view, size: .standard)
        #expect(frame.placements.contains { $0.key == ControlKey("people", row: "765432") })
        #expect(frame.viewport.content == 1_000_000)
        #expect(frame.viewport.scroll == 765_433 - 16)
        // One more, to learn whose list it is.
        #expect(asked.rows == 16 + 1)
    }

    @Test("the mark on the border is at an end only where that end can be seen", arguments: [0, 1, 3, 4, 5])
    func thumb(scroll: Int) {
        var builder = Samples.enterprise()
        builder.followsFocus = false
        builder.scroll = scroll
        let grid = Drawing.frame(builder.view, size: .standard).grid
        let marked = (4..<20).filter { grid[44, $0].glyph == "┃" }
        #expect(!marked.isEmpty)
        #expect((marked.first == 4) == (scroll == 0))
        #expect((marked.last == 19) == (scroll == 5))
    }

    @Test("a dialog's question and buttons stay while its text scrolls")
    func dialogScrolls() {
        var builder = Samples.dialog()
        let paragraphs = (1...12).map { BlockView.text("第 \($0) 段", tone: .plain, alignment: .start) }
        builder.layers = [
            ViewBuilder.surface(
                "long", kind: .dialog, title: "很长",
                blocks: paragraphs + [.buttons([ViewBuilder.control("cancel", "取消")])])
        ]
        builder.followsFocus = false
        for scroll in [0, 3, 99] {
            builder.scroll = scroll
            let frame = Drawing.frame(builder.view, size: Size(columns: 60, rows: 20))
            let picture = Picture.plain(frame.grid)
            #expect(frame.viewport.content == 12)
            #expect(frame.viewport.scroll == min(scroll, 12 - frame.viewport.height))
            #expect(picture.contains("很长"))
            #expect(picture.contains("第 \(frame.viewport.scroll + 1) 段"))
            #expect(frame.placements.contains { $0.key == ControlKey("cancel") })
        }
    }
}

/// Counts the rows a list was asked for.
private final class Asked {
    var rows = 0
}
