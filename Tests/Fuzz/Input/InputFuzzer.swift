// Gives a fuzzer's inputs to the parser of the terminal's input: as any bytes with any pauses, and as sentences of what
// terminals send, cut anywhere, with the pauses that are allowed.
import Glibc
import InputSamples
import Session
import Terminal

/// One input of libFuzzer's: the first byte says which of the two it is, and for which type of terminal.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
    if start[0] & 1 == 0 {
        tryGarbage(bytes, start[0] & 2 == 0 ? usual : old)
    } else {
        trySentence(bytes, start[0] & 2 == 0 ? usual : linux)
    }
    return 0
}

private let usual = InputLine()
/// A terminal with a sequence that only its type explains.
private let linux = InputLine(keys: [[0x1B, 0x09]: Key(.backTab)])

/// One with sequences that look like other keys for a while, as hpterm and wy50 send them.
private let old = InputLine(keys: [
    Array("\u{1B}p\r".utf8): Key(.function(1)), Array("\u{1}@\r".utf8): Key(.function(2)), [0x1B, 0x41]: Key(.up),
    Array("\u{1B}[9".utf8): Key(.delete), [0x0B]: Key(.up),
])

/// Pairs of a pause and a byte: nothing crashes, nothing grows, and in the end a key is that key.
private func tryGarbage(_ bytes: UnsafeBufferPointer<UInt8>, _ start: InputLine) {
    var line = start
    var repeats = 0
    var place = 0
    while place + 1 < bytes.count {
        let choice = bytes[place]
        let byte = bytes[place + 1]
        line.wait(pauses[Int(choice & 7)])
        if choice == 0xFF, repeats < maxRepeats {
            repeats += 1
            line.send(repeatElement(byte, count: repeatedBytes))
        } else if choice == 0xFE {
            line.drop()
        } else {
            line.send(CollectionOfOne(byte))
        }
        guard line.isSound else { fatalError("the parser keeps too much, or will not be asked again") }
        place += 2
    }
    line.wait(.seconds(1))
    guard line.isIdle else { fatalError("after a second of silence something is half read") }
    let before = line.events
    line.send("j".utf8)
    guard line.events == before + [.pressed(.character("j"))] else { fatalError("a key after garbage is not that key") }
}

/// Repeated bytes let a short input reach the limits of a sequence and of a paste. The limit of a control string would cost
/// too much time here, and has tests of its own.
private let maxRepeats = 40
private let repeatedBytes = 300

private let pauses: [Duration] = [
    .zero, .zero, .milliseconds(1), .milliseconds(25), .milliseconds(28), .milliseconds(500), .milliseconds(600),
    .seconds(1),
]

/// Pairs of a sample and how it is cut: the keys are those that were sent.
private func trySentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: InputLine) {
    var line = start
    var expected: [TerminalEvent] = []
    var place = 0
    while place + 2 < bytes.count {
        let number = Int(bytes[place]) | Int(bytes[place + 1]) << 8
        let sample = InputSample.all[number % InputSample.all.count]
        var cuts = InputGenerator(state: (UInt64(bytes[place + 2]) + 1) &* 0x9E37_79B9_7F4A_7C15)
        line.send(sample, using: &cuts)
        expected += sample.events
        place += 3
    }
    guard line.isIdle, line.events == expected else {
        fatalError("sent: \(expected)\ntaken: \(line.events)")
    }
}

/// Writes every sample as an input to begin with, into the folder that `TUIQI_SEEDS` names, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    guard let folder = getenv("TUIQI_SEEDS").map({ String(cString: $0) }) else { return 0 }
    for (index, sample) in InputSample.all.enumerated() {
        let garbage: [UInt8] = [UInt8(index & 2)] + sample.bytes.flatMap { byte -> [UInt8] in [0, byte] }
        let sentence: [UInt8] = [1, UInt8(index & 0xFF), UInt8(index >> 8), UInt8(index & 0xFF)]
        let long: [UInt8] = [0] + sample.bytes.flatMap { byte -> [UInt8] in [0xFF, byte] }
        for (name, bytes) in [("garbage", garbage), ("long", long), ("sentence", sentence)] {
            guard let file = fopen("\(folder)/\(name)-\(index)", "w") else { return 1 }
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
    }
    exit(0)
}
