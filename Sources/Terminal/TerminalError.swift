/// Why no screen can be shown, each as a sentence that says what to do next.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is missing, or terminfo does not know it.
    case unknownType(String)
    /// There is no terminfo database at all.
    case noTerminfo
    /// The terminal can only write line after line.
    case cannotMoveCursor(type: String)
    /// No locale of this machine has Chinese characters.
    case noUnicodeLocale
    /// The system refused something that a screen needs.
    case refused(String, code: Int32)

    /// One sentence, in English.
    public var description: String {
        switch self {
        case .notATerminal:
            "standard input and output are not both a terminal; add --linear to answer line by line."
        case .unknownType(let type):
            "the terminal type \"\(type)\" is unknown here; set TERM to what your terminal is, for example xterm-256color."
        case .noTerminfo:
            "this machine has no terminfo database; install one (Debian: package ncurses-base), or add --linear."
        case .cannotMoveCursor(let type):
            "a terminal of type \"\(type)\" cannot move its cursor; add --linear, or set TERM to what your terminal is."
        case .noUnicodeLocale:
            "no UTF-8 locale is installed, so Chinese cannot be shown; install C.UTF-8 (Debian: package libc-bin)."
        case .refused(let what, let code):
            "the system refused \(what) (error \(code)); try again, or add --linear."
        }
    }
}
