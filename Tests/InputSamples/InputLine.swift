// A line from a terminal to the parser, with pauses of any length.
public import Session

@testable public import Terminal

/// A parser and a clock. Waiting asks the parser to give up what is due, as the screen's loop does.
public struct InputLine: Sendable {
    private var parser: InputParser
    private var now = ContinuousClock.now
    private var arrivals: [Arrival] = []
    private let fresh: InputParser

    /// Makes a line to a parser that knows these keys of the terminal's type.
    public init(keys: [[UInt8]: Key] = [:], escapePause: Duration = .milliseconds(25)) {
        parser = InputParser(keys: keys, escapePause: escapePause)
        fresh = parser
    }

    /// What the person has done, as far as the parser knows by now.
    public var events: [TerminalEvent] {
        arrivals.compactMap { arrival in
            switch arrival {
            case .event(let event): event
            case .control(let byte): KeyTable.key(typing: Unicode.Scalar(byte)).map { .pressed($0) }
            case .sequence: nil
            }
        }
    }

    /// What the terminal has said of itself: its marks and endings.
    public var answers: [String] {
        arrivals.compactMap { arrival in
            guard case .sequence(let answer) = arrival else { return nil }
            return (answer.mark.map { String($0) } ?? "") + answer.ending
        }
    }

    /// Whether nothing is half read, so that the parser is as it was at first.
    public var isIdle: Bool { parser == fresh }

    /// Whether the parser keeps no more than it may, and will be asked again where it must.
    public var isSound: Bool {
        parser.buffer.count <= InputParser.maxSequenceBytes + 2
            && parser.pastedScalars <= InputParser.maxPastedScalars
            && parser.pasted.utf8.count <= InputParser.maxPastedScalars * 4
            && parser.length <= InputParser.maxStringBytes
            && (parser.deadline != nil) == (parser.state != .ground || parser.decoder.isOpen)
            && parser.deadline.map { $0 - now <= .seconds(1) } ?? true
    }

    /// Lets time pass, and then sends bytes as one.
    public mutating func send(_ bytes: some Collection<UInt8>, after pause: Duration = .zero) {
        wait(pause)
        Array(bytes).withUnsafeBufferPointer { parser.take($0, at: now, into: &arrivals) }
    }

    /// Lets time pass in which nothing comes.
    public mutating func wait(_ pause: Duration) {
        now += pause
        while let deadline = parser.deadline, deadline <= now { parser.expire(at: deadline, into: &arrivals) }
    }

    /// Drops what has arrived, and what is half read, as for keys typed before one could see what they do.
    public mutating func drop() {
        arrivals = []
        _ = parser.dropPartialInput()
    }

    /// The longest pause that a terminal may make within a sample, in front of the byte at this place.
    public static func maxPause(before place: Int, of sample: InputSample) -> Duration {
        sample.bytes.prefix(place).allSatisfy { $0 == 0x1B } ? .milliseconds(25) : .milliseconds(500)
    }

    /// How long a person pauses who means an Esc.
    public static let keyPause = Duration.milliseconds(30)
}
