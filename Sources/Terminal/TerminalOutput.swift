import CTermGuard
import Glibc

/// The one way to the terminal: whole frames, and only while the terminal is ours.
struct TerminalOutput {
    let descriptor: Int32

    /// Writes all of it, in one write where the terminal takes it at once. What is left when the terminal is given away or
    /// lost on the way is dropped: it is drawn anew when it comes back.
    func send(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty, term_guard_holds() {
                let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count < 0, errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                } else if count == 0 || errno != EINTR {
                    return
                }
            }
        }
    }
}
