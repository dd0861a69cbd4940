import Foundation
import Grid
import Synchronization

/// The log of a server, on standard error. Whoever reads it may be slow, gone, or a full disk: lines are then left out, and the
/// server answers on.
final class ServerLog: Sendable {
    private struct Waiting {
        var lines: [String] = []
        var lost = 0
        var isWriting = false
    }

    private let waiting = Mutex(Waiting())
    private let queue = DispatchQueue(label: "tuiqi.log")

    /// Lines that may wait for a reader; a thousand are a second of busy calls.
    private static let maxWaiting = 1_000

    /// Takes a line, and returns at once.
    func add(_ text: String) {
        let line = SafeText.clean(text)
        let mustStart = waiting.withLock { waiting in
            if waiting.lines.count < Self.maxWaiting { waiting.lines.append(line) } else { waiting.lost += 1 }
            defer { waiting.isWriting = true }
            return !waiting.isWriting
        }
        if mustStart { queue.async { self.write() } }
    }

    /// Writes what waits; called on the log's own queue, which alone may have to wait for a reader.
    private func write() {
        while let text = next() {
            // What can't be written is lost; there is nobody else to tell.
            _ = try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
        }
    }

    private func next() -> String? {
        waiting.withLock { waiting in
            guard !waiting.lines.isEmpty else {
                waiting.isWriting = false
                return nil
            }
            let lost = waiting.lost > 0 ? "\n(\(waiting.lost) more lines could not be written in time)" : ""
            let text = waiting.lines.joined(separator: "\n") + lost
            (waiting.lines, waiting.lost) = ([], 0)
            return text
        }
    }

    /// Says a last line and gives a reader a moment to take what waits.
    func close(saying text: String) {
        add(text)
        for _ in 0..<Self.closingLooks where waiting.withLock({ $0.isWriting }) { usleep(Self.closingPause) }
    }

    /// A fifth of a second in all: who hasn't read by then doesn't read.
    private static let closingLooks = 20
    private static let closingPause: useconds_t = 10_000
}
