// Reads a source file as a reader of style does: its lines, its opening words, its code without comments and strings.

/// A source file's text.
struct SourceText: CustomStringConvertible {
    let path: String
    let text: String
    /// The code alone: comments and strings are blanks, line ends stay.
    let code: [UInt8]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = CodeStripper.code(of: text)
    }

    var description: String { path }

    /// The lines, the last line end not counting as one more.
    var lines: [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The room it belongs to: `Session` for `Sources/Session/Route/Route.swift`, `Screens` for what lies there.
    var room: String {
        let parts = path.split(separator: "/").map(String.init)
        return parts[0] == "Sources" ? parts[1] : parts[0]
    }

    /// The modules it imports.
    var imports: [String] {
        lines.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("//") }.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index < 2, let module = words.last else { return nil }
            return String(module.prefix { $0 != "." })
        }
    }

    /// The comment that says why the file exists: the first thing in it but for imports. A suite's title serves as well.
    var openingComment: String {
        let after = lines.drop { line in
            line.isEmpty || line.hasPrefix("// swift-tools-version") || line.split(separator: " ").contains("import")
                || line.hasPrefix("#")
        }
        if let first = after.first, first.hasPrefix("@Suite(\"") { return String(first) }
        return after.prefix { $0.hasPrefix("//") || $0.hasPrefix("/*") || $0.hasPrefix(" *") }.joined(separator: " ")
    }
}
