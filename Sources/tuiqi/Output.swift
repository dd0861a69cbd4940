import ArgumentParser
import Foundation
import Grid

/// Where a command's words go: results to standard output, everything else to standard error.
enum Output {
    /// Writes lines of a result.
    static func result(_ text: String) {
        write(text.hasSuffix("\n") ? String(text.dropLast()) : text, to: .standardOutput)
    }

    /// Writes a diagnostic or a complaint; whatever a person or a file put into it can't move the cursor.
    static func complaint(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.clean(String($0)) }
        write(lines.joined(separator: "\n"), to: .standardError)
    }

    /// Asks something, so that the answer stands on the same line.
    static func question(_ text: String) { write(SafeText.clean(text), to: .standardError, end: "") }

    /// Tells how far a long command has come, on one line of a terminal; nothing where standard error is none.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r" + text, to: .standardError, end: "")
    }

    /// What is said where standard output takes no more.
    static let lost = ValidationError("The output can't be written; make room or write it elsewhere.")

    private static func write(_ text: String, to file: FileHandle, end: String = "\n") {
        var rest = Array((text + end).utf8)[...]
        let descriptor = file.fileDescriptor
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                // Somebody has made the descriptor non-blocking; it takes more later.
                var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&target, 1, -1)
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                // Where standard output fails there may still be somebody who reads standard error; who has closed a pipe knows.
                if descriptor == STDOUT_FILENO, errno != EPIPE {
                    complaint("tuiqi: The output can't be written (\(reason)); make room or write it elsewhere.")
                }
                exit(Complaint.unusable)
            }
        }
    }
}
