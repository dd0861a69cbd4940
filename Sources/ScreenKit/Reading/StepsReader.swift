/// Reads `steps.yaml`: the ways out with their acts, the rules, the branches, and which of them come later.
struct StepsReader {
    let vocabulary: Vocabulary
    let report: Report

    /// The book, and whether all of its steps could be read; one that couldn't may be cited rightly elsewhere.
    func steps(_ root: YAMLNode) -> (book: StepBook, isWhole: Bool)? {
        let earlierErrors = report.errorCount
        return root.fields(of: "step book", report) { fields in
            let ways = fields.items("ways").compactMap(way)
            let rules = fields.items("rules").compactMap(step)
            let branches = fields.items("branches").compactMap(step)
            let book = StepBook(ways: ways, rules: rules, branches: branches)
            let isWhole = report.errorCount == earlierErrors
            reportDuplicates(in: book)
            let ids = book.all.map(\.id)
            let later = fields.items("later").compactMap {
                $0.word("step", among: ids, ScreenFault.unknownStep, report)
            }
            return (StepBook(ways: ways, rules: rules, branches: branches, later: Set(later)), isWhole)
        }
    }

    private func way(_ node: YAMLNode) -> StepBook.Way? {
        node.fields(of: "way", report) { fields in
            let id = fields.required("id").flatMap(identifier)
            let title = fields.required("title")?.wording(fields: nil, report)
            let device = fields.required("device")?.word("device", as: Device.self, report)
            let account = fields.optional("as")?.identifier(report)
            let beside = fields.optional("beside").flatMap(beside)
            let shortest = fields.optional("shortest")?.number(in: 1...Self.longestWay, report)
            let steps = fields.required("steps")?.items(report).compactMap(act)
            guard let id, let title, let device, let steps else { return nil }
            return StepBook.Way(
                id: id, title: title, device: device, account: account, beside: beside, steps: steps,
                shortest: shortest)
        }
    }

    /// More steps than anybody would walk; a larger number is a slip of the pen.
    private static let longestWay = 99

    private func beside(_ node: YAMLNode) -> StepBook.Beside? {
        node.fields(of: "device beside", report) { fields in
            let device = fields.required("device")?.word("device", as: Device.self, report)
            let account = fields.required("as")?.identifier(report)
            guard let device, let account else { return nil }
            return StepBook.Beside(device: device, account: account)
        }
    }

    private func act(_ node: YAMLNode) -> StepBook.Step? {
        node.fields(of: "act", report) { fields in
            let when = fields.optional("when")?.word("fact", among: vocabulary.facts, ScreenFault.unknownFact, report)
            return step(fields, when: when)
        }
    }

    private func step(_ node: YAMLNode) -> StepBook.Step? {
        node.fields(of: "step", report) { step($0, when: nil) }
    }

    private func step(_ fields: Fields, when: String?) -> StepBook.Step? {
        let id = fields.required("id").flatMap(identifier)
        let title = fields.required("title")?.wording(fields: nil, report)
        let mark = fields.optional("source")?.word("source", as: Mark.self, report)
        guard let id, let title else { return nil }
        return StepBook.Step(
            id: id, title: title, mark: mark ?? .reconstructed, when: when, position: fields.position)
    }

    /// Letters, digits and dots: `2.6a`, `R4`.
    private func identifier(_ node: YAMLNode) -> String? {
        guard let text = node.text(report) else { return nil }
        if text.utf8.allSatisfy({
            $0 == UInt8(ascii: ".") || ($0 < 0x80 && Character(Unicode.Scalar($0)).isLetterOrDigit)
        }) {
            return text
        }
        report.error(
            YAMLFault.badIdentifier, at: node.position,
            "\(quoted(text)) is no id of a step; use letters, digits and dots, 2.6a")
        return nil
    }

    private func reportDuplicates(in book: StepBook) {
        var seen: Set<String> = []
        for step in book.all where !seen.insert(step.id).inserted {
            report.error(
                ScreenFault.duplicateStep, at: step.position,
                "a second step \(quoted(step.id)); give it an id of its own")
        }
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
