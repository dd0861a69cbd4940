// What each collection holds, by count and by rows; people are never walked through, however many they are.

extension World {
    /// How many colleagues contacts shows; a screen of the smallest size has no room for more.
    public static let colleagueLimit = 8

    /// How many accounts are offered for signing in; a world of a million isn't looked through for one's next role.
    public static let accountLimit = 200

    /// How many rows a collection has.
    public func count(of collection: Collection, in scope: Scope) -> Int {
        if let roster = roster(of: collection, in: scope) { return count(on: roster) }
        return list(of: collection, in: scope).count
    }

    /// The identifiers of what these rows are about; as many as there are.
    public func rows(of collection: Collection, in scope: Scope, range: Range<Int>) -> [String] {
        if let roster = roster(of: collection, in: scope) { return members(on: roster, in: range).map(\.rawValue) }
        let list = list(of: collection, in: scope)
        return range.clamped(to: 0..<list.count).map(list.row)
    }

    /// The row about a subject; `nil` if there is none.
    public func index(of id: String, of collection: Collection, in scope: Scope) -> Int? {
        if let roster = roster(of: collection, in: scope) { return row(of: AccountID(id), on: roster) }
        return list(of: collection, in: scope).index(id)
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
        let list = list(of: collection, in: scope)
        let found = (0..<list.count).lazy.map(list.row).filter { id in
            guard let (name, pinyin) = naming(of: id, in: collection, scope) else { return pattern.isEmpty }
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
        default: nil
        }
    }

    /// The rows of a collection that isn't a roster.
    private func list(of collection: Collection, in scope: Scope) -> RowList {
        switch collection {
        case .myEnterprises: RowList(enterprises(of: scope.actor))
        case .administeredEnterprises: RowList(administered(by: scope.actor))
        case .formerEnterprises: RowList(formerEnterprises(of: scope.actor))
        case .invitations: RowList(invitations(of: scope.actor))
        case .departments: RowList(departments(under: nil, in: scope))
        case .subdepartments: RowList(scope.department.map { departments(under: $0, in: scope) } ?? [])
        case .colleagues: RowList(colleagues(of: scope.actor))
        case .administrators: RowList(scope.enterprise.map(administrators) ?? [])
        case .accounts: RowList(accounts(in: 0..<Self.accountLimit))
        case .myApplications: RowList(latestFirst: shelves.slots(of: scope.actor)) { application($0)?.slot }
        case .pendingApplications: RowList(shelf(.pending, in: scope)) { application($0)?.slot }
        case .decidedApplications:
            RowList(latestFirst: shelf(.decided, in: scope)) { id in
                application(id).flatMap { $0.slot($0.decision?.at) }
            }
        case .lapsedApplications:
            RowList(latestFirst: shelf(.lapsed, in: scope)) { id in application(id).flatMap { $0.slot($0.ended) } }
        case .messages: RowList(inbox(of: scope.actor))
        case .leaveRecords: RowList(recordCount: scope.enterprise.map { leaveRecords(of: $0).count } ?? 0)
        case .platformEnterprises: RowList(enterprisesOnPlatform(of: scope.actor))
        case .apps: RowList(scope.enterprise.map { apps(of: $0).map(\.key) } ?? [])
        case .apiScopes: RowList(scope.app == nil ? [] : APIScope.allCases)
        case .links: RowList(scope.enterprise.map { links(of: $0).map(\.id) } ?? [])
        case .members, .departmentMembers: RowList([AccountID]())
        }
    }

    private func shelf(_ kind: ApplicationShelves.Kind, in scope: Scope) -> [ApplicationShelves.Slot] {
        scope.enterprise.map { shelves.slots(kind, of: $0) } ?? []
    }

    private func departments(under parent: DepartmentID?, in scope: Scope) -> [DepartmentID] {
        scope.enterprise.map { departments(under: parent, of: $0) } ?? []
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
        case .application: naming(of: application(ApplicationID(id))?.applicant)
        case .message: message(MessageID(id)).flatMap { enterprise($0.enterprise) }.map { ($0.name, $0.pinyin) }
        case .app: app(AppKey(id)).map { ($0.name, nil) }
        case .link: link(LinkID(id)).map { ($0.name, nil) }
        case .record: record(in: scope.setting(.record, id)).map { ($0.name, account($0.account)?.pinyin) }
        default: naming(of: AccountID(id))
        }
    }

    private func naming(of account: AccountID?) -> (name: String, pinyin: String?)? {
        account.flatMap(self.account).map { ($0.name, $0.pinyin) }
    }
}
