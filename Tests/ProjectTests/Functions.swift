// Measures the functions of a source file.

/// A function with its body.
struct FunctionText: CustomStringConvertible {
    let name: String
    /// The line it begins at, counted from 1.
    let line: Int
    /// Lines from its name to its closing brace.
    let length: Int

    var description: String { "\(name) at line \(line)" }

    /// The functions, initialisers and subscripts of some code without comments and strings; requirements of protocols,
    /// which have no body, are left out.
    static func all(in code: [UInt8]) -> [FunctionText] {
        var line = 1
        var index = 0
        var found: [FunctionText] = []
        while index < code.count {
            if code[index] == newline { line += 1 }
            if initials.contains(code[index]), index == 0 || !isWordPart(code[index - 1]),
                let word = openers.first(where: { code[index...].starts(with: $0) }),
                let body = body(in: code, from: index + word.count)
            {
                let lines = code[index...body].count { $0 == newline } + 1
                let name = String(decoding: code[index...].prefix { $0 != newline && $0 != opening }, as: UTF8.self)
                found.append(FunctionText(name: name, line: line, length: lines))
            }
            index += 1
        }
        return found
    }

    private static let newline = UInt8(ascii: "\n")
    private static let opening = UInt8(ascii: "{")
    private static let closing = UInt8(ascii: "}")
    private static let initials = "fisd".utf8
    private static let openers = ["func ", "init(", "init?(", "init<", "subscript(", "deinit "].map { Array($0.utf8) }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: byte > 127
        }
    }

    /// The place of the brace that closes the body; `nil` where there is no body.
    private static func body(in code: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < code.count {
            switch code[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case opening where depth <= 1: return closingBrace(in: code, from: index)
            case closing where depth <= 1: return nil
            case newline where depth <= 0 && !continues(code, after: index): return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether a signature goes on in the next line.
    private static func continues(_ code: [UInt8], after index: Int) -> Bool {
        let rest = code[(index + 1)...].drop { $0 == newline || $0 == UInt8(ascii: " ") }
        return ["->", "throws", "where", "async", "{", ")", "rethrows"].contains { rest.starts(with: $0.utf8) }
    }

    private static func closingBrace(in code: [UInt8], from start: Int) -> Int? {
        var depth = 0
        for index in start..<code.count {
            if code[index] == opening { depth += 1 }
            if code[index] == closing { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
