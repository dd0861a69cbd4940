public import Domain
public import ScreenKit
public import WorldStore

/// Turns a scenario, as its file tells it, into the rows that found a world.
public enum Founder {
    /// The rows of a scenario. Words that the reader of scenarios let pass are the domain's own; another one would count
    /// as the plainest: a member, a personal account, leaving at once.
    public static func founding(of scenario: Scenario) -> Founding {
        Founding(
            scenario: scenario.name, clock: Instant(seconds: scenario.clock),
            accounts: scenario.people.map(account), enterprises: scenario.enterprises.map(enterprise),
            departments: scenario.enterprises.flatMap(departments),
            memberships: scenario.enterprises.flatMap(memberships),
            mainEnterprise: choices(of: scenario.people, by: \.main),
            currentEnterprise: choices(of: scenario.people, by: \.current), platform: platform(of: scenario))
    }

    private static func account(_ person: Scenario.Person) -> Account {
        Account(
            id: AccountID(person.id), name: person.name, pinyin: person.pinyin, mobile: person.mobile,
            kind: AccountKind(rawValue: person.kind) ?? .personal,
            managedBy: person.managedBy.map(EnterpriseID.init(_:)))
    }

    private static func enterprise(_ enterprise: Scenario.Enterprise) -> Enterprise {
        Enterprise(
            id: EnterpriseID(enterprise.id), name: enterprise.name, pinyin: enterprise.pinyin,
            industry: enterprise.industry, verified: enterprise.verified,
            exitPolicy: ExitPolicy(rawValue: enterprise.exit) ?? .direct, corpID: enterprise.corporation)
    }

    private static func departments(of enterprise: Scenario.Enterprise) -> [Department] {
        enterprise.departments.map { department in
            Department(
                id: DepartmentID(department.id), enterprise: EnterpriseID(enterprise.id),
                parent: department.under.map(DepartmentID.init(_:)), name: department.name,
                number: department.number.map(Int64.init))
        }
    }

    private static func memberships(of enterprise: Scenario.Enterprise) -> [Membership] {
        enterprise.members.map { member in
            Membership(
                account: AccountID(member.account), enterprise: EnterpriseID(enterprise.id),
                role: Role(rawValue: member.role) ?? .member, department: member.department.map(DepartmentID.init(_:)),
                title: member.title, joined: Instant(seconds: member.joined))
        }
    }

    private static func choices(
        of people: [Scenario.Person], by choice: KeyPath<Scenario.Person, String?>
    ) -> [AccountID: EnterpriseID] {
        var choices: [AccountID: EnterpriseID] = [:]
        for person in people {
            if let enterprise = person[keyPath: choice] { choices[AccountID(person.id)] = EnterpriseID(enterprise) }
        }
        return choices
    }
}

extension Base {
    /// A base made of a scenario.
    public init(scenario: Scenario) throws(StoreError) {
        try self.init(founding: Founder.founding(of: scenario))
    }
}
