// The process's own input and output as a console, with lines of bounded length.
import CTermGuard
import Glibc

extension Console {
    /// Standard input and output. A line's bytes beyond ``LineInput/lengthLimit`` are left out.
    public static func standard() -> Console {
        let input = LineInput(descriptor: STDIN_FILENO)
        let output = StandardOutput()
        return Console(
            echoesAnswers: isatty(STDIN_FILENO) == 0, columns: { terminalColumns },
            read: { input.next() },
            readSecret: {
                _ = term_echo_hide(STDIN_FILENO)
                defer { term_echo_show() }
                return input.next()
            },
            write: { text in output.write(text) },
            dropTypeAhead: { if isatty(STDIN_FILENO) == 1 { input.dropWaiting() } },
            isBroken: { output.isBroken })
    }

    /// A terminal that tells fewer has no lines to break.
    private static let fewestColumns = 20

    /// The columns of the terminal that is written to; `nil` where it is none, or doesn't tell.
    private static var terminalColumns: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
        return size.ws_col < fewestColumns ? nil : Int(size.ws_col)
    }
}

/// Lines from a file descriptor, one after the other: whole, however their bytes come, and without a byte order mark.
public final class LineInput {
    /// More bytes than the longest text a field takes; the rest of a longer line is not kept, so that none fills the
    /// memory.
    static let lengthLimit = 4_096

    private let descriptor: Int32
    private var buffer: ArraySlice<UInt8> = []
    private var hasEnded = false
    private var hasBegun = false

    /// Editors of some systems put it before a text.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Lines from this descriptor.
    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its end; a last line needs none.
    public func next() -> String? {
        var line: [UInt8] = []
        var isEmpty = true
        while let byte = nextByte(), byte != UInt8(ascii: "\n") {
            isEmpty = false
            if line.count < Self.lengthLimit { line.append(byte) }
        }
        if hasEnded, isEmpty { return nil }
        defer { hasBegun = true }
        return Self.text(line[(hasBegun || !line.starts(with: Self.byteOrderMark) ? 0 : Self.byteOrderMark.count)...])
    }

    /// Drops what was typed and is not read yet.
    func dropWaiting() {
        tcflush(descriptor, TCIFLUSH)
        buffer = []
    }

    private static func text(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }

    private func nextByte() -> UInt8? {
        if buffer.isEmpty { fill() }
        return buffer.popFirst()
    }

    private func fill() {
        guard !hasEnded else { return }
        let size = Self.lengthLimit
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            var read: Int
            repeat {
                read = Glibc.read(descriptor, bytes.baseAddress, size)
            } while read < 0 && (errno == EINTR || errno == EAGAIN && Self.wait(for: POLLIN, at: descriptor))
            count = max(read, 0)
        }
        hasEnded = bytes.isEmpty
        buffer = bytes[...]
    }
}

extension LineInput {
    /// Waits until a descriptor that somebody has made non-blocking has something for us, or room.
    static func wait(for event: Int32, at descriptor: Int32) -> Bool {
        var source = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        while poll(&source, 1, -1) < 0 { guard errno == EINTR else { return false } }
        return true
    }
}

/// Standard output without a buffer, so that a prompt is there before its answer is awaited.
final class StandardOutput {
    /// Whether some of what was written is lost: nobody reads any more, or the disk is full.
    private(set) var isBroken = false

    /// Writes the whole text, however slowly it is taken.
    func write(_ text: String) {
        guard !isBroken else { return }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR, errno != EAGAIN || !LineInput.wait(for: POLLOUT, at: STDOUT_FILENO) {
                isBroken = true
                return
            }
        }
    }
}
