/// Reads `words.yaml`: how terms, refusals and events are said, and the glossary.
struct WordsReader {
    let vocabulary: Vocabulary
    let report: Report

    func words(_ root: YAMLNode) -> WordBook? {
        root.fields(of: "word book", report) { fields in
            let terms = named("terms", among: vocabulary.terms, ScreenFault.unknownTerm, fields) {
                $0.wording(fields: nil, report)
            }
            let refusals = named("refusals", among: vocabulary.rules, ScreenFault.unknownRule, fields, read: refusal)
            let events = named("events", among: vocabulary.events, ScreenFault.unknownEvent, fields, read: wording)
            let glossary = fields.items("glossary").compactMap(entry)
            return WordBook(terms: terms, refusals: refusals, events: events, glossary: glossary)
        }
    }

    /// A mapping whose keys are names of the vocabulary.
    private func named<Value>(
        _ key: String, among names: Set<String>, _ code: ScreenFault, _ fields: Fields, read: (YAMLNode) -> Value?
    ) -> [String: Value] {
        let entries = fields.optional(key)?.fields(of: key, report) { $0.all() } ?? []
        var values: [String: Value] = [:]
        for entry in entries {
            if !names.contains(entry.key) {
                let hint = Spelling.hint(for: entry.key, among: names.sorted())
                report.error(code, at: entry.position, "unknown name \(quoted(entry.key)) in \(key)\(hint)")
            }
            values[entry.key] = read(entry.value)
        }
        return values
    }

    private func refusal(_ node: YAMLNode) -> WordBook.RefusalWords? {
        node.fields(of: "refusal", report) { fields in
            let sentence = fields.required("sentence").flatMap(wording)
            let way = fields.required("way").flatMap(wording)
            guard let sentence, let way else { return nil }
            return WordBook.RefusalWords(sentence: sentence, way: way)
        }
    }

    private func entry(_ node: YAMLNode) -> WordBook.Entry? {
        node.fields(of: "glossary entry", report) { fields in
            let word = fields.required("word")?.wording(fields: nil, report)
            let meaning = fields.required("meaning")?.wording(fields: nil, report)
            guard let word, let meaning else { return nil }
            return WordBook.Entry(word: word, meaning: meaning)
        }
    }

    private func wording(_ node: YAMLNode) -> Wording? { node.wording(fields: vocabulary.fields, report) }
}
