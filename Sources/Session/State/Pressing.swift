import ScreenKit

/// What keys, clicks and pasted text do: an intent from the one list of bindings, then a change of the session.
extension SessionStep {
    /// Said when a character arrives that an input method composed while no field has the focus.
    static let switchInputMethod = Wording("请切换到英文输入法", "Switch your input method to English")

    /// A key went down.
    mutating func press(_ key: Key) {
        let view = view
        session.memory.followsFocus = true
        let intent = KeyMap.bindings(in: view.situation).lazy.compactMap { $0.intent(of: key) }.first
        if let intent {
            perform(intent, key: key, in: view)
        } else if case .character(let character) = key.code, !key.control {
            if view.editing != nil {
                edit(in: view) { $0.insert(String(character), limit: $1) }
            } else if !character.isASCII, !view.isTooSmall {
                session.notice = Notice(Self.switchInputMethod, in: session.topScope(in: context), isHint: true)
            }
        }
    }

    /// Pasted text enters the field that has the caret; elsewhere it is dropped, so that it can press nothing.
    mutating func paste(_ text: String) {
        edit(in: view) { $0.insert(text, limit: $1) }
    }

    /// A control of the top surface was clicked or named.
    mutating func tap(_ key: ControlKey) {
        guard let control = view.control(key) else { return }
        guard control.isEnabled else {
            if case .say(let reason) = control.action { notify(reason, tone: .quiet) }
            return
        }
        focus(on: key)
        activate(control)
    }

    private mutating func perform(_ intent: Intent, key: Key, in view: View) {
        let map = view.focusMap
        switch intent {
        case .move(let direction): move(direction, in: view, map)
        case .region(let step): focus(on: map.nextRegion(from: view.focus, by: step))
        case .first: focus(on: map.end(last: false))
        case .last: focus(on: map.end(last: true))
        case .pageDown: page(by: pageLength, in: view, map)
        case .pageUp: page(by: -pageLength, in: view, map)
        case .activate: if let control = view.focus.flatMap(view.control) { activate(control) }
        case .back: goBack()
        case .tab: showTab(numberedBy: key, in: view)
        case .search: if let search = view.page.search { activate(search.control) }
        case .help: open(Self.helpLayer)
        case .quit: open(Self.quitLayer)
        case .leaveAtOnce: transition.effects.append(.quit)
        case .menu: open(Self.menuLayer)
        case .results:
            leaveField(to: view.firstResult ?? view.editing.flatMap { map.neighbour(of: ControlKey($0.field), .down) })
        case .leaveField: emptyOrLeaveField(in: view, map)
        case .caret(let characters): edit(in: view) { field, _ in field.move(by: characters) }
        case .deleteBackward: edit(in: view) { field, _ in field.deleteBackward() }
        case .deleteForward: edit(in: view) { field, _ in field.deleteForward() }
        case .clearField: edit(in: view) { field, _ in field.clear() }
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

    /// Changes the text of the field that has the caret; `change` gets the most characters the field takes.
    private mutating func edit(in view: View, _ change: (inout FieldText, _ limit: Int) -> Void) {
        guard let field = view.editing?.field else { return }
        let limit = view.top.entry(ControlKey(field))?.limit ?? FieldText.lengthLimit
        change(&session.memory.fields[field, default: FieldText()], limit)
        session.memory.scroll = 0
    }

    private mutating func leaveField(to key: ControlKey?) {
        session.memory.editing = nil
        if let key { session.memory.focus = key }
    }

    private mutating func emptyOrLeaveField(in view: View, _ map: FocusMap) {
        guard let field = view.editing?.field else { return }
        guard session.memory.fields[field]?.text.isEmpty ?? true else {
            return edit(in: view) { field, _ in field.clear() }
        }
        // The next field would take the caret again, so what follows the last one is where one gets out.
        var next = map.neighbour(of: ControlKey(field), .down)
        while let key = next, view.top.entry(key) != nil { next = map.neighbour(of: key, .down) }
        leaveField(to: next)
    }

    /// Says something in the scope of the top surface.
    mutating func notify(_ wording: Wording, tone: Tone = .plain) {
        session.notice = Notice(wording, in: session.topScope(in: context), tone: tone)
    }
}

extension View {
    /// The first row of the list that the field being typed into narrows.
    fileprivate var firstResult: ControlKey? {
        guard let search = top.search else { return nil }
        for case .list(let list) in top.blocks {
            if let row = list.rows(0..<1).first, row.key.id == search.list { return row.key }
        }
        return nil
    }

    /// What decides which keys work.
    var situation: Situation {
        Situation(
            surface: top.kind, destructive: top.destructive, typing: typing,
            tabCount: layers.isEmpty ? tabs.count : 0,
            canGoBack: !layers.isEmpty || page.leading.contains { $0.key == .back }, hasSearch: page.search != nil,
            isSearching: layers.isEmpty && page.search?.text.isEmpty == false,
            hasMenu: device != Device.entrance.rawValue,
            hasNavigation: hasNavigationColumn && layers.isEmpty && !tabs.isEmpty,
            hasColumns: top.blocks.contains { if case .buttons(let buttons) = $0 { buttons.count > 1 } else { false } },
            hasRows: top.blocks.contains { if case .links = $0 { true } else { false } }, isTooSmall: isTooSmall)
    }

    private var typing: Situation.Typing {
        guard let editing else { return .nothing }
        return top.entry(ControlKey(editing.field)) == nil ? .search : .entry
    }

    /// Whether the tabs stand in a column at the left instead of along the foot.
    public var hasNavigationColumn: Bool { Device(rawValue: device)?.hasNavigationColumn ?? false }

    /// Where the focus can go on the top surface.
    var focusMap: FocusMap {
        FocusMap(
            surface: top, tabs: layers.isEmpty ? tabs : [], areTabsAtSide: hasNavigationColumn,
            foot: hints.compactMap(\.control))
    }

    /// A control of the top surface, tabs included where they can be reached.
    public func control(_ key: ControlKey) -> ControlView? {
        if layers.isEmpty, let tab = tabs.first(where: { $0.key == key }) { return tab }
        if let hint = hints.first(where: { $0.control?.key == key }) { return hint.control }
        return top.control(key)
    }
}

extension View.Surface {
    /// The field that narrows a list here, where there is one.
    var search: SearchView? {
        for case .search(let search) in innermostBlocks { return search }
        return nil
    }

    /// Whether there is a field to fill in here.
    var hasEntries: Bool { innermostBlocks.contains { if case .field = $0 { true } else { false } } }

    /// The field with this control that is filled in here.
    func entry(_ key: ControlKey) -> FieldView? {
        for case .field(let field) in innermostBlocks where field.control.key == key { return field }
        return nil
    }

    /// Every control but those of lists, which may be endless.
    var fixedControls: [ControlView] {
        leading + trailing
            + innermostBlocks.flatMap { block -> [ControlView] in
                switch block {
                case .row(let controls), .bar(let controls), .links(let controls), .buttons(let controls): controls
                case .search(let search): [search.control]
                case .field(let field): [field.control]
                case .list, .heading, .text, .rule, .facts, .keys, .glossary, .columns: []
                }
            }
    }

    /// A control of this surface.
    public func control(_ key: ControlKey) -> ControlView? {
        if let control = fixedControls.first(where: { $0.key == key }) { return control }
        for case .list(let list) in innermostBlocks {
            if let index = key.row.flatMap(list.index), let row = list.rows(index..<(index + 1)).first, row.key == key {
                return row
            }
        }
        return nil
    }
}
