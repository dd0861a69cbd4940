/// Where the focus can go on a surface: its controls as rows from top to bottom, found without asking for a place on
/// the screen, so that keys mean the same at every size and in every front end. Whoever asks shares one.
final class FocusMap {
    /// What stands side by side, or the rows of a list.
    enum Row {
        case controls([ControlKey])
        case list(ListView)

        var count: Int {
            switch self {
            case .controls(let keys): keys.count
            case .list(let list): list.count
            }
        }

        /// The control at a place in the row, counted from 0.
        func key(at index: Int) -> ControlKey? {
            switch self {
            case .controls(let keys): keys.indices.contains(index) ? keys[index] : nil
            case .list(let list): list.row(at: index)?.key
            }
        }
    }

    /// Where a control stands.
    struct Place: Hashable {
        let row: Int
        let index: Int
    }

    /// Which arrow.
    enum Direction: Hashable { case up, down, left, right }

    /// What a row stands in: across the surface, in a column of a block of columns (which is counted), or in the
    /// navigation column at the left. ↑ and ↓ stay inside, ← and → go from one to the next.
    enum Lane: Hashable {
        case across
        case left(Int)
        case right(Int)
        case navigation
    }

    /// Rows that have a control, from top to bottom: the bar, the blocks (left columns before right ones), the tabs, the
    /// hint line.
    private(set) var rows: [Row] = []
    /// The lane of each row.
    private(set) var lanes: [Lane] = []
    /// The region each row belongs to; Tab goes from one to the next.
    private var regions: [Int] = []
    private(set) var content: Range<Int> = 0..<0
    /// Where each control stands that is no row of a list.
    private var places: [ControlKey: Place] = [:]
    /// The lists, and which rows they are.
    private var lists: [(list: ListView, row: Int)] = []
    let surface: View.Surface
    let tabs: [ControlView]
    private var tabsRegion = 0
    /// Controls that can have the focus, so that one learns why they do nothing, but where it never starts.
    private var disabled: Set<ControlKey> = []
    /// Controls of a page that take something away, where the focus starts just as little.
    private var harmful: Set<ControlKey> = []

    /// The map of a surface; tabs belong to a page only, the foot are the hints that can be activated.
    init(surface: View.Surface, tabs: [ControlView], areTabsAtSide: Bool = false, foot: [ControlView] = []) {
        self.surface = surface
        self.tabs = tabs
        var region = 0
        func next() -> Int {
            region += 1
            return region
        }
        add([surface.leading, surface.trailing].flatMap(\.self), region: region)
        let start = rows.count
        for (index, block) in surface.blocks.enumerated() {
            guard case .columns(let left, let right) = block else {
                add(block, region: next())
                continue
            }
            for block in left { add(block, region: next(), lane: .left(index)) }
            for block in right { add(block, region: next(), lane: .right(index)) }
        }
        content = start..<rows.count
        tabsRegion = next()
        if areTabsAtSide {
            for tab in tabs { add([tab], region: tabsRegion, lane: .navigation) }
        } else {
            add(tabs, region: tabsRegion)
        }
        // Above a page the arrows stay inside the layer; whoever holds ↓ down there wants its last entry.
        if surface.kind == .page { add(foot, region: next()) }
    }

    private func add(_ controls: [ControlView], region: Int, lane: Lane = .across) {
        let controls = controls.filter(\.isFocusable)
        guard !controls.isEmpty else { return }
        disabled.formUnion(controls.filter { !$0.isEnabled }.map(\.key))
        if surface.kind == .page { harmful.formUnion(controls.filter(\.takesAway).map(\.key)) }
        let keys = controls.map(\.key)
        for (index, key) in keys.enumerated() where places[key] == nil {
            places[key] = Place(row: rows.count, index: index)
        }
        add(.controls(keys), region: region, lane: lane)
    }

    private func add(_ row: Row, region: Int, lane: Lane) {
        rows.append(row)
        regions.append(region)
        lanes.append(lane)
    }

    private func add(_ block: BlockView, region: Int, lane: Lane = .across) {
        switch block {
        case .row(let controls), .bar(let controls), .buttons(let controls): add(controls, region: region, lane: lane)
        case .links(let controls): for control in controls { add([control], region: region, lane: lane) }
        case .search(let search): add([search.control], region: region, lane: lane)
        case .field(let field): add([field.control], region: region, lane: lane)
        case .list(let list) where list.count > 0:
            lists.append((list, rows.count))
            add(Row.list(list), region: region, lane: lane)
        case .list, .heading, .text, .rule, .facts, .keys, .glossary, .columns: break
        }
    }

