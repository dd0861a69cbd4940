/// Reads the acts of a scenario's history; which keys a command has follows from what the vocabulary says it is about.
struct ActReader {
    /// What an act can be, by the key that says so.
    private static let kinds = ["do", "advance"]
    /// The one thing typed that may be left out: it is then the scenario's own.
    private static let password = "password"

    let vocabulary: Vocabulary
    let report: Report

    func act(_ node: YAMLNode) -> Scenario.Act? {
        node.fields(of: "act", report) { fields in
            let kinds = fields.present(of: Self.kinds)
            guard kinds.count == 1, let kind = kinds.first else {
                report.error(
                    ScenarioFault.badAct, at: node.position, "an act is either a command or time; write do: or advance:"
                )
                _ = fields.all()
                return nil
            }
            let deed =
                kind.key == "advance"
                ? kind.value.duration(report).map(Scenario.Deed.advance)
                : order(fields, named: kind.value).map(Scenario.Deed.command)
            return deed.map { Scenario.Act(deed: $0, position: node.position) }
        }
    }

    private func order(_ fields: Fields, named node: YAMLNode) -> Scenario.Order? {
        let account = fields.required("as")?.identifier(report)
        let names = Set(vocabulary.commands.keys)
        guard let name = node.word("command", among: names, ScreenFault.unknownCommand, report) else {
            // Which keys belong to a command that there is not, nobody can say.
            _ = fields.all()
            return nil
        }
        let subject = vocabulary.commands[name] ?? nil
        let isAboutMessage = subject == Vocabulary.message
        let enterprise = isAboutMessage ? nil : fields.required("of")?.identifier(report)
        let person = subject == Vocabulary.person ? fields.required("person")?.identifier(report) : nil
        let applicant = subject == Vocabulary.application ? fields.optional("applicant")?.identifier(report) : nil
        let marks = vocabulary.marking.contains(name) ? fields.required("marks")?.oneOrMore : nil
        var typed: [String: String] = [:]
        for field in vocabulary.inputs[name] ?? [] {
            let node = field == Self.password ? fields.optional(field) : fields.required(field)
            typed[field] = node?.text(report)
        }
        guard let account, enterprise != nil || isAboutMessage else { return nil }
        return Scenario.Order(
            account: account, command: name, enterprise: enterprise, person: person, applicant: applicant,
            marks: (marks ?? []).compactMap { $0.identifier(report) }, typed: typed)
    }
}
