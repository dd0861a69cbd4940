import ScreenKit
import Testing

/// What the YAML layer takes, what it refuses, and that nothing makes it crash or dawdle.
@Suite("Reading YAML")
struct YAMLReaderTests {
    private func read(_ text: String) -> (node: YAMLNode?, found: [String]) {
        let report = Report()
        let node = YAMLReader.read(SourceFile(path: "a.yaml", text: text), report)
        return (node, report.diagnostics.map(\.description))
    }

    /// The keys and values of the mapping that a text is.
    private func entries(of node: YAMLNode?) throws -> [YAMLNode.Entry] {
        let entries: [YAMLNode.Entry]? = if case .mapping(let entries)? = node?.content { entries } else { nil }
        return try #require(entries, "no mapping was read")
    }

    @Test(
        "every scalar is the text that was written", arguments: ["1.10", "no", "null", "~", "0x1F", "2026-03-02", "<<"])
    func scalarsAreText(_ text: String) throws {
        #expect(try entries(of: read("key: \(text)").node)[0].value.text(Report()) == text)
    }

    @Test("nothing behind a key is nothing, and an empty text is a text")
    func nothing() throws {
        #expect(try entries(of: read("a:\nb: ''").node).map(\.value.shape) == ["nothing", "text"])
    }

    @Test("positions count Chinese characters as one and windows line breaks once, and leave the byte-order mark out")
    func positions() throws {
        let outer = try entries(of: read("\u{FEFF}名: 林夏\r\nb: { 林: x }\r\n").node)
        let inner = try entries(of: outer[1].value)
        #expect(outer.map(\.position.description) == ["a.yaml:1:1", "a.yaml:2:1"])
        #expect(outer[0].value.position.description == "a.yaml:1:4")
        #expect(inner[0].value.position.description == "a.yaml:2:9")
    }

    @Test(
        "an anchor, an alias or a tag is refused where it stands",
        arguments: [
            ("a: &x 1\nb: *x", "a.yaml:1:4: error: anchors"), ("*a : 1", "a.yaml:1:1: error: anchors"),
            ("\"quoted * text\": 1\n? *a\n: b", "a.yaml:2:3: error: anchors"), ("[a]*b", "a.yaml:1:4: error: anchors"),
            ("a: |\n  !x *y\nb: *x", "a.yaml:3:4: error: anchors"), ("a:\r\n  *b", "a.yaml:2:3: error: anchors"),
            ("a: !!str 1", "a.yaml:1:4: error: tags"), ("! a", "a.yaml:1:1: error: tags"),
        ])
    func indicators(_ text: String, _ expected: String) {
        let found = read(text).found
        #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
    }

    @Test(
        "the same characters inside texts and comments are harmless",
        arguments: [
            "a: \"*&!\"", "a: 'it''s * & !'", "a: b*c&d!e", "a: |\n  !x\n  *y\n  &z", "a: b # *c !d &e", "a!: b",
        ])
    func harmlessIndicators(_ text: String) {
        #expect(read(text).found == [])
    }

    @Test(
        "whatever nests too deeply is one diagnostic in well under a second",
        arguments: ["[", "{", "[[\n", "- ", "? ", "[a: ", "{a: [", "{? ", "[ \"]\", ", "- [", "\t[", "- - ? "])
    func deepNesting(_ unit: String) {
        let text = String(repeating: unit, count: SourceFile.largestSize / unit.utf8.count)
        let start = ContinuousClock.now
        let found = read(text).found
        #expect(ContinuousClock.now - start < .seconds(2), "the debug build is allowed two")
        #expect(found.count == 1)
    }

    @Test("a staircase of indentation as deep as the parser goes doesn't exhaust the stack")
    func staircase() {
        let steps = (0..<1_200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        let found = read(steps).found
        #expect(found.count == 1 && found[0].hasSuffix("[nested-too-deeply]"))
    }

    @Test("ten megabytes of brackets are refused for their size, at once")
    func tenMegabytes() {
        let report = Report()
        let file = SourceFile(path: "a.yaml", bytes: [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000))
        let start = ContinuousClock.now
        #expect(YAMLReader.read(file, report) == nil)
        #expect(ContinuousClock.now - start < .milliseconds(500))
        #expect(report.diagnostics.map(\.code) == ["file-too-large"])
    }

    @Test("aliases that stand for billions of nodes are refused before anything follows them")
    func aliasBomb() {
        let bomb =
            "a0: &a0 x\n" + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a30\n: x\n"
        let start = ContinuousClock.now
        #expect(read(bomb).found.count == 1)
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    /// Numbers that look random and are the same in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    @Test("no jumble of YAML's own characters crashes the reader: it is read or reported", arguments: 0..<20)
    func jumble(_ seed: UInt64) {
        var dice = Dice(state: seed)
        let alphabet = Array("[]{}\"'#|>-?:,&*!%@`~ \n\n\t a林\\0\r")
        var silent: [String] = []
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 1...40, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? " " })
            let (node, found) = read(text)
            if (node == nil) == found.isEmpty { silent.append(text) }
        }
        #expect(silent == [], "neither read nor reported")
    }

    @Test("no jumble of bytes crashes the reader", arguments: 0..<10)
    func bytes(_ seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<200 {
            let report = Report()
            let bytes = (0..<Int.random(in: 0...30, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let node = YAMLReader.read(SourceFile(path: "a.yaml", bytes: bytes), report)
            #expect((node == nil) == !report.diagnostics.isEmpty, "\(bytes)")
        }
    }
}
