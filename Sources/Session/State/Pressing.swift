import ScreenKit

/// What keys, clicks and pasted text do: an intent from the one list of bindings, then a change of the session.
extension SessionStep {
    /// Said when a character arrives that an input method composed while no field has the focus.
    static let switchInputMethod = Wording("请切换到英文输入法", "Switch your input method to English")

    /// A key went down.
    mutating func press(_ key: Key) {
        let view = view
        session.memory.followsFocus = true
        if let intent = view.keys.intent(of: key) {
            perform(intent, key: key, in: view)
        } else if case .character(let character) = key.code, !key.control {
            if view.editing != nil {
                type(String(character), in: view)
            } else if view.keys.situation.searchesAtOnce, let search = view.top.search {
                activate(search.control)
                type(String(character), in: self.view)
            } else if !character.isASCII, !view.isTooSmall {
                session.notice = Notice(Self.switchInputMethod, in: session.topScope(in: context), isHint: true)
            }
        }
    }

    /// A control of the top surface was clicked or named.
    mutating func tap(_ key: ControlKey) {
        guard let control = view.control(key) else { return }
        if control.isFocusable { focus(on: key) }
        press(control)
    }

    /// Activates a control, or says why that can't be.
    private mutating func press(_ control: ControlView) {
        if control.isEnabled { return activate(control) }
        if case .say(let reason) = control.action { notify(reason, tone: .quiet) }
    }

    private mutating func perform(_ intent: Intent, key: Key, in view: View) {
        let map = view.keys.map
        switch intent {
        case .move(let direction): move(direction, in: view, map)
        case .region(let step): focus(on: map.nextRegion(from: view.focus, by: step))
        case .first: focus(on: map.end(last: false))
        case .last: focus(on: map.end(last: true))
        case .pageDown: page(by: pageLength, in: view, map)
        case .pageUp: page(by: -pageLength, in: view, map)
        case .activate: if let control = view.focus.flatMap(view.control) { press(control) }
        case .goOn: goOn(in: view, map)
        case .back: goBack()
        case .tab: showTab(numberedBy: key, in: view)
        case .search: if let search = view.top.search { activate(search.control) }
        case .help: open(Self.helpLayer)
        case .quit: open(Self.quitLayer)
        case .leaveAtOnce: effects.append(.quit)
        case .menu: open(Self.menuLayer)
        case .nextDevice: showNextDevice()
        case .results:
            leaveField(to: view.firstResult ?? view.editing.flatMap { map.neighbour(of: ControlKey($0.field), .down) })
        case .leaveField: emptyOrLeaveField(in: view, map)
        case .caret(let characters): edit(in: view) { $0.move(by: characters) }
        case .deleteBackward: edit(in: view) { $0.deleteBackward() }
        case .deleteForward: edit(in: view) { $0.deleteForward() }
        case .clearField: edit(in: view) { $0.clear() }
        }
    }

    /// Rows a page key passes where nothing has told how many fit: what the smallest screen shows.
    private static let smallestPage = 10

    private var pageLength: Int {
        max((context.viewport?.height ?? Self.smallestPage) - 1, 1)
    }

    /// Moves the focus the way of an arrow; where no control stands there, ↑ and ↓ scroll the text instead.
    private mutating func move(_ direction: FocusMap.Direction, in view: View, _ map: FocusMap) {
        if let next = view.focus.flatMap({ map.neighbour(of: $0, direction) }) ?? (view.focus == nil ? map.start : nil)
        {
            focus(on: next)
            if map.isBeforeContent(next) { session.memory.scroll = 0 }
        } else if direction == .up || direction == .down {
            scroll(by: direction == .up ? -1 : 1)
        }
    }

    private mutating func page(by rows: Int, in view: View, _ map: FocusMap) {
        let next = view.focus.flatMap { map.jump(from: $0, by: rows) }
        if let next, next != view.focus { focus(on: next) } else { scroll(by: rows) }
    }

    private mutating func showTab(numberedBy key: Key, in view: View) {
        guard case .character(let character) = key.code, let number = character.wholeNumberValue,
            view.tabs.indices.contains(number - 1)
        else { return }
        activate(view.tabs[number - 1])
    }

    /// Puts the focus on a control; a field takes the caret with it only when it is activated.
    mutating func focus(on key: ControlKey?) {
        guard let key else { return }
        session.memory.focus = key
        if session.memory.editing != key.id { session.memory.editing = nil }
    }

    /// Says something in the scope of the top surface.
    mutating func notify(_ wording: Wording, tone: Tone = .plain) {
        session.notice = Notice(wording, in: session.topScope(in: context), tone: tone)
    }
}
