// Reads what an enterprise has to do with the open platform.

extension ScenarioReader {
    /// The words that files may leave out: most apps are an enterprise's own.
    private static let usualApp = "internal"

    func link(_ node: YAMLNode) -> Scenario.Link? {
        node.fields(of: "link", report) { fields in
            let department = fields.required("department")?.number(in: 1...Int.max, report)
            let corporation = fields.required("corp")?.identifier(report)
            let name = fields.required("name")?.text(report)
            let kind = fields.required("kind").flatMap { term("kind of link", "link.", $0) }
            guard let department, let corporation, let name, let kind else { return nil }
            return Scenario.Link(
                department: department, corporation: corporation, name: name, kind: kind, position: fields.position)
        }
    }

    func app(_ node: YAMLNode) -> Scenario.App? {
        node.fields(of: "app", report) { fields in
            let key = fields.required("key")?.identifier(report)
            let secret = fields.required("secret")?.text(report)
            let name = fields.required("name")?.text(report)
            let kind = fields.optional("kind").flatMap { term("kind of app", "app.", $0) }
            let scopes = fields.items("scopes").compactMap { term("scope", "scope.", $0) }
            let ticket = fields.optional("ticket")?.text(report)
            guard let key, let secret, let name else { return nil }
            return Scenario.App(
                key: key, secret: secret, name: name, kind: kind ?? Self.usualApp, scopes: scopes, ticket: ticket,
                position: fields.position)
        }
    }

    func developer(_ node: YAMLNode) -> Scenario.Developer? {
        node.identifier(report).map { Scenario.Developer(account: $0, position: node.position) }
    }
}
