// Finding things in a view: what decides which keys work, where the focus can go, and controls by their keys.

import ScreenKit

extension View {
    /// The first row of the list that the field being typed into narrows.
    var firstResult: ControlKey? {
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
            canGoBack: !layers.isEmpty || page.leading.contains { $0.key == .back }, hasSearch: top.search != nil,
            isSearching: layers.isEmpty && page.search?.text.isEmpty == false,
            hasMenu: device != Device.entrance.rawValue, hasOtherDevices: desk.devices > 1,
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

    /// The first field that is filled in here.
    public var firstEntry: ControlKey? {
        for case .field(let field) in innermostBlocks { return field.control.key }
        return nil
    }

    /// The field with this control that is filled in here.
    public func entry(_ key: ControlKey) -> FieldView? {
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
        if let control = leading.first(where: { $0.key == key }) ?? trailing.first(where: { $0.key == key }) {
            return control
        }
        return innermostBlocks.lazy.compactMap { $0.control(key) }.first
    }
}

extension BlockView {
    /// A control of this block, which stands in no column.
    fileprivate func control(_ key: ControlKey) -> ControlView? {
        switch self {
        case .row(let controls), .bar(let controls), .links(let controls), .buttons(let controls):
            controls.first { $0.key == key }
        case .search(let search): search.control.key == key ? search.control : nil
        case .field(let field): field.control.key == key ? field.control : nil
        case .list(let list):
            key.row.flatMap(list.index).flatMap { list.rows($0..<($0 + 1)).first }.flatMap { $0.key == key ? $0 : nil }
        case .heading, .text, .rule, .facts, .keys, .glossary, .columns: nil
        }
    }
}
