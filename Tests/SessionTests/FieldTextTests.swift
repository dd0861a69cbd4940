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
}
