/// Checks that a scenario's people, enterprises and departments fit together, so that a world can be founded on them.
struct ScenarioCheck {
    /// The role that every enterprise has exactly once.
    static let mainAdministrator = "main-administrator"
    /// The kind of account that an enterprise manages.
    static let managedKind = "enterprise-managed"

    let scenario: Scenario
    let report: Report

    func check(learnerAt position: Position) {
        let accounts = Set(scenario.people.map(\.id))
        let enterprises = Set(scenario.enterprises.map(\.id))
        reportDuplicates(scenario.people.map { ($0.id, $0.position) }, ScenarioFault.duplicateAccount, "account")
        reportDuplicates(
            scenario.enterprises.map { ($0.id, $0.position) }, ScenarioFault.duplicateEnterprise, "enterprise")
        reportDuplicates(
            scenario.enterprises.map { ($0.corporation, $0.position) }, ScenarioFault.duplicateEnterprise, "corpId")
        report.require(scenario.learner, among: accounts, ScenarioFault.unknownAccount, "account", at: position)
        for enterprise in scenario.enterprises { check(enterprise, accounts: accounts) }
        let memberships = Dictionary(
            grouping: scenario.enterprises.flatMap { enterprise in
                enterprise.members.map { ($0.account, enterprise.id) }
            },
            by: \.0
        ).mapValues { Set($0.map(\.1)) }
        for person in scenario.people {
            check(person, enterprises: enterprises, joined: memberships[person.id] ?? [])
        }
        PlatformCheck(scenario: scenario, report: report).check()
    }

    private func check(_ person: Scenario.Person, enterprises: Set<String>, joined: Set<String>) {
        for enterprise in [person.main, person.current, person.managedBy].compactMap(\.self) {
            guard
                report.require(
                    enterprise, among: enterprises, ScenarioFault.unknownEnterprise, "enterprise", at: person.position)
            else { continue }
            if joined.contains(enterprise) { continue }
            report.error(
                ScenarioFault.notAMember, at: person.position,
                "\(person.id) is no member of \(quoted(enterprise)); add the membership, or name another")
        }
        if (person.kind == Self.managedKind) != (person.managedBy != nil) {
            report.error(
                ScenarioFault.managedBy, at: person.position,
                "an account of kind \(Self.managedKind), and no other, names its enterprise with \"managed-by\"")
        }
    }

    private func check(_ enterprise: Scenario.Enterprise, accounts: Set<String>) {
        let departments = Set(enterprise.departments.map(\.id))
        reportDuplicates(
            enterprise.departments.map { ($0.id, $0.position) }, ScenarioFault.duplicateDepartment, "department")
        reportDuplicates(
            enterprise.departments.compactMap { part in part.number.map { (String($0), part.position) } },
            ScenarioFault.duplicateDepartment, "department numbered")
        reportDuplicates(enterprise.members.map { ($0.account, $0.position) }, ScenarioFault.duplicateMember, "member")
        for department in enterprise.departments {
            guard let above = department.under else { continue }
            report.require(
                above, among: departments, ScenarioFault.unknownDepartment, "department", at: department.position)
        }
        reportCircles(in: enterprise)
        for member in enterprise.members {
            report.require(
                member.account, among: accounts, ScenarioFault.unknownAccount, "account", at: member.position)
            guard let department = member.department else { continue }
            report.require(
                department, among: departments, ScenarioFault.unknownDepartment, "department", at: member.position)
        }
        let leaders = enterprise.members.filter { $0.role == Self.mainAdministrator }
        if leaders.isEmpty {
            report.error(
                ScenarioFault.noMainAdministrator, at: enterprise.position,
                "\(enterprise.id) has no main administrator; give one member \"role: \(Self.mainAdministrator)\"")
        }
        for extra in leaders.dropFirst() {
            report.error(
                ScenarioFault.severalMainAdministrators, at: extra.position,
                "\(enterprise.id) has a main administrator already; an enterprise has one")
        }
    }

    /// Follows each department upwards, to the top or to one whose way up was followed before.
    private func reportCircles(in enterprise: Scenario.Enterprise) {
        let departments = Dictionary(
            enterprise.departments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var settled: Set<String> = []
        for department in enterprise.departments {
            var way: Set<String> = []
            var next: Scenario.Department? = department
            while let current = next, !settled.contains(current.id) {
                guard way.insert(current.id).inserted else {
                    report.error(
                        ScenarioFault.departmentCircle, at: current.position,
                        "the departments above \(quoted(current.id)) lead back to it; begin at one without \"under\"")
                    break
                }
                next = current.under.flatMap { departments[$0] }
            }
            settled.formUnion(way)
        }
    }

    private func reportDuplicates(_ names: [(id: String, position: Position)], _ code: ScenarioFault, _ what: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.id).inserted {
            report.error(code, at: name.position, "a second \(what) \(quoted(name.id)); keep one of them")
        }
    }
}

extension Report {
    /// Notes a name that isn't among those there are.
    @discardableResult
    func require(
        _ id: String, among ids: some Collection<String>, _ code: ScenarioFault, _ what: String, at position: Position
    ) -> Bool {
        if ids.contains(id) { return true }
        let hint = Spelling.hint(for: id, among: ids.sorted())
        error(code, at: position, "there is no \(what) \(quoted(id))\(hint)")
        return false
    }
}
