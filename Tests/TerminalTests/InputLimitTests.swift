// What ends what is half read: time, too many bytes, and bytes that can't be part of it.
import InputSamples
import Session
import Terminal
import Testing

@Suite("Limits of input from terminals")
struct InputLimitTests {
    private static func keys(_ text: String) -> [TerminalEvent] { text.map { .pressed(.character($0)) } }

    private static let escape: [TerminalEvent] = [.pressed(Key(.escape))]

    /// What is sent first, how long nothing comes, what is sent then, and what that is together.
    @Test(
        "after a longer pause the beginning is dropped, and the rest is what it is by itself",
        arguments: [
            ("\u{1B}", .milliseconds(28), "[A", escape + keys("[A")),
            ("\u{1B}", .milliseconds(28), "\\", escape + keys("\\")),
            ("\u{1B}[", .milliseconds(600), "A", keys("A")), ("\u{1B}O", .milliseconds(600), "r", keys("r")),
            ("\u{1B}[<64;2", .milliseconds(600), "1q", keys("1q")), ("\u{1B}[M ", .milliseconds(600), "qj", keys("qj")),
            ("\u{1B}[[", .milliseconds(600), "A", keys("A")), ("\u{1B}]0;q", .seconds(1), "j", keys("j")),
            ("\u{1B}Pq", .seconds(1), "\u{1B}\\", []), ("\u{1B}]0;q\u{1B}", .milliseconds(600), "j", keys("j")),
            ("\u{1B}[200~a", .seconds(1), "j", [.pasted("a")] + keys("j")),
            ("\u{1B}[200~a\u{1B}[20", .seconds(1), "1~", [.pasted("a")] + keys("1~")),
            ("\u{1B}[200~", .seconds(1), "j", keys("j")),
        ] as [(String, Duration, String, [TerminalEvent])])
    func tooLate(first: String, pause: Duration, second: String, expected: [TerminalEvent]) {
        var line = InputLine()
        line.send(first.utf8)
        line.wait(pause)
        #expect(line.isIdle)
        line.send(second.utf8)
        line.wait(.seconds(2))
        #expect(line.events == expected)
    }

    @Test(
        "an Esc is known after its pause and not before, and the person may choose the pause", arguments: [5, 25, 200])
    func escapePause(milliseconds: Int) {
        var line = InputLine(escapePause: .milliseconds(milliseconds))
        line.send([0x1B])
        line.wait(.milliseconds(milliseconds))
        #expect(line.events == [])
        line.wait(.milliseconds(2))
        #expect(line.events == Self.escape)
    }

    @Test("a control string that is silent for less than a second goes on")
    func slowString() {
        var line = InputLine()
        line.send("\u{1B}]0;q".utf8)
        for _ in 0..<20 { line.send("q".utf8, after: .milliseconds(990)) }
        line.send("\u{7}j".utf8, after: .milliseconds(990))
        #expect(line.events == Self.keys("j"))
    }

    @Test("a control string of 64 KiB is over, and one that is shorter is not", arguments: ["P", "X", "]", "^", "_"])
    func longString(letter: String) {
        for (count, expected) in [(65_535, "j"), (65_536, "xj"), (65_537, "xxj")] {
            var line = InputLine()
            line.send("\u{1B}\(letter)".utf8)
            line.send(Array(repeating: UInt8(ascii: "x"), count: count))
            line.send("x\u{18}j".utf8)
            let typed = line.events.filter { $0 != .pressed(Key(.character("x"), control: true)) }
            #expect(typed == Self.keys(expected))
        }
    }

