/// Where the focus can go on a surface: its controls as rows from top to bottom, found without asking for a place on
/// the screen, so that keys mean the same at every size and in every front end.
struct FocusMap {
    /// What stands side by side, or the rows of a list.
    enum Row {
        case controls([ControlKey])
        case list(id: String, ListView)

        var count: Int {
            switch self {
            case .controls(let keys): keys.count
            case .list(_, let list): list.count
            }
        }

        /// The control at a place in the row, counted from 0.
        func key(at index: Int) -> ControlKey? {
            switch self {
            case .controls(let keys): keys.indices.contains(index) ? keys[index] : nil
            case .list(_, let list): list.rows(index..<(index + 1)).first?.key
            }
        }

        func index(of key: ControlKey) -> Int? {
            switch self {
            case .controls(let keys): keys.firstIndex(of: key)
            case .list(let id, let list): key.id == id ? key.row.flatMap(list.index) : nil
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

    /// Rows that have a control, from top to bottom: the bar, the blocks, the tabs, the hint line.
    private(set) var rows: [Row] = []
    /// The region each row belongs to; Tab goes from one to the next.
    private var regions: [Int] = []
    private var content: Range<Int> = 0..<0
    private let surface: View.Surface
    private let tabs: [ControlView]

    /// The map of a surface; tabs belong to a page only, the foot are the hints that can be activated.
    init(surface: View.Surface, tabs: [ControlView], foot: [ControlView] = []) {
        self.surface = surface
        self.tabs = tabs
        add([surface.leading, surface.trailing].flatMap(\.self), region: -1)
        let start = rows.count
        for (region, block) in surface.blocks.enumerated() { add(block, region: region) }
        content = start..<rows.count
        add(tabs, region: surface.blocks.count)
        // Above a page the arrows stay inside the layer; whoever holds ↓ down there wants its last entry.
        if surface.kind == .page { add(foot, region: surface.blocks.count + 1) }
    }

    private mutating func add(_ controls: [ControlView], region: Int) {
        let keys = controls.filter(\.isEnabled).map(\.key)
        guard !keys.isEmpty else { return }
        rows.append(.controls(keys))
        regions.append(region)
    }

    private mutating func add(_ block: BlockView, region: Int) {
        switch block {
        case .row(let controls), .buttons(let controls): add(controls, region: region)
        case .links(let controls): for control in controls { add([control], region: region) }
        case .search(let search): add([search.control], region: region)
        case .list(let list) where list.count > 0:
            guard let first = list.rows(0..<1).first else { return }
            rows.append(.list(id: first.key.id, list))
            regions.append(region)
        case .list, .heading, .text, .rule, .facts, .keys, .glossary: break
        }
    }

    /// Where a control stands; `nil` where it isn't there or can't be activated.
    func place(of key: ControlKey) -> Place? {
        for (row, candidate) in rows.enumerated() {
            if let index = candidate.index(of: key) { return Place(row: row, index: index) }
        }
        return nil
    }

    /// The control at a place.
    func key(at place: Place) -> ControlKey? {
        rows.indices.contains(place.row) ? rows[place.row].key(at: place.index) : nil
    }

    /// Where the focus starts: on what goes back where something would be taken away, else on the first control of
    /// the content that isn't a field.
    var start: ControlKey? {
        if surface.destructive, let harmless = harmlessControl { return harmless }
        let fields = Set(
            surface.blocks.compactMap { block in
                if case .search(let search) = block { search.control.key } else { nil }
            })
        for row in content {
            guard let key = rows[row].key(at: 0), !fields.contains(key) else { continue }
            return key
        }
        return tabs.first(where: \.isCurrent)?.key ?? rows.lazy.compactMap { $0.key(at: 0) }.first
    }

    private var harmlessControl: ControlKey? {
        for case .buttons(let controls) in surface.blocks {
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

    private func sideways(from place: Place, by step: Int) -> ControlKey? {
        guard case .controls = rows[place.row] else { return nil }
        return key(at: Place(row: place.row, index: place.index + step))
    }

    private func vertical(from place: Place, by step: Int) -> ControlKey? {
        if case .list(_, let list) = rows[place.row], (0..<list.count).contains(place.index + step) {
            return key(at: Place(row: place.row, index: place.index + step))
        }
        let row = place.row + step
        guard rows.indices.contains(row) else { return nil }
        switch rows[row] {
        case .list(_, let list): return key(at: Place(row: row, index: step > 0 ? 0 : list.count - 1))
        case .controls(let keys):
            if let current = tabs.first(where: \.isCurrent)?.key, keys.contains(current) { return current }
            return keys[min(column(of: place), keys.count - 1)]
        }
    }

    /// The column one comes from; lists have one.
    private func column(of place: Place) -> Int {
        if case .controls = rows[place.row] { place.index } else { 0 }
    }

    /// The control so many rows further, as far as there are any; for page keys.
    func jump(from key: ControlKey, by count: Int) -> ControlKey? {
        var key = key
        let direction: Direction = count < 0 ? .up : .down
        var left = abs(count)
        while left > 0 {
            if let place = place(of: key), case .list(_, let list) = rows[place.row] {
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
        if region == surface.blocks.count, let current = tabs.first(where: \.isCurrent) { return current.key }
        return rows[first].key(at: 0)
    }
}
