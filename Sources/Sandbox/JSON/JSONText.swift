// How JSON is written: in one line for the wire, in several for people.

extension JSONValue {
    /// In one line, without spaces.
    public var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number): text += String(number)
        case .text(let content): Self.quote(content, into: &text)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                item.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                Self.quote(member.name, into: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    /// Control characters are written as escapes, so that a line stays a line.
    private static func quote(_ content: String, into text: inout String) {
        text += "\""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }

    /// A line of JSON as people read it.
    public struct Line: Hashable, Sendable {
        /// The line, indented.
        public let text: String
        /// Whether it writes the member that is to be marked.
        public let isMarked: Bool
    }

    /// In several lines, each member on its own; the top object's member of this name is marked: `result` (5.4).
    public func lines(marking name: String? = nil) -> [Line] {
        lines(before: "", after: "", indent: 0).map { line in
            let isMarked = name.map { line.hasPrefix("  \"\($0)\":") } ?? false
            return Line(text: line, isMarked: isMarked)
        }
    }

    private func lines(before: String, after: String, indent: Int) -> [String] {
        let spaces = String(repeating: "  ", count: indent)
        let parts: [(name: String?, value: JSONValue)]
        let brackets: (open: String, close: String)
        switch self {
        case .object(let members): (parts, brackets) = (members.map { ($0.name, $0.value) }, ("{", "}"))
        case .list(let items): (parts, brackets) = (items.map { (nil, $0) }, ("[", "]"))
        default: return [spaces + before + text + after]
        }
        guard !parts.isEmpty else { return [spaces + before + brackets.open + brackets.close + after] }
        let inner = parts.enumerated().flatMap { index, part in
            part.value.lines(
                before: part.name.map { JSONValue.text($0).text + ": " } ?? "",
                after: index < parts.count - 1 ? "," : "", indent: indent + 1)
        }
        return [spaces + before + brackets.open] + inner + [spaces + brackets.close + after]
    }
}
