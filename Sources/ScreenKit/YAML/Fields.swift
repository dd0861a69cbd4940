/// A mapping that is read by asking for its keys; what nobody asked for is an error, so a typo can't be ignored.
public final class Fields {
    /// Where the mapping begins.
    public let position: Position
    /// The kind of thing it describes, as diagnostics call it.
    public let what: String
    /// Where faults go.
    public let report: Report
    private let entries: [YAMLNode.Entry]
    private var asked: [String] = []

    init(_ entries: [YAMLNode.Entry], of what: String, at position: Position, _ report: Report) {
        self.entries = entries
        self.what = what
        self.position = position
        self.report = report
    }

    /// The key and value, if the mapping has the key.
    public func entry(_ key: String) -> YAMLNode.Entry? {
        asked.append(key)
        return entries.first { $0.key == key }
    }

    /// The value of a key that may be left out.
    public func optional(_ key: String) -> YAMLNode? { entry(key)?.value }

    /// The value of a key that must stand there.
    public func required(_ key: String) -> YAMLNode? {
        if let value = optional(key) { return value }
        report.error(YAMLFault.missingKey, at: position, "this \(what) lacks \(quoted(key)); add it")
        return nil
    }

    /// The values of an optional list; none where the key is left out.
    public func items(_ key: String) -> [YAMLNode] { optional(key)?.items(report) ?? [] }

    /// Those of the keys that stand in the mapping, in its order; all of them count as asked for.
    public func present(of keys: [String]) -> [YAMLNode.Entry] {
        asked += keys
        return entries.filter { keys.contains($0.key) }
    }

    /// All keys and values, for mappings whose keys are names of the file's own choosing.
    public func all() -> [YAMLNode.Entry] {
        asked += entries.map(\.key)
        return entries
    }

    func reportUnknown() {
        for entry in entries where !asked.contains(entry.key) {
            report.error(
                YAMLFault.unknownKey, at: entry.position,
                "unknown key \(quoted(entry.key)) in this \(what)\(Spelling.hint(for: entry.key, among: asked))")
        }
    }
}
