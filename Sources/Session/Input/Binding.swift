import ScreenKit

/// What a key is for.
enum Intent: Hashable {
    case move(FocusMap.Direction)
    case region(Int)
    case activate
    case back
    case tab
    case search
    case pageDown, pageUp, first, last
    case help, quit, menu
    case nextDevice
    case leaveAtOnce
    /// Leaves a field: its first use empties it, the next one leaves it.
    case leaveField
    /// From a field to what it narrows.
    case results
    /// From a field to what comes after filling it in.
    case goOn
    case caret(Int)
    case deleteBackward, deleteForward, clearField
}

/// Keys that belong together, what each is for, and how that is told.
struct Binding {
    /// Keys, and what they are for.
    typealias Stroke = (keys: [Key], intent: Intent)

    let strokes: [Stroke]
    let label: Wording
    /// The keys as printed.
    let printed: String
    /// Whether it leads out of here.
    let isWayOut: Bool
    /// Whether the hint line tells it; the help tells all.
    let isHinted: Bool

    init(strokes: [Stroke], _ label: Wording, printed: String, wayOut: Bool = false, hinted: Bool = false) {
        self.strokes = strokes
        self.label = label
        self.printed = printed
        isWayOut = wayOut
        isHinted = hinted
    }

    init(
        _ keys: [Key], _ intent: Intent, _ label: Wording, printed: String, wayOut: Bool = false, hinted: Bool = false
    ) {
        self.init(strokes: [(keys, intent)], label, printed: printed, wayOut: wayOut, hinted: hinted)
    }

    /// What a key is for here; `nil` where the binding doesn't name it.
    func intent(of key: Key) -> Intent? {
        strokes.first { $0.keys.contains(key) }?.intent
    }
}

/// What decides which keys work: what lies on top, and what it has.
struct Situation: Hashable {
    let surface: View.Surface.Kind
    let destructive: Bool
    /// Whether no letter, digit, sign or space is a command, because somebody may be typing a text here.
    let ignoresLetters: Bool
    let typing: Typing
    let tabCount: Int
    let canGoBack: Bool
    let hasSearch: Bool
    /// Whether a list is narrowed, so that going back first shows all of it again.
    let isSearching: Bool
    /// Whether the menu of walks works here: everywhere but at the entrance, which is its list.
    let hasMenu: Bool
    /// Whether other devices stand on the desk.
    let hasOtherDevices: Bool
    /// Whether the tabs stand in a column at the side, where ← leads.
    let hasNavigation: Bool
    /// Whether anything stands side by side.
    let hasColumns: Bool
    /// Whether anything stands under one another above the buttons.
    let hasRows: Bool
    /// Whether nothing of it can be seen, so that no key may do anything but leave.
    let isTooSmall: Bool

    /// Whether letters are what is sought, without asking for the field first: above a page, where they mean nothing else.
    var searchesAtOnce: Bool { surface == .sheet && hasSearch && typing == .nothing }

    /// What typed characters enter.
    enum Typing: Hashable { case nothing, search, entry }
}
