import Domain
import ScreenKit

/// Lists whose rows come from the world a screenful at a time, narrowed by what is typed into a search field.
extension SurfaceBuilder {
    /// More matches than anyone reads; the search says so by staying this long.
    static let matchLimit = 200

    /// A list in this surface's scope.
    func list(_ list: Block.List, id: String) -> ListView {
        guard let collection = Collection(rawValue: list.collection) else { return consoleList(list, id: id) }
        let world = context.world
        let scope = scope
        let query = searchText(narrowing: id)
        if query.isEmpty {
            return ListView(
                count: world.count(of: collection, in: scope), empty: speaker.say(list.empty, in: scope),
                make: { range in
                    world.rows(of: collection, in: scope, range: range).map { row(list, about: $0, id: id) }
                },
                find: { world.index(of: $0, of: collection, in: scope) })
        }
        let matches = world.find(query, of: collection, in: scope, limit: Self.matchLimit)
        let nothing = Wording("没有找到「\(query)」", "Nothing found for \(query)")
        return ListView(
            count: matches.count, empty: nothing[speaker.language].other.literal ?? query,
            make: { range in matches[range].map { row(list, about: $0, id: id) } },
            find: { matches.firstIndex(of: $0) })
    }

    private func searchText(narrowing list: String) -> String {
        for block in screen.innermostBlocks {
            if case .search(let search) = block.kind, search.list == list {
                return memory.fields[block.id]?.text ?? ""
            }
        }
        return ""
    }

    /// A list that the console fills; its rows are few.
    private func consoleList(_ list: Block.List, id: String) -> ListView {
        let rows = rows(named: list.collection, in: scope)
        return ListView(
            count: rows.count, empty: speaker.say(list.empty, in: scope),
            make: { range in rows[range].map { row(list, about: $0, id: id) } }, find: { rows.firstIndex(of: $0) })
    }

    /// The rows of a list that is short by nature, the world's or the console's.
    func rows(named name: String, in scope: Scope) -> [String] {
        if let collection = ConsoleCollection(rawValue: name) {
            return speaker.console?.rows(of: collection, in: scope) ?? []
        }
        guard let collection = Collection(rawValue: name) else { return [] }
        let count = min(context.world.count(of: collection, in: scope), Self.matchLimit)
        return context.world.rows(of: collection, in: scope, range: 0..<count)
    }

    /// What a row of a collection puts in scope.
    func scope(ofRow identifier: String, named name: String, in scope: Scope) -> Scope {
        if let collection = ConsoleCollection(rawValue: name) { return scope.setting(collection.row, identifier) }
        guard let collection = Collection(rawValue: name) else { return scope }
        return context.world.scope(ofRow: identifier, of: collection, in: scope)
    }

    private func row(_ list: Block.List, about identifier: String, id: String) -> ControlView {
        let scope = scope(ofRow: identifier, named: list.collection, in: scope)
        let chosen = list.chosen.flatMap { isChosen($0, in: scope) ? $0 : nil }
        let refusal = refusal(of: chosen ?? list.row, in: scope)
        return view(
            of: chosen ?? list.row, as: list.isAcross ? .button : .row, in: id, scope: scope, row: identifier,
            avatar: list.avatar.map { speaker.lookUp($0, in: scope) }, trailing: list.trailing,
            action: refusal.map { .refuse($0) }, isCurrent: chosen != nil,
            isMarked: list.hasMarks ? marks.contains(identifier) : nil)
    }

    private func isChosen(_ control: Control, in scope: Scope) -> Bool {
        control.when.flatMap(Fact.init(rawValue:)).map { context.world.holds($0, in: scope) } ?? false
    }
}

extension ListView {
    /// More than these beside one another is no bar any more.
    private static let mostAcross = 24

    /// The list as a block: its rows under one another, or beside one another as controls of a bar.
    func shown(across: Bool) -> BlockView {
        across && count > 0 ? .bar(rows(0..<Self.mostAcross)) : .list(self)
    }
}
