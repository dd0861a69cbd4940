import Testing

@testable import ScreenKit

/// Texts with holes, and texts in two languages.
@Suite("Templates and wordings")
struct TemplateTests {
    private static let name = FieldName(subject: "enterprise", field: "name")

    @Test(
        "braces hold fields, and doubled ones stand for themselves",
        arguments: [
            ("", [.literal("")]), ("退出", [.literal("退出")]), ("{enterprise.name}", [.field(name)]),
            ("「{enterprise.name}」？", [.literal("「"), .field(name), .literal("」？")]),
            ("{enterprise.name}{enterprise.name}", [.field(name), .field(name)]),
            ("{{x}} {{{enterprise.name}}}", [.literal("{x} {"), .field(name), .literal("}")]),
        ] as [(String, [Template.Piece])])
    func pieces(_ text: String, _ expected: [Template.Piece]) throws {
        #expect(try Template(parsing: text).pieces == expected)
    }

    @Test(
        "what is no template is told why",
        arguments: [
            ("{enterprise.name", .unclosed), ("a { b", .unclosed), ("a } b", .unopened), ("}", .unopened),
            ("{}", .noField("")),
            ("{name}", .noField("name")), ("{a.b.c}", .noField("a.b.c")), ("{ a.b }", .noField(" a.b ")),
            ("{a.}", .noField("a.")),
            ("{A.b}", .noField("A.b")),
        ] as [(String, TemplateFault)])
    func faults(_ text: String, _ expected: TemplateFault) {
        #expect(throws: expected) { try Template(parsing: text) }
    }

    private func wording(_ text: String, fields: Set<FieldName>? = [name]) -> (Wording?, [String]) {
        let report = Report()
        let root = YAMLReader.read(SourceFile(path: "a.yaml", text: "text: \(text)"), report)
        let wording = root?.fields(of: "thing", report) { $0.required("text")?.wording(fields: fields, report) }
        return (wording, report.diagnostics.map(\.code))
    }

    @Test("a text without Chinese serves both languages")
    func oneText() {
        #expect(wording("DING").0 == Wording("DING", "DING"))
        #expect(wording("DING").1 == [])
        #expect(wording("\"{enterprise.name}\"").0?.en?.other.fields == [Self.name])
    }

    @Test("Chinese alone is shown in both languages, with a warning")
    func chineseAlone() {
        let (wording, codes) = wording("通讯录")
        #expect(codes == ["missing-translation"])
        #expect(wording?.en == nil)
        #expect(wording?[.en].other.literal == "通讯录")
    }

    @Test("a language can have a singular")
    func singular() {
        let (wording, codes) = wording("{ zh: 人, en: { one: person, other: people } }")
        #expect(codes == [])
        #expect(wording?[.en].one?.literal == "person" && wording?[.en].other.literal == "people")
        #expect(wording?[.zh].one == nil)
    }

    @Test("where no fields may stand, braces are characters")
    func literalBraces() {
        #expect(wording("'{\"dept_id\": 1}'", fields: nil).0?.zh.other.literal == "{\"dept_id\": 1}")
    }
}
