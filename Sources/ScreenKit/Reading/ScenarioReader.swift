/// Reads a scenario's file: people, enterprises, departments and members, whether they fit together, and its history.
struct ScenarioReader {
    /// The words that files may leave out: most people are plain members with an account of their own.
    static let usualRole = "member"
    static let usualKind = "personal"

    private let vocabulary: Vocabulary
    let report: Report

    /// Reads `scenarios/NAME.yaml`, as far as one file tells.
    static func read(_ file: SourceFile, vocabulary: Vocabulary) -> Reading<ScenarioDraft> {
        let reader = ScenarioReader(vocabulary: vocabulary, report: Report())
        let draft = YAMLReader.read(file, reader.report).flatMap { reader.draft($0, name: name(of: file)) }
        return Reading(draft, reader.report.diagnostics)
    }

    /// The name that a file gives its scenario.
    static func name(of file: SourceFile) -> String {
        (file.path.split(separator: "/").last ?? "").split(separator: ".").first.map(String.init) ?? ""
    }

    private func draft(_ root: YAMLNode, name: String) -> ScenarioDraft? {
        root.fields(of: "scenario", report) { fields in
            let title = fields.required("title")?.wording(fields: nil, report)
            let history = fields.items("after").compactMap(ActReader(vocabulary: vocabulary, report: report).act)
            let opens = fields.optional("opens").flatMap { node in
                node.text(report).map { Scenario.Place(route: $0, position: node.position) }
            }
            let beginning: ScenarioDraft.Beginning?
            if let like = fields.optional("like") {
                beginning = like.identifier(report).map { .like($0, at: like.position) }
            } else {
                beginning = world(fields, name: name, title: title).map(ScenarioDraft.Beginning.whole)
            }
            guard let title, let beginning else { return nil }
            return ScenarioDraft(name: name, title: title, beginning: beginning, history: history, opens: opens)
        }
    }

    private func world(_ fields: Fields, name: String, title: Wording?) -> Scenario? {
        let clock = fields.required("clock").flatMap(moment)
        let learner = fields.required("learner")
        let learnerID = learner?.identifier(report)
        let password = fields.required("password")?.text(report)
        let people = fields.items("people").compactMap(person)
        let enterprises = (fields.required("enterprises")?.items(report) ?? []).compactMap(enterprise)
        guard let title, let clock, let learner, let learnerID, let password else { return nil }
        let scenario = Scenario(
            name: name, title: title, clock: clock, learner: learnerID, password: password,
            people: people + enterprises.flatMap(\.newcomers), enterprises: enterprises.map(\.enterprise), history: [],
            opens: nil)
        // A member with a fault of its own is missing here; what follows from that would be no news.
        guard report.errorCount == 0 else { return nil }
        ScenarioCheck(scenario: scenario, report: report).check(learnerAt: learner.position)
        return scenario
    }

    private func person(_ node: YAMLNode) -> Scenario.Person? {
        node.fields(of: "person", report) { fields in
            let id = fields.required("id")?.identifier(report)
            let name = fields.required("name")?.text(report)
            let main = fields.optional("main")?.identifier(report)
            let current = fields.optional("current")?.identifier(report)
            return person(fields, id: id, name: name, main: main, current: current)
        }
    }

    /// What a person and a member whose account is made by the membership have in common.
    private func person(_ fields: Fields, id: String?, name: String?, main: String?, current: String?) -> Scenario
        .Person?
    {
        let pinyin = fields.optional("pinyin")?.text(report)
        let mobile = fields.optional("mobile")?.text(report)
        let kind = fields.optional("kind").flatMap { term("kind of account", "account.", $0) }
        let managedBy = fields.optional("managed-by")?.identifier(report)
        guard let id, let name else { return nil }
        return Scenario.Person(
            id: id, name: name, pinyin: pinyin, mobile: mobile, kind: kind ?? Self.usualKind, managedBy: managedBy,
            main: main, current: current, position: fields.position)
    }

    private func enterprise(_ node: YAMLNode) -> (enterprise: Scenario.Enterprise, newcomers: [Scenario.Person])? {
        node.fields(of: "enterprise", report) { fields in
            let id = fields.required("id")?.identifier(report)
            let name = fields.required("name")?.text(report)
            let pinyin = fields.optional("pinyin")?.text(report)
            let industry = fields.optional("industry")?.text(report)
            let verified = fields.optional("verified")?.flag(report)
            let exit = fields.required("exit").flatMap { term("exit", "exit.", $0) }
            let corporation = fields.required("corp")?.identifier(report)
            let departments = fields.items("departments").compactMap(department)
            let members = fields.items("members").compactMap(member)
            let links = fields.items("links").compactMap(link)
            let apps = fields.items("apps").compactMap(app)
            let developers = fields.items("developers").compactMap(developer)
            guard let id, let name, let exit, let corporation else { return nil }
            let enterprise = Scenario.Enterprise(
                id: id, name: name, pinyin: pinyin, industry: industry, verified: verified ?? false, exit: exit,
                corporation: corporation, departments: departments, members: members.map(\.member),
                links: links, apps: apps, developers: developers, position: fields.position)
            return (enterprise, members.compactMap(\.newcomer))
        }
    }

    private func department(_ node: YAMLNode) -> Scenario.Department? {
        node.fields(of: "department", report) { fields in
            let id = fields.required("id")?.identifier(report)
            let name = fields.required("name")?.text(report)
            let under = fields.optional("under")?.identifier(report)
            let number = fields.optional("number")?.number(in: 1...Int.max, report)
            guard let id, let name else { return nil }
            return Scenario.Department(id: id, name: name, under: under, number: number, position: fields.position)
        }
    }

    private func member(_ node: YAMLNode) -> (member: Scenario.Member, newcomer: Scenario.Person?)? {
        node.fields(of: "member", report) { fields in
            let account = fields.required("account")?.identifier(report)
            let role = fields.optional("role").flatMap { term("role", "role.", $0) }
            let department = fields.optional("department")?.identifier(report)
            let title = fields.optional("title")?.text(report)
            let joined = fields.required("joined").flatMap(moment)
            let name = fields.optional("name")
            let newcomer = name.flatMap { name in
                person(fields, id: account, name: name.text(report), main: nil, current: nil)
            }
            guard let account, let joined else { return nil }
            let member = Scenario.Member(
                account: account, role: role ?? Self.usualRole, department: department, title: title, joined: joined,
                position: fields.position)
            return (member, newcomer)
        }
    }

    /// A word of the vocabulary's terms, without what they begin with: `role.member` is `member`.
    func term(_ what: String, _ beginning: String, _ node: YAMLNode) -> String? {
        let words = vocabulary.terms.filter { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count)) }
        return node.word(what, among: Set(words), YAMLFault.unknownWord, report)
    }

    private func moment(_ node: YAMLNode) -> Int64? {
        guard let text = node.text(report) else { return nil }
        if let seconds = Moment.seconds(parsing: text) { return seconds }
        report.error(
            ScenarioFault.badMoment, at: node.position,
            "\(quoted(text)) is no date; write 2026-03-02 or 2026-03-02T09:41+08:00")
        return nil
    }
}
