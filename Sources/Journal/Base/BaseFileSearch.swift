public import Domain
import GRDB

/// A search that goes only as far as it is asked: the places found so far, and where to read on. Asked for the same
/// text again, as every frame does, it reads nothing.
struct BaseFileSearch: Sendable {
    let pattern: NamePattern
    let roster: Roster
    /// The places on the roster of those who match, as far as it was read.
    private(set) var places: [Int] = []
    /// The stretch of the name index to read next.
    private(set) var nextStretch = 0

    init(_ pattern: NamePattern, on roster: Roster) {
        self.pattern = pattern
        self.roster = roster
    }

    /// Whether nothing is left to read of a roster with so many people.
    func isFinished(count: Int) -> Bool { nextStretch * NameIndex.stretch >= count }

    /// Reads one more stretch.
    mutating func readOn(_ database: Database, roster number: Int64) throws {
        let typed = Array(pattern.text.utf8)
        let statement = try database.cachedStatement(
            sql: "SELECT text FROM names WHERE roster = ? AND stretch = ? AND kind = ? AND longestLine >= ?")
        var lines: Set<Int> = []
        for kind in NameIndex.kinds(for: pattern.text) {
            let rows = try Row.fetchCursor(statement, arguments: [number, nextStretch, kind.rawValue, typed.count])
            guard let row = try rows.next() else { continue }
            try row.withUnsafeData(atIndex: 0) { text in
                text?.withUnsafeBytes { lines.formUnion(NameIndex.lines(of: $0, kind: kind, matching: typed)) }
            }
        }
        places += lines.sorted().map { nextStretch * NameIndex.stretch + $0 }
        nextStretch += 1
    }
}

extension BaseFile {
    /// The first people of a roster whose name the pattern matches and who aren't gone. Compares by bytes, not by
    /// grapheme as in memory, so that only a name and a text with differently composed accents are told apart.
    public func find(
        _ pattern: NamePattern, on roster: Roster, limit: Int, skipping gone: Set<AccountID>
    ) -> [AccountID] {
        guard let stored = stored(roster) else { return [] }
        if pattern.isEmpty { return first(limit, on: roster, of: stored.count, skipping: gone) }
        let last = remember { $0.search }
        var search = BaseFileSearch(pattern, on: roster)
        if let last, last.pattern == pattern, last.roster == roster { search = last }
        var found: [AccountID] = []
        var seen = 0
        while found.count < limit {
            if seen < search.places.count {
                let place = search.places[seen]
                found += members(of: roster, in: place..<place + 1).filter { !gone.contains($0) }
                seen += 1
            } else {
                guard !search.isFinished(count: stored.count) else { break }
                let isRead = rows(else: false) { database in
                    try search.readOn(database, roster: stored.number)
                    return true
                }
                guard isRead else { break }
            }
        }
        remember { [search] in $0.search = search }
        return found
    }

    /// The first people of a roster who aren't gone.
    private func first(_ limit: Int, on roster: Roster, of count: Int, skipping gone: Set<AccountID>) -> [AccountID] {
        var found: [AccountID] = []
        var place = 0
        while place < count, found.count < limit {
            let range = place..<min(place + limit, count)
            found += members(of: roster, in: range).filter { !gone.contains($0) }
            place = range.upperBound
        }
        return Array(found.prefix(limit))
    }
}
