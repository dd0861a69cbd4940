// Every sequence that the program knows, cut at every byte, is what it is in one piece.
import InputSamples
import Session
import Terminal
import Testing

@Suite("Input from terminals")
struct InputParserTests {
    /// What bytes become that come in these pieces, a pause before each, with a key behind them.
    private func events(_ pieces: [(pause: Duration, bytes: [UInt8])]) -> [TerminalEvent] {
        var line = InputLine()
        for piece in pieces { line.send(piece.bytes, after: piece.pause) }
        line.wait(.seconds(2))
        return line.events
    }

    @Test("each is what it is", arguments: InputSample.all)
    func whole(sample: InputSample) {
        var line = InputLine()
        line.send(sample.bytes)
        line.wait(sample.needsPause ? InputLine.keyPause : .zero)
        #expect(line.events == sample.events)
        #expect(line.isIdle)
        line.send("j".utf8)
        #expect(line.events == sample.events + [.pressed(.character("j"))])
    }

    @Test("in two pieces, with the longest pause that is allowed, each is what it is", arguments: InputSample.all)
    func cut(sample: InputSample) {
        for place in 1..<max(1, sample.bytes.count) where sample.bytes != [0x1B] {
            // Alt-x, and Esc before another key, are two keys: between them there may be any pause.
            let got = events([
                (.zero, Array(sample.bytes[..<place])),
                (InputLine.maxPause(before: place, of: sample), Array(sample.bytes[place...])),
                (sample.needsPause ? InputLine.keyPause : .zero, [0x6A]),
            ])
            #expect(got == sample.events + [.pressed(.character("j"))], "cut at \(place)")
        }
    }

    @Test("byte by byte, with the longest pauses, each is what it is", arguments: InputSample.all)
    func everyByte(sample: InputSample) {
        var line = InputLine()
        for (place, byte) in sample.bytes.enumerated() {
            line.send([byte], after: place == 0 ? .zero : InputLine.maxPause(before: place, of: sample))
            #expect(line.isSound)
        }
        line.wait(InputLine.keyPause)
        #expect(line.events == sample.events)
    }

    @Test(
        "on a line of 9,600 baud, and in packets of 64 bytes, all of them are what they are",
        arguments: [(1, .milliseconds(1)), (64, .milliseconds(25))] as [(Int, Duration)])
    func slowLine(size: Int, pause: Duration) {
        let samples = InputSample.all.filter { !$0.needsPause }
        var line = InputLine()
        var rest = samples.flatMap(\.bytes)[...]
        while !rest.isEmpty {
            line.send(rest.prefix(size), after: pause)
            rest = rest.dropFirst(size)
        }
        #expect(line.events == samples.flatMap(\.events))
        #expect(line.isIdle)
    }

    @Test("the terminal's answers arrive whole, wherever they are cut")
    func answers() {
        for place in 1..<30 {
            let bytes = Array("\u{1B}[2;2R\u{1B}[?0u\u{1B}[?2026;2$y\u{1B}[?62;22c".utf8)
            var line = InputLine()
            line.send(bytes[..<place])
            line.send(bytes[place...], after: .milliseconds(25))
            #expect(line.events == [] && line.answers == ["R", "?u", "?$y", "?c"])
        }
    }

    @Test(
        "any samples in any order, with any pauses that are allowed, are what was sent",
        arguments: 1...40 as ClosedRange<UInt64>)
    func randomSentences(seed: UInt64) {
        var generator = InputGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15)
        var line = InputLine()
        var expected: [TerminalEvent] = []
        for _ in 0..<500 {
            guard let sample = InputSample.all.randomElement(using: &generator) else { continue }
            line.send(sample, using: &generator)
            expected += sample.events
        }
        #expect(line.events == expected)
        #expect(line.isIdle)
    }

    @Test("whatever came, after a second of silence a key is that key", arguments: 1...40 as ClosedRange<UInt64>)
    func garbage(seed: UInt64) {
        var generator = InputGenerator(state: seed &* 0xD1B5_4A32_D192_ED03)
        for _ in 0..<200 {
            var line = InputLine()
            let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x50, 0x5D, 0x3B, 0x32, 0x30, 0x7E, 0x9B, 0xC2, 0xE9, 0x4D, 0x07]
            let bytes = (0..<12).map { _ in
                Bool.random(using: &generator)
                    ? likely.randomElement(using: &generator) ?? 0 : .random(in: 0...255, using: &generator)
            }
            line.send(bytes)
            line.wait(.seconds(1))
            #expect(line.isIdle, "\(bytes)")
            let before = line.events
            line.send("j".utf8)
            #expect(line.events == before + [.pressed(.character("j"))], "\(bytes)")
        }
    }
}
