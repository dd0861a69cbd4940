// Finding things in a view: results, fields, and controls by their keys.

import ScreenKit

extension View {
    /// The first row of the list that the field being typed into narrows.
    var firstResult: ControlKey? {
        guard let search = top.search else { return nil }
        for case .list(let list) in top.blocks {
            if list.id == search.list { return list.row(at: 0)?.key }
        }
        return nil
    }

    /// A control of the top surface, tabs included where they can be reached.
    public func control(_ key: ControlKey) -> ControlView? {
        if scene.layers.isEmpty, let tab = scene.tabs.first(where: { $0.key == key }) { return tab }
        if let hint = keys.hints.first(where: { $0.control?.key == key }) { return hint.control }
        return scene.top.control(key)
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
            key.row.flatMap(list.index).flatMap(list.row).flatMap { $0.key == key ? $0 : nil }
        case .heading, .text, .rule, .facts, .keys, .glossary, .columns: nil
        }
    }
}
