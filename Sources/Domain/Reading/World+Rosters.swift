// Who stands on which roster in which row: administrators first, and within a role the directory's own above those whom
// events have brought.
//
//     rows   main administrator that came | administrators of the directory | sub-administrators that came
//            | members of the directory | members that came

extension World {
    /// The main administrator, of whom every enterprise has one (R1); `nil` once it is dissolved.
    func mainAdministrator(of enterprise: EnterpriseID) -> Account? {
        guard let first = members(on: .enterprise(enterprise), in: 0..<1).first,
            membership(of: first, in: enterprise)?.role == .mainAdministrator
        else { return nil }
        return account(first)
    }

    /// How many administer an enterprise; found by halving, since they stand first.
    func administratorCount(of enterprise: EnterpriseID) -> Int {
        if isDissolved(enterprise) { return 0 }
        let roster = Roster.enterprise(enterprise)
        return foundedAdministratorCount(on: roster) + arrivals.count(on: roster, upTo: .subAdministrator)
    }

    /// Those who administer an enterprise, the main one first.
    func administrators(of enterprise: EnterpriseID) -> [AccountID] {
        members(on: .enterprise(enterprise), in: 0..<administratorCount(of: enterprise))
    }

    /// How many people stand on a roster.
    func count(on roster: Roster) -> Int {
        isDissolved(roster.owner) ? 0 : foundedCount(on: roster) + arrivals.count(on: roster)
    }

    /// How many people a department and those below it have together.
    func count(below department: DepartmentID, of enterprise: EnterpriseID) -> Int {
        if isDissolved(enterprise) { return 0 }
        return directory.branchCount(of: department, of: enterprise) - gaps.count(below: department, of: enterprise)
            + arrivals.count(below: department, of: enterprise)
    }

    /// The people in these rows of a roster; as many as there are.
    func members(on roster: Roster, in range: Range<Int>) -> [AccountID] {
        var people: [AccountID] = []
        var start = 0
        for part in parts(of: roster) {
            let rows = range.clamped(to: start..<start + part.rows.count)
            if !rows.isEmpty {
                let first = part.rows.lowerBound + rows.lowerBound - start
                people += self.people(on: roster, in: first..<first + rows.count, founded: part.isFounded)
            }
            start += part.rows.count
        }
        return people
    }

    /// A person's row on a roster; `nil` if they don't stand there, or no longer.
    func row(of person: AccountID, on roster: Roster) -> Int? {
        let seat = change.seats[roster.owner]?[person]
        let own =
            seat.map { arrivals.row(of: $0, on: roster) }
            ?? directory.position(of: person, on: roster).flatMap { gaps.row(ofPlace: $0, on: roster) }
        guard let own else { return nil }
        var start = 0
        for part in parts(of: roster) {
            if part.isFounded == (seat == nil), part.rows.contains(own) { return start + own - part.rows.lowerBound }
            start += part.rows.count
        }
        return nil
    }

    /// The first people of a roster, at most `limit`, whose name a pattern matches.
    func find(_ pattern: NamePattern, on roster: Roster, limit: Int) -> [AccountID] {
        if isDissolved(roster.owner) { return [] }
        let limit = max(0, limit)
        let founded = directory.find(
            pattern, on: roster, limit: limit, skipping: change.departed[roster.owner] ?? [])
        let others = arrivals.members(on: roster, in: 0..<arrivals.count(on: roster)).filter { id in
            account(id).map { pattern.matches(name: $0.name, pinyin: $0.pinyin) } ?? false
        }
        if others.isEmpty { return founded }
        let rows = (founded + others).map { (id: $0, row: row(of: $0, on: roster) ?? .max) }
        return rows.sorted { $0.row < $1.row }.prefix(limit).map(\.id)
    }

    // MARK: Parts of a roster

    /// A stretch of a roster: rows of the directory's people who are still there, or of those who came.
    private struct Part {
        let rows: Range<Int>
        let isFounded: Bool
    }

    /// A roster's stretches, one below the other.
    private func parts(of roster: Roster) -> [Part] {
        if isDissolved(roster.owner) { return [] }
        let (founded, came) = (foundedCount(on: roster), arrivals.count(on: roster))
        let main = arrivals.count(on: roster, upTo: .mainAdministrator)
        let administrators = arrivals.count(on: roster, upTo: .subAdministrator)
        // As long as no administrator has come, nobody needs to know how many there were.
        let split = administrators == 0 ? 0 : foundedAdministratorCount(on: roster)
        return [
            Part(rows: 0..<main, isFounded: false), Part(rows: 0..<split, isFounded: true),
            Part(rows: main..<administrators, isFounded: false), Part(rows: split..<founded, isFounded: true),
            Part(rows: administrators..<came, isFounded: false),
        ]
    }

    private func foundedAdministratorCount(on roster: Roster) -> Int {
        (0..<foundedCount(on: roster)).firstSorted { row in
            let person = foundedMembers(on: roster, in: row..<row + 1).first
            return person.flatMap { directory.membership(of: $0, in: roster.owner) }?.role.administers != true
        }
    }

    private func people(on roster: Roster, in rows: Range<Int>, founded: Bool) -> [AccountID] {
        founded ? foundedMembers(on: roster, in: rows) : Array(arrivals.members(on: roster, in: rows))
    }

    private func foundedCount(on roster: Roster) -> Int { directory.count(of: roster) - gaps.count(on: roster) }

    private func foundedMembers(on roster: Roster, in rows: Range<Int>) -> [AccountID] {
        guard let last = rows.last else { return [] }
        let places = gaps.place(ofRow: rows.lowerBound, on: roster)...gaps.place(ofRow: last, on: roster)
        let people = directory.members(of: roster, in: Range(places))
        if people.count == rows.count { return people }
        return zip(places, people).compactMap { place, person in gaps.isGap(place, on: roster) ? nil : person }
    }
}
