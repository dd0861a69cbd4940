/// What came of reading something: the value, unless there were errors, and everything there is to say about it.
public struct Reading<Value: Sendable>: Sendable {
    /// The whole value; `nil` as soon as one diagnostic is an error.
    public let value: Value?
    /// All diagnostics, by path, line and column.
    public let diagnostics: [Diagnostic]

    /// Sorts the diagnostics, drops repetitions, and withholds the value if one of them is an error.
    public init(_ value: Value?, _ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.inReadingOrder
        self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    }
}

extension Sequence<Diagnostic> {
    /// By path, line and column, each once.
    public var inReadingOrder: [Diagnostic] {
        Set(self).sorted { left, right in
            left.position == right.position
                ? (left.code, left.message) < (right.code, right.message) : left.position < right.position
        }
    }
}
