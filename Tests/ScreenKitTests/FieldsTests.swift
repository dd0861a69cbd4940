import ScreenKit
import Testing

/// Mappings are read by asking; what was not asked for, and what isn't as asked, is told.
@Suite("Reading by consumption")
struct FieldsTests {
    private enum Colour: String, CaseIterable { case red, green }

    /// What is reported while `read` looks at the one value of `key: …`.
    private func found<Value>(in text: String, _ read: (YAMLNode, Report) -> Value?) -> (Value?, [String]) {
        let report = Report()
        let value = YAMLReader.read(SourceFile(path: "a.yaml", text: "key: \(text)"), report)?
            .fields(of: "thing", report) { $0.required("key").flatMap { read($0, report) } }
        return (value, report.diagnostics.map { "\($0.position.column) \($0.message) [\($0.code)]" })
    }

    @Test("keys that nobody asked for are told, with what was probably meant")
    func unknownKeys() {
        let report = Report()
        let root = YAMLReader.read(SourceFile(path: "a.yaml", text: "nam: x\nsize: 3\ncolor: red"), report)
        let size = root?.fields(of: "thing", report) { fields -> Int? in
            _ = fields.optional("name")
            _ = fields.present(of: ["colour", "shade"])
            return fields.required("size")?.number(in: 1...9, report)
        }
        #expect(size == 3)
        #expect(
            report.diagnostics.map(\.description) == [
                "a.yaml:1:1: error: unknown key \"nam\" in this thing; did you mean \"name\"? [unknown-key]",
                "a.yaml:3:1: error: unknown key \"color\" in this thing; did you mean \"colour\"? [unknown-key]",
            ])
    }

    @Test("mappings with names of their own are read whole, in the file's order")
    func ownNames() {
        let (names, told) = found(in: "{ b: 1, a: 2 }") { node, report in
            node.fields(of: "names", report) { $0.all().map(\.key) }
        }
        #expect(names == ["b", "a"] && told == [])
    }

    @Test(
        "a value may stand alone or in a list",
        arguments: [("1.1", ["1.1"]), ("[1.1, 1.2]", ["1.1", "1.2"]), ("[]", [])])
    func oneOrMore(_ text: String, _ expected: [String]) {
        let (texts, told) = found(in: text) { node, report in node.oneOrMore.compactMap { $0.text(report) } }
        #expect(texts == expected && told == [])
    }

    @Test("a closed word is read, another is told")
    func words() {
        #expect(found(in: "green") { $0.word("colour", as: Colour.self, $1) }.0 == .green)
        #expect(
            found(in: "grene") { $0.word("colour", as: Colour.self, $1) }.1
                == ["6 unknown colour \"grene\"; did you mean \"green\"? [unknown-word]"])
        #expect(
            found(in: "blue") { $0.word("colour", as: Colour.self, $1) }.1
                == ["6 unknown colour \"blue\"; write one of red, green [unknown-word]"])
    }

    @Test(
        "numbers are whole and within their range",
        arguments: ["0", "10", "1.5", "1e1", "０", "99999999999999999999", "+-1", "x"])
    func badNumbers(_ text: String) {
        let (number, told) = found(in: text) { $0.number(in: 1...9, $1) }
        #expect(number == nil && told == ["6 \"\(text)\" is no whole number from 1 to 9 [bad-number]"])
    }

    @Test("identifiers have lower-case letters, digits and hyphens only")
    func identifiers() {
        #expect(found(in: "confirm-leave-2") { $0.identifier($1) }.0 == "confirm-leave-2")
        for text in ["Leave", "a_b", "a.b", "退出", "a/b", "é"] {
            #expect(found(in: text) { $0.identifier($1) }.0 == nil)
        }
    }

    @Test(
        "a value of another shape is told by what was expected and what was found",
        arguments: [("[a]", "text", "a list"), ("{ a: b }", "text", "a mapping")])
    func shapes(_ text: String, _ expected: String, _ shape: String) {
        #expect(found(in: text) { $0.text($1) }.1 == ["6 expected \(expected) here, found \(shape) [wrong-shape]"])
    }
}
