import ScreenKit

/// What a key is for. One list of bindings dispatches keys and writes the hint line and the help, so none can lie.
enum Intent: Hashable {
    case move(FocusMap.Direction)
    case region(Int)
    case activate
    case back
    case tab
    case search
    case pageDown, pageUp, first, last
    case help, quit, menu
    /// Leaves a field: its first use empties it, the next one leaves it.
    case leaveField
    /// From a field to what it narrows.
    case results
    case caret(Int)
    case deleteBackward, deleteForward, clearField
}

/// Keys, what they are for, and how that is told.
struct Binding {
    let keys: [Key]
    let intent: Intent
    let label: Wording
    /// The keys as printed; `nil` where the binding is an alias that another line already tells.
    let printed: String?
    /// Whether it leads out of here.
    let isWayOut: Bool
    /// Whether the hint line tells it; the help tells all that have a printed form.
    let isHinted: Bool

    init(
        _ keys: [Key], _ intent: Intent, _ label: Wording, printed: String? = nil, wayOut: Bool = false,
        hinted: Bool = false
    ) {
        self.keys = keys
        self.intent = intent
        self.label = label
        self.printed = printed
        isWayOut = wayOut
        isHinted = hinted
    }
}

/// What decides which keys work: what lies on top, and what it has.
struct Situation: Hashable {
    let surface: View.Surface.Kind
    let destructive: Bool
    let editing: Bool
    let tabCount: Int
    let canGoBack: Bool
    let hasSearch: Bool
    /// Whether the menu of walks works here: everywhere but at the entrance, which is its list.
    let hasMenu: Bool
    /// Whether anything stands side by side.
    let hasColumns: Bool
    /// Whether anything stands under one another above the buttons.
    let hasRows: Bool
}

/// The keys of every situation.
enum KeyMap {
    /// The bindings of a situation; the first that names a key has it.
    static func bindings(in situation: Situation) -> [Binding] {
        if situation.editing { return field }
        switch situation.surface {
        case .page: return page(situation)
        case .menu: return layer(situation, close: Wording("收起菜单", "Close the menu"))
        case .sheet: return layer(situation, close: Wording("关闭", "Close"))
        case .dialog: return dialog(situation)
        }
    }

    private static let up = Binding([Key(.up), .character("k")], .move(.up), Wording("上移", "Up"))
    private static let down = Binding([Key(.down), .character("j")], .move(.down), Wording("下移", "Down"))
    private static let left = Binding([Key(.left), .character("h")], .move(.left), Wording("左移", "Left"))
    private static let right = Binding([Key(.right), .character("l")], .move(.right), Wording("右移", "Right"))
    private static let arrows = [up, down, left, right]

    private static func told(_ printed: String, _ label: Wording, wayOut: Bool = false) -> Binding {
        Binding([], .activate, label, printed: printed, wayOut: wayOut, hinted: true)
    }

    private static func activate(_ label: Wording) -> Binding {
        Binding([Key(.enter), .character(" ")], .activate, label, printed: "Enter", hinted: true)
    }

    private static let help = Binding(
        [.character("?"), .character("？")], .help, Wording("帮助", "Help"), printed: "?", hinted: true)
    private static let menu = Binding(
        [.character("m")], .menu, Wording("菜单", "Menu"), printed: "m", hinted: true)
    private static func quit(hinted: Bool) -> Binding {
        Binding(
            [.character("q"), Key(.character("c"), control: true)], .quit, Wording("离开", "Quit"), printed: "q",
            wayOut: hinted, hinted: hinted)
    }

    private static let paging = [
        Binding([Key(.pageDown)], .pageDown, Wording("下一页", "Page down"), printed: "PgDn"),
        Binding([Key(.pageUp)], .pageUp, Wording("上一页", "Page up"), printed: "PgUp"),
        Binding([.character("g"), Key(.home)], .first, Wording("到开头", "To the start"), printed: "g"),
        Binding([.character("G"), Key(.end)], .last, Wording("到末尾", "To the end"), printed: "G"),
        Binding([Key(.tab)], .region(1), Wording("换区", "Next area"), printed: "Tab"),
        Binding([Key(.backTab)], .region(-1), Wording("上一区", "Previous area"), printed: "Shift+Tab"),
    ]

