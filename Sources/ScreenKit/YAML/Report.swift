/// The kinds of fault a reader can find; a closed enum whose raw values are the codes that diagnostics show.
public protocol FaultCode: RawRepresentable<String>, Sendable {}

/// Collects what is wrong while files are read, so that a reader goes on after the first fault and tells them all.
public final class Report {
    /// Everything found so far, in the order of finding.
    public private(set) var diagnostics: [Diagnostic] = []

    /// How many of them are errors.
    public private(set) var errorCount = 0

    /// A report with nothing in it.
    public init() {}

    /// Notes what must be put right before the program can run.
    public func error(_ code: some FaultCode, at position: Position, _ message: String) {
        errorCount += 1
        diagnostics.append(Diagnostic(.error, at: position, message, code: code.rawValue))
    }

    /// Notes what is incomplete.
    public func warning(_ code: some FaultCode, at position: Position, _ message: String) {
        diagnostics.append(Diagnostic(.warning, at: position, message, code: code.rawValue))
    }
}
