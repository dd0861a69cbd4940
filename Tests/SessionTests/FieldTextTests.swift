// Typing into a field: the caret, Chinese, limits, and what must never enter.
import Testing

@testable import Session

@Suite("Field text")
struct FieldTextTests {
    @Test("characters go in at the caret")
    func insertion() {
        var field = FieldText("云科技")
        field.move(by: -2)
        field.insert("杉")
        #expect(field.text == "云杉科技")
        #expect(field.caret == 2)
    }

    @Test("deleting takes the character beside the caret, or nothing at the ends")
    func deletion() {
        var field = FieldText("ab")
        field.deleteForward()
        #expect(field.text == "ab")
        field.deleteBackward()
        #expect(field.text == "a")
        field.move(by: -5)
        field.deleteBackward()
        #expect(field.text == "a" && field.caret == 0)
        field.deleteForward()
        #expect(field.text.isEmpty)
    }

    @Test("control characters never enter", arguments: ["\u{1B}[31m", "\u{7F}", "\u{0}", "\n"])
    func controls(text: String) {
        var field = FieldText()
        field.insert(text)
        #expect(!field.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("a field takes its limit and no more")
    func limit() {
        var field = FieldText()
        field.insert(String(repeating: "长", count: FieldText.lengthLimit + 10))
        #expect(field.text.count == FieldText.lengthLimit)
        #expect(field.caret == FieldText.lengthLimit)
        field.insert("x")
        #expect(field.text.count == FieldText.lengthLimit)
    }

    @Test("a mark that joins the character before it leaves the caret inside the text")
    func combiningMark() {
        var field = FieldText("e")
        field.insert("\u{301}")
        #expect(field.text == "e\u{301}")
        #expect(field.caret <= field.text.count)
        field.deleteBackward()
        #expect(field.text.isEmpty)
    }

    @Test("a family typed scalar by scalar is one character, and going back takes it whole")
    func family() {
        var field = FieldText()
        for scalar in "👨\u{200D}👩\u{200D}👧".unicodeScalars { field.insert(String(scalar)) }
        #expect(field.text.count == 1 && field.caret == 1)
        field.deleteBackward()
        #expect(field.text.isEmpty)
    }

    @Test("a character can't grow without end, and what is left out is told")
    func scalars() {
        var field = FieldText("a")
        #expect(field.insert(String(repeating: "\u{301}", count: 10_000)).isCut)
        #expect(field.text.unicodeScalars.count == FieldText.scalarLimit && field.caret == 1)
        #expect(field.insert("b").isCut)
    }

    @Test("whether something was left out is told apart from whether it was cleaned")
    func insertions() {
        var field = FieldText()
        #expect(field.insert("离职") == FieldText.Insertion(isCut: false, isCleaned: false))
        #expect(field.insert("\u{202E}x") == FieldText.Insertion(isCut: false, isCleaned: true))
        #expect(field.insert("一\n二", limit: 5) == FieldText.Insertion(isCut: true, isCleaned: false))
        #expect(field.text == "离职x一 ")
    }
}
