import ScreenKit

/// The keys of every situation: one list dispatches them, and writes the hint line and the help.
enum KeyMap {
    /// The bindings of a situation; the first that names a key has it.
    static func bindings(in situation: Situation) -> [Binding] {
        if situation.isTooSmall { return [leaveAtOnce(situation)] }
        return surfaceBindings(in: situation) + (situation.hasMenu ? [nextDevice(situation)] : [])
    }

    private static func surfaceBindings(in situation: Situation) -> [Binding] {
        switch situation.typing {
        case .search: return search + [leaveField] + typing
        case .entry: return entry + [leaveEntry(situation)] + typing
        case .nothing: break
        }
        switch situation.surface {
        case .page: return page(situation)
        case .menu: return layer(close: Wording("收起菜单", "Close the menu"))
        case .sheet where situation.searchesAtOnce: return searchingLayer
        case .sheet: return layer(close: Wording("关闭", "Close"))
        case .dialog: return dialog(situation)
        }
    }

    private static func page(_ situation: Situation) -> [Binding] {
        var bindings = [
            vertical(Wording("移动", "Move"), hinted: true),
            sideways(situation.hasNavigation ? Wording("换栏", "Column") : choose, hinted: situation.hasNavigation),
        ]
        bindings.append(activate(Wording("打开", "Open")))
        if situation.tabCount > 0 {
            let digits = (1...min(situation.tabCount, 9)).map { Key.character(Character(String($0))) }
            bindings.append(
                Binding(digits, .tab, Wording("标签", "Tabs"), printed: "1-\(digits.count)", hinted: true))
        }
        if situation.hasSearch {
            bindings.append(Binding([.character("/")], .search, Wording("搜索", "Search"), printed: "/", hinted: true))
        }
        if situation.isSearching {
            bindings.append(back(Wording("结束搜索", "End the search")))
        } else if situation.canGoBack {
            bindings.append(back(Wording("返回", "Back")))
        }
        bindings.append(help)
        if situation.hasMenu { bindings.append(menu) }
        bindings.append(quit(hinted: !situation.canGoBack && !situation.isSearching))
        return bindings + paging
    }

    private static func layer(close: Wording) -> [Binding] {
        [
            vertical(Wording("选择", "Choose"), hinted: true), sideways(hinted: false),
            activate(Wording("确定", "Select")), back(close), help, quit(hinted: false),
        ] + paging
    }

    /// In a searchable list, typing a letter starts a search.
    private static let searchingLayer: [Binding] =
        [
            Binding([.character("/")], .search, Wording("打字就搜索", "Type to search"), printed: "a-z", hinted: true),
            vertical(choose, hinted: true, letters: false), sideways(hinted: false, letters: false),
            activate(Wording("确定", "Select")), back(Wording("关闭", "Close")), help, pages, namedEnds, areas,
        ]

    private static func dialog(_ situation: Situation) -> [Binding] {
        let letters = !situation.ignoresLetters
        return [
            sideways(hinted: situation.hasColumns && !situation.hasRows, letters: letters),
            vertical(Wording("选择", "Choose"), hinted: situation.hasRows, letters: letters),
            activate(
                situation.destructive ? Wording("确认", "Confirm") : Wording("按下", "Press"), letters: letters),
            back(situation.destructive ? Wording("取消", "Cancel") : Wording("关闭", "Close"), letters: letters),
        ] + (letters ? [help, quit(hinted: false)] + paging : [helpByName, quitByName, pages, namedEnds, areas])
    }

    /// - Parameter letters: whether letters, digits and space are keys here; where text is or was typed they are not.
    private static func vertical(_ label: Wording, hinted: Bool, letters: Bool = true) -> Binding {
        Binding(
            strokes: [
                ([Key(.up)] + (letters ? [.character("k")] : []), .move(.up)),
                ([Key(.down)] + (letters ? [.character("j")] : []), .move(.down)),
            ], label, printed: "↑ ↓", hinted: hinted)
    }

    private static let choose = Wording("选择", "Choose")

    private static func sideways(_ label: Wording = choose, hinted: Bool, letters: Bool = true) -> Binding {
        Binding(
            strokes: [
                ([Key(.left)] + (letters ? [.character("h")] : []), .move(.left)),
                ([Key(.right)] + (letters ? [.character("l")] : []), .move(.right)),
            ], label, printed: "← →", hinted: hinted)
    }

    private static func activate(_ label: Wording, letters: Bool = true) -> Binding {
        Binding(
            [Key(.enter)] + (letters ? [.character(" ")] : []), .activate, label, printed: "Enter", hinted: true)
    }

    /// Backspace goes back as well, except where it corrects what somebody believes to be typing.
    private static func back(_ label: Wording, letters: Bool = true) -> Binding {
        Binding(
            [Key(.escape)] + (letters ? [Key(.backspace)] : []), .back, label, printed: "Esc", wayOut: true,
            hinted: true)
    }

