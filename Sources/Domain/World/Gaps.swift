/// The places on a directory's rosters whose people have gone, so that counting and paging skip them by halving, never
/// by walking through a million members.
///
///     roster   0 1 2 3 4 5      gaps at 1 and 3
///     rows     0   1   2 3      row 2 stands at place 4
///
/// It follows from the directory and `Change.departed` and is never stored.
struct Gaps: Sendable {
    private var places: [Roster: [Int]] = [:]
    private var branches: [Branch: Int] = [:]

    /// Nobody has gone.
    init() {}

    /// The gaps that those who departed leave on a directory's rosters.
    init(departed: [EnterpriseID: Set<AccountID>], in directory: any Directory) {
        for (enterprise, accounts) in departed {
            for account in accounts {
                guard let membership = directory.membership(of: account, in: enterprise) else { continue }
                open(for: membership, in: directory)
            }
        }
    }

    /// A member goes.
    mutating func open(for membership: Membership, in directory: any Directory) {
        for roster in membership.rosters {
            guard let place = directory.position(of: membership.account, on: roster) else { continue }
            let index = places[roster, default: []].firstSorted { $0 > place }
            places[roster, default: []].insert(place, at: index)
        }
        guard let department = membership.department else { return }
        for branch in directory.ancestry(of: department, of: membership.enterprise) {
            branches[Branch(department: branch, enterprise: membership.enterprise), default: 0] += 1
        }
    }

    /// How many have gone from a roster.
    func count(on roster: Roster) -> Int { places[roster]?.count ?? 0 }

    /// How many have gone from a department and those below it.
    func count(below department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        branches[Branch(department: department, enterprise: enterprise)] ?? 0
    }

    /// The row of somebody at a place of the roster; `nil` if they have gone.
    func row(ofPlace place: Int, on roster: Roster) -> Int? {
        guard let gone = places[roster] else { return place }
        let before = gone.firstSorted { $0 >= place }
        if before < gone.count, gone[before] == place { return nil }
        return place - before
    }

    /// The place on the roster of whoever stands in a row.
    func place(ofRow row: Int, on roster: Roster) -> Int {
        guard let gone = places[roster] else { return row }
        return row + gone.indices.firstSorted { gone[$0] - $0 > row }
    }

    /// Whether the person at a place has gone.
    func isGap(_ place: Int, on roster: Roster) -> Bool { row(ofPlace: place, on: roster) == nil }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element fulfils a condition that all later elements fulfil too; found by halving.
    func firstSorted(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
