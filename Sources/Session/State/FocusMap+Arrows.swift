/// Where arrows lead: ↑ and ↓ to the next row of the same lane, ← and → along a row, from column to column, and to the
/// navigation column and back.
extension FocusMap {
    /// Along the row; at its end into the lane beside it.
    func sideways(from place: Place, by step: Int) -> ControlKey? {
        if case .controls = rows[place.row], let next = key(at: Place(row: place.row, index: place.index + step)) {
            return next
        }
        switch (lanes[place.row], step > 0) {
        case (.left(let block), true): return key(inLane: .right(block), asFarDownAs: place)
        case (.right(let block), false): return key(inLane: .left(block), asFarDownAs: place)
        case (.left, false), (.across, false): return content.contains(place.row) ? navigation : nil
        case (.navigation, true): return start
        case (.navigation, false), (.across, true), (.right, true): return nil
        }
    }

    /// The tab that is shown, where the tabs stand at the side.
    private var navigation: ControlKey? {
        lanes.contains(.navigation) ? tabs.first(where: \.isCurrent)?.key : nil
    }

    /// The control of another lane with as many controls above it; the last one where there are fewer.
    private func key(inLane lane: Lane, asFarDownAs place: Place) -> ControlKey? {
        var above = above(place)
        var last: ControlKey?
        for (index, row) in rows.enumerated() where lanes[index] == lane {
            let lines = lineCount(of: row)
            if above < lines { return key(at: Place(row: index, index: isList(row) ? above : 0)) }
            above -= lines
            last = key(at: Place(row: index, index: isList(row) ? lines - 1 : 0))
        }
        return last
    }

    private func above(_ place: Place) -> Int {
        let before = rows.indices.prefix(place.row).filter { lanes[$0] == lanes[place.row] }
        return before.reduce(isList(rows[place.row]) ? place.index : 0) { $0 + lineCount(of: rows[$1]) }
    }

    private func lineCount(of row: Row) -> Int { isList(row) ? row.count : 1 }

    private func isList(_ row: Row) -> Bool {
        if case .list = row { true } else { false }
    }

    /// Up or down: inside a list, else to the next row that one can get to from this lane.
    func vertical(from place: Place, by step: Int) -> ControlKey? {
        if case .list(let list) = rows[place.row], (0..<list.count).contains(place.index + step) {
            return key(at: Place(row: place.row, index: place.index + step))
        }
        guard let row = row(beside: place.row, by: step) else { return nil }
        switch rows[row] {
        case .list(let list): return key(at: Place(row: row, index: step > 0 ? 0 : list.count - 1))
        case .controls(let keys):
            if let current = tabs.first(where: \.isCurrent)?.key, keys.contains(current) { return current }
            return keys[min(isList(rows[place.row]) ? 0 : place.index, keys.count - 1)]
        }
    }

    /// The next row up or down. What stands across leads into the left column, a column leads past the other one, and only
    /// the navigation column leads through itself, at last to the hint line.
    private func row(beside row: Int, by step: Int) -> Int? {
        var next = row + step
        while rows.indices.contains(next), !leads(from: row, to: next) { next += step }
        return rows.indices.contains(next) ? next : nil
    }

    private func leads(from row: Int, to other: Int) -> Bool {
        switch (lanes[row], lanes[other]) {
        case (.navigation, .navigation), (.left, .left), (.right, .right): true
        case (.navigation, .across): other > row
        case (_, .navigation), (.navigation, _): false
        case (.right(let block), .left(let beside)): block != beside
        case (_, .right(let block)): !lanes.contains(.left(block))
        case (_, .across), (_, .left): true
        }
    }
}
