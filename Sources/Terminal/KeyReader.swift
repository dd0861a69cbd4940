import Glibc
import Session

/// Reads the terminal's input, all that waits at once, so that a burst of keys costs one frame.
final class KeyReader {
    private let input: Int32
    private var parser: InputParser

    /// A terminal that never falls silent (bytes from a file, a broken cable) must still let a frame through.
    private static let maxBurstBytes = 16_384
    /// As much as the system keeps for a terminal.
    private static let chunkBytes = 4_096

    /// Makes a reader of a descriptor. It may be one that blocks: it is only read while input waits.
    ///
    /// - Parameters:
    ///   - keys: what the terminal's type sends for its keys.
    ///   - escapePause: how long the rest of a sequence may take after an ESC.
    init(input: Int32, keys: [[UInt8]: Key], escapePause: Duration = InputParser.escapePause) {
        self.input = input
        parser = InputParser(keys: keys, escapePause: escapePause)
    }

    /// Everything that has arrived, in order.
    func drain() -> [Arrival] {
        var arrivals: [Arrival] = []
        var count = 0
        while count < Self.maxBurstBytes {
            let read = readChunk(&arrivals)
            guard read > 0 else {
                parser.expire(at: .now, into: &arrivals)
                break
            }
            count += read
        }
        return arrivals
    }

    /// Drops what is half read, once its rest has come, unless the terminal says it of itself.
    ///
    /// - Returns: whether anything is half read.
    func dropPartialInput() -> Bool { parser.dropPartialInput() }

    /// Forgets what is half read: the terminal was given back meanwhile, and the rest was dropped there.
    func reset() { parser.reset() }

    /// How many milliseconds to wait for input at most before ``drain()`` must be called again.
    ///
    /// - Parameter milliseconds: how long there is time otherwise.
    func timeout(atMost milliseconds: Int32) -> Int32 {
        guard let deadline = parser.deadline else { return milliseconds }
        let left = ((deadline - .now) / .milliseconds(1)).rounded(.up)
        return min(milliseconds, max(0, Int32(left)))
    }

    /// Reads what waits.
    ///
    /// - Returns: how many bytes that was; 0 where nothing waits, or nothing will ever again.
    private func readChunk(_ arrivals: inout [Arrival]) -> Int {
        var source = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, 0) > 0, source.revents & Int16(POLLIN) != 0 else { return 0 }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunkBytes) { buffer in
            let count = max(0, read(input, buffer.baseAddress, buffer.count))
            parser.take(UnsafeBufferPointer(rebasing: buffer[..<count]), at: .now, into: &arrivals)
            return count
        }
    }
}
