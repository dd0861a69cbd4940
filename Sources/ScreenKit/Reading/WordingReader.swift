// Reads a text of the interface: one for both languages, or one for each, with a singular where a language needs it.

extension YAMLNode {
    /// A wording: one text for both languages, or `{ zh: …, en: … }` with a text or `{ one: …, other: … }` each.
    ///
    /// A missing translation is a warning; Chinese text that stands for both languages is one too.
    /// - Parameters:
    ///   - fields: the fields that templates may name; `nil` takes braces as they stand.
    ///   - emptyAllowed: whether the text may be empty, where it empties something.
    public func wording(fields: Set<FieldName>?, emptyAllowed: Bool = false, _ report: Report) -> Wording? {
        guard case .mapping = content else {
            guard let template = template(fields: fields, emptyAllowed: emptyAllowed, report) else { return nil }
            let isChinese = template.pieces.contains { piece in
                if case .literal(let text) = piece { text.unicodeScalars.contains(where: \.isHan) } else { false }
            }
            if isChinese { reportMissingTranslation(report) }
            let sentence = Sentence(other: template)
            return Wording(zh: sentence, en: isChinese ? nil : sentence)
        }
        return self.fields(of: "wording", report) { languages in
            let chinese = languages.required(Language.zh.rawValue)?.sentence(fields: fields, report)
            let english = languages.optional(Language.en.rawValue)
            if english == nil { reportMissingTranslation(report) }
            let translation = english?.sentence(fields: fields, report)
            return chinese.map { Wording(zh: $0, en: translation) }
        }
    }

    private func sentence(fields: Set<FieldName>?, _ report: Report) -> Sentence? {
        guard case .mapping = content else {
            return template(fields: fields, report).map { Sentence(other: $0) }
        }
        return self.fields(of: "sentence", report) { forms in
            let one = forms.optional("one")?.template(fields: fields, report)
            let other = forms.required("other")?.template(fields: fields, report)
            return other.map { Sentence(other: $0, one: one) }
        }
    }

    private func reportMissingTranslation(_ report: Report) {
        report.warning(
            ScreenFault.missingTranslation, at: position, "this text lacks its English; write { zh: …, en: … }")
    }
}

extension Unicode.Scalar {
    /// A Chinese character: the common block, its extension A, and the planes of the rare ones.
    var isHan: Bool { [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF].contains { $0.contains(value) } }
}