    private static func page(_ situation: Situation) -> [Binding] {
        var bindings = arrows
        bindings.append(told("↑↓", Wording("移动", "Move")))
        bindings.append(activate(Wording("打开", "Open")))
        if situation.tabCount > 0 {
            let digits = (1...min(situation.tabCount, 9)).map { Key.character(Character(String($0))) }
            bindings.append(
                Binding(digits, .tab, Wording("标签", "Tabs"), printed: "1-\(digits.count)", hinted: true))
        }
        if situation.hasSearch {
            bindings.append(
                Binding([.character("/")], .search, Wording("搜索", "Search"), printed: "/", hinted: true))
        }
        bindings.append(
            Binding(
                [Key(.escape), Key(.backspace)], .back, Wording("返回", "Back"),
                printed: situation.canGoBack ? "Esc" : nil, wayOut: situation.canGoBack, hinted: situation.canGoBack))
        bindings.append(help)
        if situation.hasMenu { bindings.append(menu) }
        bindings.append(quit(hinted: !situation.canGoBack))
        return bindings + paging
    }

    private static func layer(_ situation: Situation, close: Wording) -> [Binding] {
        arrows + [
            told("↑↓", Wording("选择", "Choose")),
            activate(Wording("确定", "Select")),
            Binding([Key(.escape), Key(.backspace)], .back, close, printed: "Esc", wayOut: true, hinted: true),
            help, quit(hinted: false),
        ] + paging
    }

    private static func dialog(_ situation: Situation) -> [Binding] {
        let confirm = situation.destructive ? Wording("确认", "Confirm") : Wording("按下", "Press")
        let arrowKeys = situation.hasRows ? "↑↓" : situation.hasColumns ? "← →" : nil
        let choose = arrowKeys.map { [told($0, Wording("选择", "Choose"))] } ?? []
        return arrows + choose + [
            activate(confirm),
            Binding(
                [Key(.escape), Key(.backspace)], .back,
                situation.destructive ? Wording("取消", "Cancel") : Wording("关闭", "Close"),
                printed: "Esc", wayOut: true, hinted: true),
            help, quit(hinted: false),
        ] + paging
    }

    private static let field = [
        told(Wording("输入", "Type")),
        Binding([Key(.enter), Key(.down)], .results, Wording("看结果", "To the results"), printed: "Enter", hinted: true),
        Binding(
            [Key(.escape)], .leaveField, Wording("清空，再按离开", "Clear, again to leave"), printed: "Esc", wayOut: true,
            hinted: true),
        Binding([Key(.left)], .caret(-1), Wording("光标左移", "Caret left"), printed: "←"),
        Binding([Key(.right)], .caret(1), Wording("光标右移", "Caret right"), printed: "→"),
        Binding([Key(.home)], .caret(-FieldText.lengthLimit), Wording("到开头", "To the start"), printed: "Home"),
        Binding([Key(.end)], .caret(FieldText.lengthLimit), Wording("到末尾", "To the end"), printed: "End"),
        Binding([Key(.backspace)], .deleteBackward, Wording("删左边", "Delete left"), printed: "Backspace"),
        Binding([Key(.delete)], .deleteForward, Wording("删右边", "Delete right"), printed: "Delete"),
        Binding([Key(.character("u"), control: true)], .clearField, Wording("清空", "Clear"), printed: "Ctrl+U"),
        Binding([Key(.tab)], .region(1), Wording("换区", "Next area"), printed: "Tab"),
        Binding([Key(.backTab)], .region(-1), Wording("上一区", "Previous area"), printed: "Shift+Tab"),
        Binding([Key(.up)], .move(.up), Wording("上移", "Up")),
        Binding([Key(.character("c"), control: true)], .quit, Wording("离开", "Quit"), printed: "Ctrl+C"),
    ]

    private static func told(_ label: Wording) -> Binding {
        Binding([], .activate, label, printed: "A-Z", hinted: true)
    }
}
