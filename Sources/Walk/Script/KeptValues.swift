import Sandbox

/// What a script fills in where it writes `{name}`: values of earlier answers, and the scenario's password.
struct KeptValues {
    private var values: [String: String]

    /// Values by name.
    init(_ values: [String: String]) { self.values = values }

    /// Keeps a text as it is, and anything else as JSON.
    mutating func keep(_ value: JSONValue, as name: String) {
        if case .text(let text) = value { values[name] = text } else { values[name] = value.text }
    }

    /// A text with every known name filled in; other braces stay as they are.
    func filled(_ text: String) -> String {
        text.replacing(Self.hole) { match in values[String(match.output.1)] ?? String(match.output.0) }
    }

    /// JSON with its texts filled in.
    func filled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .text(let text): .text(filled(text))
        case .list(let items): .list(items.map(filled))
        case .object(let members): .object(members.map { .init($0.name, filled($0.value)) })
        case .null, .flag, .integer, .number: value
        }
    }

    /// The names that a text wants filled in, in order.
    static func names(in text: String) -> [String] { text.matches(of: hole).map { String($0.output.1) } }

    private static var hole: Regex<(Substring, Substring)> { #/\{([a-z][a-z0-9-]*)\}/# }
}

extension JSONValue {
    /// Every text in it, at any depth.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items.flatMap(\.texts)
        case .object(let members): members.flatMap(\.value.texts)
        case .null, .flag, .integer, .number: []
        }
    }
}
