import Glibc

/// Why nothing could be measured; each prints as one sentence.
public enum BenchFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system gave no pseudo terminal.
    case noTerminal(code: Int32)
    /// The floor isn't where the build puts it.
    case noFloor(String)
    /// A program couldn't be started.
    case cannotStart(String, code: Int32)
    /// A program showed nothing.
    case silent(String)
    /// A program ended before it had been measured.
    case ended(String)

    /// One sentence that says what to do.
    public var description: String {
        switch self {
        case .noTerminal(let code):
            "There is no pseudo terminal to be had (\(Self.text(code))); free some and try again."
        case .noFloor(let path):
            "The floor to measure against isn't at \(path); build both with: swift build -c release --product tuiqi"
        case .cannotStart(let path, let code): "\(path) can't be started (\(Self.text(code))); check its permissions."
        case .silent(let path): "\(path) showed nothing in ten seconds; start it by hand to see why."
        case .ended(let path): "\(path) ended before it was measured; start it by hand to see why."
        }
    }

    private static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
