/// The people whose membership events have made: they stand below a directory's own of the same role on each roster, in
/// the order of those events, and are found there by halving.
///
///     roster   0 1 2 3 4 5 | 0 1      seats made by events 7 and 12
///     rows     0 1 2 3 4 5   6 7
///
/// It follows from the directory and `Change.seats` and is never stored.
struct Arrivals: Sendable {
    private var places: [Roster: [Change.Seat]] = [:]
    private var branches: [Branch: Int] = [:]
    private var enterprises: [AccountID: Set<EnterpriseID>] = [:]

    /// Nobody has come.
    init() {}

    /// Those who hold seats, in a directory's departments.
    init(seats: [EnterpriseID: [AccountID: Change.Seat]], in directory: any Directory) {
        for seat in seats.values.lazy.flatMap(\.values).sorted(by: { $0.order < $1.order }) {
            add(seat, in: directory)
        }
    }

    /// Somebody takes a seat.
    mutating func add(_ seat: Change.Seat, in directory: any Directory) {
        let membership = seat.membership
        for roster in membership.rosters {
            let index = places[roster, default: []].firstSorted { $0.order > seat.order }
            places[roster, default: []].insert(seat, at: index)
        }
        enterprises[membership.account, default: []].insert(membership.enterprise)
        count(membership, by: 1, in: directory)
    }

    /// Somebody gives a seat up.
    mutating func remove(_ seat: Change.Seat, in directory: any Directory) {
        let membership = seat.membership
        for roster in membership.rosters {
            if let row = row(of: seat, on: roster) { places[roster]?.remove(at: row) }
        }
        enterprises[membership.account]?.remove(membership.enterprise)
        count(membership, by: -1, in: directory)
    }

    private mutating func count(_ membership: Membership, by step: Int, in directory: any Directory) {
        guard let department = membership.department else { return }
        for branch in directory.ancestry(of: department, of: membership.enterprise) {
            branches[Branch(department: branch, enterprise: membership.enterprise), default: 0] += step
        }
    }

    /// How many stand on a roster.
    func count(on roster: Roster) -> Int { places[roster]?.count ?? 0 }

    /// How many of those on a roster are of one of the roles that stand first in lists, up to this one.
    func count(on roster: Roster, upTo role: Role) -> Int {
        places[roster]?.firstSorted { $0.membership.role > role } ?? 0
    }

    /// How many a department and those below it have.
    func count(below department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        branches[Branch(department: department, enterprise: enterprise)] ?? 0
    }

    /// Those in a range of a roster, counted from the first of them; as many as there are.
    func members(on roster: Roster, in range: Range<Int>) -> some Sequence<AccountID> {
        let seats = places[roster] ?? []
        return seats[range.clamped(to: seats.indices)].lazy.map(\.membership.account)
    }

    /// The row of a seat on a roster, counted from the first of them.
    func row(of seat: Change.Seat, on roster: Roster) -> Int? {
        guard let seats = places[roster] else { return nil }
        let row = seats.firstSorted { $0.order >= seat.order }
        return row < seats.count && seats[row] == seat ? row : nil
    }

    /// Where an account holds a seat.
    func enterprises(of account: AccountID) -> Set<EnterpriseID> { enterprises[account] ?? [] }
}

extension Change.Seat {
    /// Its place among the seats on a roster: by role, and within a role in the order of arrival.
    fileprivate var order: (Role, Int) { (membership.role, since) }
}
