import Yams

/// Why the parser stopped, in this project's words.
struct YAMLRefusal: Error {
    let fault: YAMLFault
    let position: Position
    let message: String

    init?(indicatorAt mark: Yams.Mark, in text: String, of file: SourceFile) {
        position = Position(path: file.shownPath, line: mark.line, column: mark.column)
        switch file.scalar(at: position, in: text) {
        case "*", "&":
            fault = .anchor
            message = "anchors and aliases aren't read; write the value out, or put the text in quotes"
        case "!":
            fault = .tag
            message = "tags aren't read; remove it, or put the text in quotes"
        default: return nil
        }
    }

    init(_ error: YamlError, in file: SourceFile) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            position = Position(path: file.shownPath, line: mark.line, column: mark.column)
            (fault, message) = Self.words(for: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            position = Position(path: file.shownPath, line: context.mark.line, column: context.mark.column)
            fault = .duplicateKey
            message = "\(keys.map(quoted).joined(separator: ", ")) stands more than once in this mapping; keep one"
        default:
            position = file.start
            fault = .syntax
            message = "this file can't be read as YAML; check its encoding and its quotes"
        }
    }

    private static func words(for problem: String) -> (YAMLFault, String) {
        switch problem {
        case "but found another document":
            (.severalDocuments, "a second document begins here; keep one document in a file")
        case let problem where problem.hasPrefix("Maximum nesting level"):
            (.nestedTooDeeply, "this is nested deeper than \(YAMLReader.deepestNesting) levels; flatten it")
        case "mapping values are not allowed in this context":
            (.syntax, "malformed YAML: \(problem); put a text that holds a colon in quotes")
        default:
            (.syntax, "malformed YAML: \(problem)")
        }
    }
}
