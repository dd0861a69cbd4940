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

    private static func write(_ text: String, to file: FileHandle, end: String = "\n") {
        do {
            try file.write(contentsOf: Data((text + end).utf8))
        } catch {
            // Where standard output fails there may still be somebody who reads standard error.
            if file === FileHandle.standardOutput {
                complaint(
                    "The output can't be written (\(error.localizedDescription)); make room or write it elsewhere.")
            }
            exit(Complaint.unusable)
        }
    }
}
