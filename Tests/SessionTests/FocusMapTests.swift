// Where the focus starts and may go, on surfaces made for the purpose: what no screen of today happens to show.
import ScreenKit
import Testing

@testable import Session

@Suite("Focus map")
struct FocusMapTests {
    private func control(_ id: String, _ action: BoundAction, enabled: Bool = true) -> ControlView {
        ControlView(
            key: ControlKey(id), block: "buttons", role: .button, label: id, name: nil, detail: nil, trailing: nil,
            avatar: nil, badge: nil, state: enabled ? .enabled : .disabled(reason: "no"), tone: .plain,
            isCurrent: false,
            about: "", mark: .seed, cites: [], action: action)
    }

    private func surface(destructive: Bool, _ blocks: [BlockView]) -> View.Surface {
        View.Surface(
            id: ScreenID(folder: "dialogs", name: "x"), kind: .dialog, title: "", destructive: destructive, leading: [],
            trailing: [], blocks: blocks)
    }

    @Test("a destructive layer starts on what goes back, wherever that stands", arguments: [true, false])
    func destructiveStart(destructive: Bool) {
        let buttons = [control("confirm", .run(command: "leave", subject: nil)), control("cancel", .back)]
        let map = FocusMap(surface: surface(destructive: destructive, [.buttons(buttons)]), tabs: [])
        #expect(map.start == ControlKey(destructive ? "cancel" : "confirm"))
    }

    @Test("a disabled control can have the focus, so that one learns why, but it never starts there")
    func disabledControls() {
        let links = [control("b", .back, enabled: false), control("a", .back), control("c", .back)]
        let map = FocusMap(surface: surface(destructive: false, [.links(links)]), tabs: [])
        #expect(map.start == ControlKey("a"))
        #expect(map.neighbour(of: ControlKey("a"), .up) == ControlKey("b"))
    }

    @Test("a surface without any control has no focus and no neighbours")
    func nothingToFocus() {
        let map = FocusMap(surface: surface(destructive: true, [.heading("x")]), tabs: [])
        #expect(map.start == nil)
        #expect(map.nextRegion(from: nil, by: 1) == nil)
    }
}