    /// Where a control stands; `nil` where it isn't there or can't be activated.
    func place(of key: ControlKey) -> Place? {
        if let row = key.row {
            for (list, place) in lists where list.id == key.id {
                if let index = list.index(of: row) { return Place(row: place, index: index) }
            }
        }
        return places[key]
    }

    /// The control at a place.
    func key(at place: Place) -> ControlKey? {
        rows.indices.contains(place.row) ? rows[place.row].key(at: place.index) : nil
    }

    /// Where the focus starts: on what goes back where something would be taken away (in the field where one must be filled
    /// in first), else on the first control of the content that does something, takes nothing away and narrows no list. A
    /// page with no such control begins at what leads back.
    var start: ControlKey? {
        if surface.destructive, let harmless = surface.firstEntry ?? harmlessControl { return harmless }
        let fields = Set(
            surface.innermostBlocks.compactMap { block in
                if case .search(let search) = block { search.control.key } else { nil }
            })
        for row in content {
            guard let key = firstEnabled(in: rows[row]), !fields.contains(key) else { continue }
            return chosen(besides: key) ?? key
        }
        if surface.kind == .page, let back = surface.leading.first(where: { $0.action == .back }) { return back.key }
        return tabs.first(where: \.isCurrent)?.key ?? rows.lazy.compactMap { $0.key(at: 0) }.first
    }

    private func firstEnabled(in row: Row) -> ControlKey? {
        guard case .controls(let keys) = row else { return row.key(at: 0) }
        return keys.first { !disabled.contains($0) && !harmful.contains($0) }
    }

    /// The chosen control of a bar that begins with this one.
    private func chosen(besides key: ControlKey) -> ControlKey? {
        for case .bar(let controls) in surface.innermostBlocks where controls.first?.key == key {
            return controls.first { $0.isCurrent && $0.isEnabled }?.key
        }
        return nil
    }

    private var harmlessControl: ControlKey? {
        for case .buttons(let controls) in surface.innermostBlocks {
            if let back = controls.first(where: { $0.action == .back && $0.isEnabled }) { return back.key }
        }
        return nil
    }

    /// The control an arrow leads to from another; `nil` where there is none that way.
    func neighbour(of key: ControlKey, _ direction: Direction) -> ControlKey? {
        guard let place = place(of: key) else { return start }
        switch direction {
        case .left: return sideways(from: place, by: -1)
        case .right: return sideways(from: place, by: 1)
        case .up: return vertical(from: place, by: -1)
        case .down: return vertical(from: place, by: 1)
        }
    }

    /// The control so many rows further, as far as there are any; for page keys.
    func jump(from key: ControlKey, by count: Int) -> ControlKey? {
        var key = key
        let direction: Direction = count < 0 ? .up : .down
        var left = abs(count)
        while left > 0 {
            if let place = place(of: key), case .list(let list) = rows[place.row] {
                let target = min(max(place.index + (count < 0 ? -left : left), 0), list.count - 1)
                let moved = abs(target - place.index)
                if moved > 0 {
                    guard let next = self.key(at: Place(row: place.row, index: target)) else { return key }
                    key = next
                    left -= moved
                    continue
                }
            }
            guard let next = neighbour(of: key, direction), let place = place(of: next), content.contains(place.row)
            else { return key }
            key = next
            left -= 1
        }
        return key
    }

    /// Whether a control is the content's first or stands above it, so that whatever text comes first must be shown again.
    func isBeforeContent(_ key: ControlKey) -> Bool {
        guard let place = place(of: key) else { return false }
        return place.row < content.lowerBound || place == Place(row: content.lowerBound, index: 0)
    }

    /// The first or last control of the content.
    func end(last: Bool) -> ControlKey? {
        guard let row = last ? content.last : content.first else { return start }
        return rows[row].key(at: last ? rows[row].count - 1 : 0)
    }

    /// The first control of the next region, or of the one before, round and round.
    func nextRegion(from key: ControlKey?, by step: Int) -> ControlKey? {
        guard !rows.isEmpty else { return nil }
        guard let here = key.flatMap(place) else { return start }
        var row = here.row
        repeat {
            row = (row + step + rows.count) % rows.count
        } while regions[row] == regions[here.row] && row != here.row
        let region = regions[row]
        let first = regions.firstIndex(of: region) ?? row
        if region == tabsRegion, let current = tabs.first(where: \.isCurrent) { return current.key }
        return rows[first].key(at: 0)
    }
}
