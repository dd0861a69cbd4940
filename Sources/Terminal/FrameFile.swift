import CNcurses
import Glibc

/// Where ncurses writes: a file in memory, so that the terminal gets a whole frame in one write and is touched by us alone.
final class FrameFile {
    /// What `newterm` is given as its output.
    let stream: UnsafeMutablePointer<FILE>

    init() throws(TerminalError) {
        guard let stream = curses_memory_file() else { throw .refused("a file in memory", code: errno) }
        self.stream = stream
    }

    deinit { fclose(stream) }

    /// Takes what ncurses wrote since the last time out of the file.
    func take() -> [UInt8] {
        fflush(stream)
        let descriptor = fileno(stream)
        let length = lseek(descriptor, 0, SEEK_CUR)
        guard length > 0 else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        // What lies beyond the next frame's end is never read, and costs less than to be let go and allotted anew each time.
        lseek(descriptor, 0, SEEK_SET)
        return bytes
    }
}
