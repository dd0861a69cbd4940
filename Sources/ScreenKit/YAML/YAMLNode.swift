/// One value of a YAML file, with the place where it stands.
public struct YAMLNode: Sendable {
    /// The three shapes a value can have; every scalar is text, so `1.10` and `no` stay what was written.
    public enum Content: Sendable {
        case text(String)
        case list([YAMLNode])
        case mapping([Entry])
        /// Nothing stands after the key or dash.
        case nothing
    }

    /// A key and its value, in the order of the file.
    public struct Entry: Sendable {
        /// The key; a mapping has each once.
        public let key: String
        /// Where the key stands.
        public let position: Position
        /// What stands after it.
        public let value: YAMLNode
    }

    /// How many of a unit of time can pass at once; in days, some 27 years.
    private static let durations: ClosedRange<Int64> = 1...10_000

    /// What stands there.
    public let content: Content
    /// Where it begins.
    public let position: Position
    /// Whether a text stands in quotation marks, or as a block of lines: `"7001"` is meant as a text, `7001` maybe not.
    public internal(set) var isQuoted = false

    /// What it is, as a diagnostic calls it: "a list".
    public var shape: String {
        switch content {
        case .text: "text"
        case .list: "a list"
        case .mapping: "a mapping"
        case .nothing: "nothing"
        }
    }
}

extension YAMLNode {
    /// The text that stands here, not empty; anything else is reported.
    public func text(_ report: Report) -> String? {
        switch content {
        case .text(let text) where !text.isEmpty: return text
        case .text, .nothing: report.error(YAMLFault.emptyText, at: position, "a text is missing here; write one")
        case .list, .mapping: reportShape("text", report)
        }
        return nil
    }

    /// A text that may be empty, `""`.
    public func anyText(_ report: Report) -> String? {
        if case .text(let text) = content { return text }
        reportShape("text", report)
        return nil
    }

    /// The values of the list that stands here; anything else is reported and counts as empty.
    public func items(_ report: Report) -> [YAMLNode] {
        if case .list(let items) = content { return items }
        reportShape("a list", report)
        return []
    }

    /// The values of a list, or the one value that stands alone: `cites: 1.1` and `cites: [1.1, 1.2]`.
    public var oneOrMore: [YAMLNode] {
        if case .list(let items) = content { items } else { [self] }
    }

    /// A whole number within a range.
    public func number(in range: ClosedRange<Int>, _ report: Report) -> Int? {
        guard let text = text(report) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        report.error(
            YAMLFault.badNumber, at: position,
            "\(quoted(text)) is no whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// A time that passes, in seconds: `3d`, `12h`, `15m`, `30s`.
    public func duration(_ report: Report) -> Int64? {
        guard let text = text(report) else { return nil }
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        if let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            Self.durations.contains(count)
        {
            return count * unit
        }
        report.error(
            YAMLFault.badDuration, at: position, "\(quoted(text)) is no time; write one such as 3d, 12h, 15m, 30s")
        return nil
    }

    /// `true` or `false`.
    public func flag(_ report: Report) -> Bool? {
        switch text(report) {
        case "true": return true
        case "false": return false
        case let text?: report.error(YAMLFault.badFlag, at: position, "\(quoted(text)) is neither true nor false")
        case nil: break
        }
        return nil
    }

    /// One of a closed list of words; `what` names the kind in the diagnostic: "tone".
    public func word<Word: CaseIterable & RawRepresentable<String>>(
        _ what: String, as type: Word.Type = Word.self, _ report: Report
    ) -> Word? {
        guard let text = text(report) else { return nil }
        if let word = Word(rawValue: text) { return word }
        reportUnknown(text, what, among: Word.allCases.map(\.rawValue), YAMLFault.unknownWord, report)
        return nil
    }

    /// One of these names; another is reported under `code` with the nearest of them.
    public func word(_ what: String, among names: Set<String>, _ code: some FaultCode, _ report: Report) -> String? {
        guard let text = text(report) else { return nil }
        if names.contains(text) { return text }
        reportUnknown(text, what, among: names.sorted(), code, report)
        return nil
    }

    /// One of these names, which a diagnostic lists in this order.
    public func word(_ what: String, among names: [String], _ code: some FaultCode, _ report: Report) -> String? {
        guard let text = text(report) else { return nil }
        if names.contains(text) { return text }
        reportUnknown(text, what, among: names, code, report)
        return nil
    }

    private func reportUnknown(
        _ text: String, _ what: String, among names: [String], _ code: some FaultCode, _ report: Report
    ) {
        report.error(code, at: position, "unknown \(what) \(quoted(text))\(Spelling.hint(for: text, among: names))")
    }

    /// An identifier of lower-case letters, digits and hyphens.
    public func identifier(_ report: Report) -> String? {
        guard let text = text(report) else { return nil }
        if Spelling.isIdentifier(text) { return text }
        report.error(
            YAMLFault.badIdentifier, at: position,
            "\(quoted(text)) is no identifier; use lower-case letters, digits and hyphens only")
        return nil
    }

    /// Reads the mapping that stands here: each key that `read` doesn't ask for is reported as unknown.
    ///
    /// - Parameter what: the kind of thing it describes, as diagnostics call it: "control".
    public func fields<Result>(of what: String, _ report: Report, read: (Fields) -> Result?) -> Result? {
        guard case .mapping(let entries) = content else {
            reportShape("a mapping (\(what))", report)
            return nil
        }
        let fields = Fields(entries, of: what, at: position, report)
        let result = read(fields)
        fields.reportUnknown()
        return result
    }

    /// Says that something else was expected here.
    public func reportShape(_ expected: String, _ report: Report) {
        report.error(YAMLFault.wrongShape, at: position, "expected \(expected) here, found \(shape)")
    }
}
