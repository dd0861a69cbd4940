import Grid
import ScreenKit
import Testing

@testable import Drawing
@testable import Session

/// What must be seen on a screen, whatever it shows.
struct LookTests {
    @Test(
        "the focus, the chosen tab and a disabled control can be told without any colour",
        arguments: ["phone", "desktop"])
    func neverColourAlone(device: String) {
        var builder = Samples.contacts()
        builder.device = device
        var seen: Set<Grid> = []
        let keys = builder.page.controls.map(\.key) + builder.tabs.map(\.key)
        for key in keys {
            builder.focus = key
            seen.insert(
                Drawing.frame(builder.view, size: Size(columns: 60, rows: 40)).grid.withoutColours.cropped(
                    to: Rect(x: 0, y: 0, columns: 60, rows: 36)))
        }
        #expect(seen.count == keys.count)
        for index in builder.tabs.indices {
            builder.tabs = ViewBuilder.tabs(["消息", "协作", "工作台", "通讯录", "我的"], current: index)
            seen.insert(Drawing.frame(builder.view, size: .standard).grid.withoutColours)
        }
        #expect(seen.count == keys.count + builder.tabs.count)
    }

    @Test("no symbol of ambiguous width stands without a spare cell", arguments: Language.allCases)
    func spareCells(language: Language) {
        let samples = [
            Samples.enterprise(language), Samples.menu(language), Samples.dialog(language), Samples.help(language),
            Samples.person(language),
        ]
        for builder in samples {
            for size in [Size(columns: 60, rows: 20), .standard, Size(columns: 120, rows: 40)] {
                let grid = Drawing.frame(builder.view, size: size).grid
                #expect(Symbols.crowded(in: grid) == [], "\(builder.page.id) at \(size)")
            }
        }
    }

    @Test("however short the room, the way out stays in the last line", arguments: [60, 61, 70, 75])
    func wayOutStays(columns: Int) {
        var builder = Samples.contacts()
        builder.hints = (1...9).map { Samples.hint("F\($0)", "做一件事") } + [Samples.way("Esc", "返回")]
        let rows = Picture.rows(of: Drawing.frame(builder.view, size: Size(columns: columns, rows: 20)).grid)
        #expect(rows.last?.contains("F1 做一件事") == true)
        #expect(rows.last?.hasSuffix("Esc 返回") == true)
    }

    @Test("where something is taken away, the hints are one sentence")
    func destructiveHints() {
        let zh = Picture.rows(of: Drawing.frame(Samples.dialog().view, size: .standard).grid)
        let en = Picture.rows(of: Drawing.frame(Samples.dialog(.en).view, size: .standard).grid)
        #expect(zh.last == " ← → 选择，Enter 确认，Esc 取消")
        #expect(en.last == " ← → Choose, Enter Confirm, Esc Cancel")
    }

    @Test("a notice lies where the focus isn't", arguments: ["60x20", "80x24"])
    func noticeSparesTheFocus(size: String) throws {
        let size = try #require(Size(parsing: size))
        var builder = Samples.enterprise()
        builder.notice = View.Notice(text: String(repeating: "说明一句话。", count: 30), tone: .danger)
        for control in builder.page.controls {
            builder.focus = control.key
            let frame = Drawing.frame(builder.view, size: size)
            #expect(frame.grid[frame.cursor.x, frame.cursor.y].style.reverse, "\(control.key) at \(size)")
        }
    }

    @Test("a disabled control says below itself why")
    func reasonBelow() {
        let rows = Picture.rows(of: Drawing.frame(Samples.menu().view, size: .standard).grid)
        let row = rows.firstIndex { $0.contains("设为主企业") } ?? 0
        #expect(rows[row + 1].contains("它已经是你的主企业。"))
    }

    @Test("the coach names the control, what it does, how sure that is, and the acts it fulfils")
    func coach() {
        let picture = Picture.plain(Drawing.frame(Samples.dialog(.en).view, size: .standard).grid)
        for words in ["You are here", "People › Yunshan Technology ›", "Cancel", "Changes nothing.", "inferred"] {
            #expect(picture.contains(words))
        }
        var builder = Samples.dialog()
        builder.focus = ControlKey("confirm")
        let confirm = Picture.plain(Drawing.frame(builder.view, size: .standard).grid)
        #expect(confirm.contains("教材 · 1.5 2.6b R0 R6"))
    }
}

extension Grid {
    /// The grid as a terminal without colours shows it.
    fileprivate var withoutColours: Grid {
        var grid = self
        grid.restyle(bounds) { $0.ink = .normal }
        return grid
    }
}
