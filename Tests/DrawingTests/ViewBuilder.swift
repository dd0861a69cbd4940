import ScreenKit

@testable import Session

/// Makes views by hand, so that drawing is tested without a world or screen files.
struct ViewBuilder {
    var device = "phone"
    var language = Language.zh
    var page = ViewBuilder.surface("contacts", title: "通讯录", blocks: [])
    var tabs = ViewBuilder.tabs(["消息", "协作", "工作台", "通讯录", "我的"], current: 3, badges: [2])
    var layers: [View.Surface] = []
    var focus: ControlKey?
    var editing: (field: String, caret: Int)?
    var notice: View.Notice?
    var hints = [
        View.Hint(keys: "↑↓", label: "移动", isWayOut: false), View.Hint(keys: "Enter", label: "打开", isWayOut: false),
        View.Hint(keys: "1-5", label: "标签", isWayOut: false), View.Hint(keys: "/", label: "搜索", isWayOut: false),
        View.Hint(keys: "?", label: "帮助", isWayOut: false), View.Hint(keys: "q", label: "离开", isWayOut: true),
    ]
    var trail = ["通讯录"]
    var scroll = 0
    var followsFocus = true
    var ownerName = "林夏"
    var deviceLabel: String?

    var view: View {
        let scene = Scene(
            device: device, language: language, page: page, tabs: tabs, layers: layers, lesson: nil, trail: trail,
            clock: "9:41", isTooSmall: false, owner: "林", ownerName: ownerName, desk: Desk.Arrangement(),
            deviceLabel: deviceLabel, ignoresLetters: false)
        let situation = scene.situation(typing: scene.typing(in: editing?.field))
        return View(
            scene: scene, keys: Keys(in: scene, situation: situation, bindings: [], hints: hints), focus: focus,
            editing: editing, notice: notice, keyNotice: nil, scroll: scroll, followsFocus: followsFocus)
    }

    static func surface(
        _ name: String, kind: View.Surface.Kind = .page, title: String, destructive: Bool = false,
        leading: [ControlView] = [], trailing: [ControlView] = [], blocks: [BlockView]
    ) -> View.Surface {
        View.Surface(
            id: ScreenID(folder: kind == .page ? "phone" : "dialogs", name: name), kind: kind, title: title,
            destructive: destructive, leading: leading, trailing: trailing, blocks: blocks)
    }

    static func control(
        _ id: String, _ label: String, role: ControlView.Role = .button, row: String? = nil, name: String? = nil,
        detail: String? = nil, trailing: String? = nil, avatar: String? = nil, badge: Int? = nil,
        reason: String? = nil, tone: Tone = .plain, isCurrent: Bool = false, isMarked: Bool? = nil,
        about: String = "打开这一页。",
        mark: Mark = .reconstructed, cites: [String] = [], action: BoundAction = .say(Wording("好", "Good"))
    ) -> ControlView {
        ControlView(
            key: ControlKey(id, row: row), block: "block", role: role, label: label, name: name, detail: detail,
            trailing: trailing, avatar: avatar, badge: badge,
            state: reason.map { .disabled(reason: $0) } ?? .enabled, tone: tone, isCurrent: isCurrent,
            isMarked: isMarked, about: about, mark: mark, cites: cites, action: action)
    }

    static func tabs(_ labels: [String], current: Int, badges: [Int] = []) -> [ControlView] {
        labels.enumerated().map { index, label in
            ControlView(
                key: .tab("tab\(index)"), block: "tabs", role: .tab, label: label, name: nil, detail: nil,
                trailing: nil,
                avatar: nil, badge: index < badges.count ? badges[index] : nil, state: .enabled, tone: .plain,
                isCurrent: index == current, about: "切换到「\(label)」", mark: .reconstructed, cites: [],
                action: .tab("tab\(index)"))
        }
    }

    static func list(_ rows: [ControlView], empty: String = "没有找到这样的联系人。") -> BlockView {
        .list(
            ListView(
                count: rows.count, empty: empty, make: { Array(rows[$0]) },
                find: { row in rows.firstIndex { $0.key.row == row } }))
    }

    static func field(
        _ id: String, _ label: String, hint: String? = nil, text: String = "", lines: Int = 1, counter: String? = nil
    ) -> BlockView {
        .field(
            FieldView(
                control: control(id, label, role: .field, detail: hint, action: .edit(field: id)), text: text,
                limit: 64, lines: lines, counter: counter))
    }

    static func search(_ label: String, text: String = "") -> BlockView {
        .search(
            SearchView(
                control: control("search", label, role: .field, action: .edit(field: "search")), text: text,
                list: "people"))
    }
}

extension View.Surface {
    /// Every control that stands on it, from top to bottom, disabled ones included.
    var controls: [ControlView] { leading + trailing + blocks.flatMap(\.controls) }
}

extension BlockView {
    /// One of its controls, found without making the rows of a list.
    func control(_ key: ControlKey?) -> ControlView? {
        guard case .list(let list) = self else { return controls.first { $0.key == key } }
        return key?.row.flatMap(list.index).flatMap { list.rows($0..<$0 + 1).first }
    }

    /// Every control that stands in it.
    var controls: [ControlView] {
        switch self {
        case .row(let controls), .bar(let controls), .links(let controls), .buttons(let controls): controls
        case .field(let field): [field.control]
        case .columns(let left, let right): (left + right).flatMap(\.controls)
        case .list(let list): list.rows(0..<list.count)
        case .search(let search): [search.control]
        case .heading, .text, .rule, .facts, .keys, .glossary: []
        }
    }
}
