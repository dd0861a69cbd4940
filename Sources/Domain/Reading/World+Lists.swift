// What each collection holds, by count and by rows; people are never walked through, however many they are.

extension World {
    /// How many colleagues contacts shows; a screen of the smallest size has no room for more.
    public static let colleagueLimit = 8

    /// How many rows a collection has.
    public func count(of collection: Collection, in scope: Scope) -> Int {
        if let roster = roster(of: collection, in: scope) { return count(on: roster) }
        return shortList(collection, in: scope).count
    }

    /// The identifiers of what these rows are about; as many as there are.
    public func rows(of collection: Collection, in scope: Scope, range: Range<Int>) -> [String] {
        if let roster = roster(of: collection, in: scope) { return members(on: roster, in: range).map(\.rawValue) }
        let list = shortList(collection, in: scope)
        return Array(list[range.clamped(to: list.indices)])
    }

    /// The row about a subject; `nil` if there is none.
    public func index(of id: String, of collection: Collection, in scope: Scope) -> Int? {
        if let roster = roster(of: collection, in: scope) { return row(of: AccountID(id), on: roster) }
        return shortList(collection, in: scope).firstIndex(of: id)
    }

    /// The first rows, at most `limit`, whose name matches what was typed: Chinese characters, pinyin or its initials. A
    /// blank text matches every row. Among colleagues it finds everybody in the current enterprise, not the few shown.
    public func find(_ text: String, of collection: Collection, in scope: Scope, limit: Int) -> [String] {
        let pattern = NamePattern(text)
        if collection == .colleagues, !pattern.isEmpty, let current = currentEnterprise(of: scope.actor) {
            return find(text, of: .members, in: scope.setting(.enterprise, current.rawValue), limit: limit)
        }
        if let roster = roster(of: collection, in: scope) {
            if pattern.isEmpty { return members(on: roster, in: 0..<max(0, limit)).map(\.rawValue) }
            return find(pattern, on: roster, limit: limit).map(\.rawValue)
        }
        let found = shortList(collection, in: scope).filter { id in
            guard let (name, pinyin) = naming(of: id, in: collection, scope) else { return false }
            return pattern.matches(name: name, pinyin: pinyin)
        }
        return Array(found.prefix(max(0, limit)))
    }

    /// What a row puts in scope. Colleagues are people of the current enterprise, whichever the page is about.
    public func scope(ofRow id: String, of collection: Collection, in scope: Scope) -> Scope {
        var scope = scope
        if collection == .colleagues, let current = currentEnterprise(of: scope.actor) {
            scope = scope.setting(.enterprise, current.rawValue)
        }
        return scope.setting(collection.row, id)
    }

    /// The roster a collection shows, for those that are one.
    private func roster(of collection: Collection, in scope: Scope) -> Roster? {
        switch collection {
        case .members: scope.enterprise.map(Roster.enterprise)
        case .departmentMembers:
            scope.enterprise.flatMap { enterprise in scope.department.map { .department($0, of: enterprise) } }
        case .myEnterprises, .formerEnterprises, .invitations, .departments, .subdepartments, .colleagues: nil
        }
    }

    /// The rows of a collection that is short by nature.
    private func shortList(_ collection: Collection, in scope: Scope) -> [String] {
        switch collection {
        case .myEnterprises: enterprises(of: scope.actor).map(\.rawValue)
        case .formerEnterprises: formerEnterprises(of: scope.actor).map(\.rawValue)
        case .invitations: invitations(of: scope.actor).map(\.rawValue)
        case .departments: departments(under: nil, in: scope)
        case .subdepartments: scope.department.map { departments(under: $0, in: scope) } ?? []
        case .colleagues: colleagues(of: scope.actor).map(\.rawValue)
        case .members, .departmentMembers: []
        }
    }

    private func departments(under parent: DepartmentID?, in scope: Scope) -> [String] {
        scope.enterprise.map { directory.departments(under: parent, of: $0).map(\.rawValue) } ?? []
    }

    private func colleagues(of actor: AccountID) -> [AccountID] {
        guard let current = currentEnterprise(of: actor) else { return [] }
        // Administrators stand first. One more than fits, since the actor may be among them; the department's
        // first rows may repeat all of these.
        let first = members(on: .enterprise(current), in: 0..<Self.colleagueLimit + 1)
        let administrators = first.prefix { membership(of: $0, in: current)?.role.administers == true }
        let department = membership(of: actor, in: current)?.department
        let team = department.map {
            members(on: .department($0, of: current), in: 0..<2 * Self.colleagueLimit + 1)
        }
        var colleagues = administrators.filter { $0 != actor }
        for person in team ?? [] where person != actor && !colleagues.contains(person) { colleagues.append(person) }
        return Array(colleagues.prefix(Self.colleagueLimit))
    }

    private func naming(of id: String, in collection: Collection, _ scope: Scope) -> (name: String, pinyin: String?)? {
        switch collection.row.type {
        case .enterprise, .former: enterprise(EnterpriseID(id)).map { ($0.name, $0.pinyin) }
        case .department:
            scope.enterprise.flatMap { department(DepartmentID(id), of: $0) }.map { ($0.name, nil) }
        default: account(AccountID(id)).map { ($0.name, $0.pinyin) }
        }
    }
}
