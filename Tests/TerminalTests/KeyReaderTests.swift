// Bytes through a descriptor, and how long it takes.
import Glibc
import Session
import Testing

@testable import Terminal

@Suite("Reading keys", .serialized)
struct KeyReaderTests {
    /// Both ends of a line.
    private struct Line: ~Copyable {
        let ends: [Int32]
        let reader: KeyReader

        init() throws {
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            self.ends = ends
            reader = KeyReader(input: ends[0], keys: [:])
        }

        deinit { for end in ends { close(end) } }

        func send(_ text: String) { _ = write(ends[1], text, text.utf8.count) }

        /// Waits as the screen does: for input, or for what the reader must be asked.
        func next(within milliseconds: Int32) -> [Arrival] {
            let end = ContinuousClock.now + .milliseconds(Int64(milliseconds))
            var arrivals = reader.drain()
            while arrivals.isEmpty, ContinuousClock.now < end {
                var source = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
                poll(&source, 1, reader.timeout(atMost: milliseconds))
                arrivals = reader.drain()
            }
            return arrivals
        }
    }

    @Test("a lone Esc is known within 30 ms")
    func escape() throws {
        let line = try Line()
        let times = (0..<5).map { _ in
            ContinuousClock().measure {
                line.send("\u{1B}")
                #expect(line.next(within: 1_000) == [.event(.pressed(Key(.escape)))])
            }
        }
        #expect(try #require(times.min()) < .milliseconds(30))
        #expect(try #require(times.min()) > .milliseconds(25))
    }

    @Test("a program that looks late breaks no sequence", arguments: [("\u{1B}", "[A"), ("\u{1B}[", "A")])
    func busy(first: String, second: String) throws {
        let line = try Line()
        line.send(first)
        #expect(line.reader.drain() == [])
        line.send(second)
        usleep(600_000)
        #expect(line.reader.drain() == [.event(.pressed(Key(.up)))])
    }

    @Test("a line that never falls silent lets a frame through")
    func flood() throws {
        let line = try Line()
        line.send(String(repeating: "x", count: 60_000))
        var counts: [Int] = []
        while let count = Optional(line.reader.drain().count), count > 0 { counts.append(count) }
        #expect(counts.reduce(0, +) == 60_000)
        #expect(counts.allSatisfy { $0 <= 16_384 })
    }

    @Test("what is half read is forgotten when asked")
    func reset() throws {
        let line = try Line()
        line.send("\u{1B}]0;q")
        #expect(line.reader.drain() == [])
        line.reader.reset()
        line.send("j")
        #expect(line.reader.drain() == [.event(.pressed(.character("j")))])
        #expect(line.reader.timeout(atMost: 100) == 100)
    }
}