    private static let helpLabel = Wording("帮助", "Help")

    private static let help = Binding(
        [.character("?"), .character("？"), Key(.function(1))], .help, helpLabel, printed: "?", hinted: true)

    /// Help where `?` may be part of a text.
    private static let helpByName = helpByName(hinted: true)

    private static func helpByName(hinted: Bool) -> Binding {
        Binding([Key(.function(1))], .help, helpLabel, printed: "F1", hinted: hinted)
    }

    private static let menu = Binding([.character("m")], .menu, Wording("菜单", "Menu"), printed: "m", hinted: true)

    /// Where text is typed the letter is text.
    private static func nextDevice(_ situation: Situation) -> Binding {
        let isCommand = situation.typing == .nothing && !situation.searchesAtOnce && !situation.ignoresLetters
        let letter = isCommand ? [Key.character("o")] : []
        return Binding(
            [Key(.character("o"), control: true)] + letter, .nextDevice,
            situation.hasOtherDevices ? Wording("换设备", "Next device") : Wording("设备", "Devices"),
            printed: "Ctrl+O", hinted: situation.hasOtherDevices)
    }

    private static func quit(hinted: Bool) -> Binding {
        Binding([.character("q"), quitKey], .quit, quitLabel, printed: "q", wayOut: hinted, hinted: hinted)
    }

    private static let quitLabel = Wording("离开", "Quit")
    private static let quitKey = Key(.character("q"), control: true)

    /// Quitting where the letter may be part of a text.
    private static let quitByName = Binding([quitKey], .quit, quitLabel, printed: "Ctrl+Q")

    /// The window is too small to show the question, so this quits at once; not by a letter where one may be part of a text.
    private static func leaveAtOnce(_ situation: Situation) -> Binding {
        let takesLetter = !situation.ignoresLetters && situation.typing == .nothing
        return Binding(
            (takesLetter ? [.character("q")] : []) + [quitKey], .leaveAtOnce, quitLabel,
            printed: takesLetter ? "q" : "Ctrl+Q", wayOut: true, hinted: true)
    }

    private static let areas = Binding(
        strokes: [([Key(.tab)], .region(1)), ([Key(.backTab)], .region(-1))], Wording("换区", "Next area"),
        printed: "Tab")

    private static let startAndEnd = Wording("到头，到尾", "Start, end")

    private static let namedEnds = Binding(
        strokes: [([Key(.home)], .first), ([Key(.end)], .last)], startAndEnd, printed: "Home End")

    private static let pages = Binding(
        strokes: [([Key(.pageUp)], .pageUp), ([Key(.pageDown)], .pageDown)], Wording("翻页", "Page"),
        printed: "PgUp PgDn")

    private static let paging = [
        pages,
        Binding(
            strokes: [([.character("g"), Key(.home)], .first), ([.character("G"), Key(.end)], .last)],
            startAndEnd, printed: "g G"),
        areas,
    ]

    private static let search = [
        Binding([Key(.enter), Key(.down)], .results, Wording("看结果", "To the results"), printed: "Enter", hinted: true)
    ]

    private static let entry = [
        Binding(
            strokes: [([Key(.enter)], .goOn), ([Key(.down)], .move(.down))], Wording("下一项", "Next"), printed: "Enter",
            hinted: true)
    ]

    private static let leaveField = Binding(
        [Key(.escape)], .leaveField, Wording("清空，再按离开", "Clear, again to leave"), printed: "Esc", wayOut: true,
        hinted: true)

    /// Out of a form one goes back at once, or is asked about what was typed; where there is nothing to go back to, out of
    /// the field.
    private static func leaveEntry(_ situation: Situation) -> Binding {
        guard situation.canGoBack else { return leaveField }
        let label = situation.surface == .page ? Wording("返回", "Back") : Wording("取消", "Cancel")
        return Binding([Key(.escape)], .back, label, printed: "Esc", wayOut: true, hinted: true)
    }

    /// What works wherever characters are typed.
    private static let typing = [
        Binding(
            strokes: [([Key(.left)], .caret(-1)), ([Key(.right)], .caret(1))], Wording("移动光标", "Move the caret"),
            printed: "← →", hinted: true),
        Binding(
            strokes: [
                ([Key(.home)], .caret(-FieldText.lengthLimit)), ([Key(.end)], .caret(FieldText.lengthLimit)),
            ], Wording("到头，到尾", "Start, end"), printed: "Home End"),
        Binding(
            strokes: [([Key(.backspace)], .deleteBackward), ([Key(.delete)], .deleteForward)],
            Wording("删一个字", "Delete"), printed: "Backspace Delete"),
        Binding(
            [Key(.character("u"), control: true)], .clearField, Wording("清空", "Clear"), printed: "Ctrl+U"),
        areas, helpByName(hinted: false), quitByName,
        Binding([Key(.up)], .move(.up), Wording("上移", "Up"), printed: "↑"),
    ]
}
