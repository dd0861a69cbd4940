/// The same numbers on every run.
public struct InputGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Begins a sequence of numbers; a state of 0 would stay 0.
    public init(state: UInt64) { self.state = state == 0 ? 1 : state }

    /// The next number.
    public mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension InputLine {
    /// Sends a sample cut at random, with pauses that are allowed.
    public mutating func send(_ sample: InputSample, using generator: inout InputGenerator) {
        var pause = Duration.zero
        var start = 0
        for place in 1...sample.bytes.count {
            let choice = generator.next() >> 32 & 3
            guard place == sample.bytes.count || choice == 0 else { continue }
            send(sample.bytes[start..<place], after: pause)
            start = place
            // Most cuts are those of a slow line, some are the longest.
            let isLong = generator.next() >> 32 & 3 == 0
            pause = isLong && place < sample.bytes.count ? Self.maxPause(before: place, of: sample) : .milliseconds(1)
        }
        wait(sample.needsPause ? Self.keyPause : .milliseconds(Int64(generator.next() >> 32 & 63)))
    }
}
