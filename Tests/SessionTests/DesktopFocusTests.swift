// Arrows and Tab on the desktop: inside a column, between columns, to the navigation column and back.
import Grid
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Focus on the desktop")
struct DesktopFocusTests {
    /// The enterprise's page, unfolded, with the focus on a control of it.
    private func stage(at control: ControlKey) throws -> Stage {
        let stage = try Classroom.stage(device: "desktop", as: "lin-xia")
        try stage.open(RouteParser(screens: stage.screens).parse("desktop/contacts/enterprise?e=yunshan"))
        var session = stage.session
        session.memory.focus = control
        return Stage(screens: stage.screens, host: stage.host, session: session)
    }

    @Test(
        "each arrow leads where the eye expects",
        arguments: [
            ("departments/office", "down", "departments/product-design"),
            ("departments/office", "up", "info"), ("people/zhou-hang", "up", "info"),
            ("departments/product-design", "right", "people/chen-mo"),
            ("people/chen-mo", "left", "departments/product-design"),
            ("people/luo-xiaowen", "left", "departments/customers"),
            ("departments/office", "left", "tab:contacts"), ("tab:contacts", "right", "switch-bar/yunshan"),
            ("tab:contacts", "down", "tab:documents"), ("tab:messages", "up", "tab:messages"),
            ("tab:settings", "down", "hint:help"), ("hint:help", "up", "departments/customers"),
            ("switch-bar/yunshan", "left", "tab:contacts"), ("switch-bar/yunshan", "right", "switch-bar/qinghe"),
            ("info", "right", "leave"), ("leave", "down", "departments/office"),
            ("people/zhou-hang", "right", "people/zhou-hang"),
        ])
    func arrows(from: String, arrow: String, to: String) throws {
        func key(_ text: String) -> ControlKey {
            let parts = text.split(separator: "/").map(String.init)
            return ControlKey(parts[0], row: parts.count > 1 ? parts[1] : nil)
        }
        let stage = try stage(at: key(from))
        #expect(stage.view.focus == key(from))
        _ = stage.take([.pressed(try #require(Key(arrow)))])
        #expect(stage.view.focus == key(to))
    }

    @Test("Tab goes from area to area: bar, head, left column, right column, navigation, hints, and round again")
    func areas() throws {
        let stage = try stage(at: ControlKey("switch-bar", row: "qinghe"))
        var seen: [String] = []
        for _ in 0..<7 {
            _ = stage.take([.pressed(Key(.tab))])
            seen.append(stage.view.focus?.id ?? "")
        }
        #expect(seen == ["info", "departments", "people", "tab:contacts", "hint:help", "back", "switch-bar"])
    }

    @Test("switching folds the page of the enterprise that contacts showed, and no other page")
    func switching() throws {
        let stage = try stage(at: ControlKey("info"))
        _ = stage.take([.tapped(ControlKey("switch-bar", row: "qinghe"))])
        #expect(stage.route.description == "desktop/contacts")
        #expect(stage.view.focus == ControlKey("switch-bar", row: "qinghe"))
        let chosen = try #require(stage.view.control(ControlKey("switch-bar", row: "qinghe")))
        #expect(chosen.isCurrent && chosen.cites == ["3.2"])
    }

    @Test("every size keeps route, focus and what is typed")
    func resizing() throws {
        let stage = try Classroom.stage(device: "desktop")
        _ = stage.take([.pasted("lin-x")])
        let before = (stage.route, stage.view.focus, stage.session.memory.fields)
        for size in ["60x20", "120x40", "80x24", "20x5", "200x60"].compactMap(Size.init(parsing:)) {
            _ = stage.take([.resized(size)])
            #expect(stage.route == before.0 && stage.view.focus == before.1)
            #expect(stage.session.memory.fields == before.2)
        }
    }
}
