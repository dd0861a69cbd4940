// Answers as people type them, and lines as pipes deliver them.
import Foundation
import Testing

@testable import Linear

@Suite("Answers")
struct AnswerTests {
    @Test(
        "an answer is read with spaces, wide digits and either question mark",
        arguments: [
            ("3", Answer.number(3)), (" 12 ", .number(12)), ("１２", .number(12)), ("007", .number(7)),
            ("?", .repetition), ("？", .repetition), ("?3", .explanation(3)), ("？ 3", .explanation(3)),
            ("b", .back), ("B", .back), ("返回", .back), ("h", .help), ("帮助", .help), ("n", .more), ("m", .menu),
            ("o", .device),
            ("q", .quit),
            ("", .nothing), ("   ", .nothing), ("\t", .nothing),
            ("更多", .name("更多")), ("-1", .name("-1")), ("3 4", .name("3 4")), ("½", .name("½")), ("?x", .name("?x")),
            ("1000000000", .name("1000000000")),
        ])
    func answersAreRead(line: String, answer: Answer) {
        #expect(Answer(line) == answer)
    }

    @Test(
        "lines are read whole, the last one without its end, and bytes that are no text as such",
        arguments: [
            ("a\nb", ["a", "b"]), ("a\r\n\r\n", ["a", ""]), ("", []), ("\n", [""]), ("a\n", ["a"]),
        ])
    func linesAreRead(input: String, lines: [String]) throws {
        #expect(try Self.lines(of: Array(input.utf8)) == lines)
    }

    @Test("bytes that are no UTF-8 become a mark, and a line without an end keeps its beginning only")
    func roughInputIsBounded() throws {
        #expect(try Self.lines(of: [0xFF, 0x0A, 0x61]) == ["\u{FFFD}", "a"])
        let endless = Array(repeating: UInt8(ascii: "x"), count: 50_000) + [0x0A, 0x79]
        #expect(try Self.lines(of: endless).map(\.utf8.count) == [LineInput.lengthLimit, 1])
    }

    private static func lines(of bytes: [UInt8]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let input = LineInput(descriptor: handle.fileDescriptor)
        var lines: [String] = []
        while let line = input.next() { lines.append(line) }
        return lines
    }
}
