// Reads the holes of a text: `退出「{enterprise.name}」？`, with `{{` and `}}` for braces themselves.

/// Why a text is no template.
public enum TemplateFault: Error, Hashable {
    /// A `{` without its `}`.
    case unclosed
    /// A `}` without its `{`.
    case unopened
    /// What stands between the braces is no `subject.field`.
    case noField(String)

    /// What is wrong and what to write instead.
    public var sentence: String {
        switch self {
        case .unclosed: "a \"{\" is never closed; close it, or write \"{{\" for a brace"
        case .unopened: "a \"}\" closes nothing; remove it, or write \"}}\" for a brace"
        case .noField(let name): "\(quoted(name)) is no field; write {subject.field}, or \"{{\" for a brace"
        }
    }
}

extension Template {
    /// The template that a text spells.
    public init(parsing text: String) throws(TemplateFault) {
        var pieces: [Piece] = []
        var literal = ""
        var rest = text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            literal += rest[..<brace]
            let opening = rest[brace] == "{"
            rest = rest[rest.index(after: brace)...]
            if rest.first == (opening ? "{" : "}") {
                literal.append(opening ? "{" : "}")
                rest = rest.dropFirst()
                continue
            }
            guard opening else { throw .unopened }
            guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
            guard let name = FieldName(parsing: rest[..<end]) else { throw .noField(String(rest[..<end])) }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            pieces.append(.field(name))
            rest = rest[rest.index(after: end)...]
        }
        literal += rest
        if !literal.isEmpty || pieces.isEmpty { pieces.append(.literal(literal)) }
        self.init(pieces: pieces)
    }
}

extension FieldName {
    /// `enterprise.name`; `nil` unless both sides of one dot are identifiers.
    public init?(parsing text: Substring) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(Spelling.isIdentifier) else { return nil }
        self.init(subject: parts[0], field: parts[1])
    }
}

extension YAMLNode {
    /// A template whose fields are all known; `nil` for `fields` takes braces as they stand.
    ///
    /// The text may be empty where `emptyAllowed` says so: `set: { field: search, to: "" }`.
    public func template(fields: Set<FieldName>?, emptyAllowed: Bool = false, _ report: Report) -> Template? {
        guard let text = emptyAllowed ? anyText(report) : text(report) else { return nil }
        guard let fields else { return Template(text) }
        do {
            let template = try Template(parsing: text)
            let unknown = template.fields.filter { !fields.contains($0) }
            for field in unknown { reportUnknown(field, among: fields, report) }
            return unknown.isEmpty ? template : nil
        } catch {
            report.error(ScreenFault.badTemplate, at: position, error.sentence)
            return nil
        }
    }

    /// The name of a known field, without braces: `badge: me.unread`.
    public func field(among fields: Set<FieldName>, _ report: Report) -> FieldName? {
        guard let text = text(report) else { return nil }
        guard let field = FieldName(parsing: text[...]) else {
            report.error(ScreenFault.badTemplate, at: position, "\(quoted(text)) is no field; write subject.field")
            return nil
        }
        if fields.contains(field) { return field }
        reportUnknown(field, among: fields, report)
        return nil
    }

    private func reportUnknown(_ field: FieldName, among fields: Set<FieldName>, _ report: Report) {
        let hint = Spelling.hint(for: field.description, among: fields.map(\.description).sorted())
        report.error(ScreenFault.unknownField, at: position, "unknown field \(quoted(field.description))\(hint)")
    }
}