    @Test(
        "what can't be part of a sequence ends it, and counts; CAN and SUB only end it",
        arguments: [
            ("\u{1B}[1;\u{1B}[A", [.pressed(Key(.up))]),
            ("\u{1B}[1;\u{3}", [.pressed(Key(.character("c"), control: true))]),
            ("\u{1B}[\r", [.pressed(Key(.enter))]), ("\u{1B}[1\u{7F}", [.pressed(Key(.backspace))]),
            ("\u{1B}[1退", keys("退")), ("\u{1B}O\u{1B}[A", [.pressed(Key(.up))]), ("\u{1B}[1\u{18}j", keys("j")),
            ("\u{1B}O\u{1A}j", keys("j")), ("\u{1B}[M \u{1B}[A", [.pressed(Key(.up))]),
            ("\u{1B}[[\r", [.pressed(Key(.enter))]),
            ("\u{1B}[1\u{9B}A", [.pressed(Key(.up))]), ("\u{1B}[1\u{1B}", escape),
            ("\u{1B}]0;q\u{1B}[A", [.pressed(Key(.up))]),
            ("\u{1B}]0;q\u{1B}]0;q\u{7}", []), ("\u{1B}]0;q\u{1B}j", keys("j")), ("\u{1B}]0;q\u{1B}\u{1B}", escape),
            ("\u{1B}Pq\u{1B}退", keys("退")), ("\u{1B}[200~\u{1B}[201~\u{1B}", escape),
        ] as [(String, [TerminalEvent])])
    func broken(text: String, expected: [TerminalEvent]) {
        for size in 1...text.utf8.count {
            var line = InputLine()
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                line.send(rest.prefix(size), after: .milliseconds(20))
                rest = rest.dropFirst(size)
            }
            line.wait(.seconds(2))
            #expect(line.events == expected, "in pieces of \(size)")
        }
    }

    @Test(
        "bytes that are no character are U+FFFD, and a raw C1 opener counts only where no character is open",
        arguments: [
            ([0x80, 0xFF, 0x71], "\u{FFFD}\u{FFFD}q"), ([0xE9, 0x80, 0x71], "\u{FFFD}q"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xE0, 0x80, 0x80], "\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}"), ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
            ([0xE9, 0x80, 0xC3, 0xA9], "\u{FFFD}é"), ([0xE6, 0x9C, 0xAC], "本"), ([0xE6, 0x9B, 0xBF], "替"),
            ([0xE9, 0x80, 0x1B, 0x4F, 0x72], "\u{FFFD}2"), ([0x9D, 0x71, 0xE6, 0x9C, 0xAC, 0x71, 0x9C, 0x6A], "j"),
            ([0x9D, 0xE6, 0x9C, 0x71, 0x9C, 0x6A], "j"), ([0xE9, 0x80], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func bytes(bytes: [UInt8], expected: String) {
        var line = InputLine()
        for byte in bytes { line.send([byte], after: .milliseconds(25)) }
        line.wait(.seconds(1))
        #expect(line.events == Self.keys(expected))
        #expect(line.isIdle)
    }

    @Test("a paste that is too long is cut, and never takes more room than it may")
    func longPaste() {
        var line = InputLine()
        line.send("\u{1B}[200~".utf8)
        for _ in 0..<30 { line.send(Array(repeating: UInt8(ascii: "x"), count: 1_000)) }
        #expect(line.isSound)
        line.send("\u{1B}[201~j".utf8)
        #expect(line.events == [.pasted(String(repeating: "x", count: 10_000))] + Self.keys("j"))
    }

    @Test(
        "what had begun when input was dropped means nothing, and what comes after it counts",
        arguments: InputSample.all.filter { $0.events.count < 2 })
    func dropped(sample: InputSample) {
        for place in 1..<max(1, sample.bytes.count) {
            var line = InputLine()
            line.send(sample.bytes[..<place])
            #expect(!line.isIdle)
            line.drop()
            line.send(sample.bytes[place...])
            line.wait(InputLine.keyPause)
            line.send("j".utf8)
            #expect(line.events == Self.keys("j"), "at \(place)")
        }
    }

    @Test("an Esc that was dropped is none, and the key behind it is one", arguments: ["\u{1B}", "\u{1B}\u{1B}"])
    func droppedEscape(text: String) {
        var line = InputLine()
        line.send(text.utf8)
        line.drop()
        line.send("x".utf8)
        #expect(line.events == Self.keys("x"))
    }

    @Test("an answer that had begun when input was dropped still counts")
    func droppedAnswer() {
        var line = InputLine()
        line.send("\u{1B}[?6".utf8)
        line.drop()
        line.send("2c".utf8)
        #expect(line.answers == ["?c"])
    }
}
