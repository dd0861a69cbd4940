/// What somebody types to find a name: Chinese characters, pinyin or its initials. Every directory matches by this one
/// type, so that a search finds the same in a scenario of forty people and in a base of a million.
///
/// `周航` (zhou hang) is found by `周`, `航`, `zhou hang`, `zhouhang`, `zhouh`, `hang`, `zh` and `ZH`.
public struct NamePattern: Hashable, Sendable {
    /// The text without spaces, in lower case; an empty one matches every name.
    public let text: String

    /// A pattern from what was typed.
    public init(_ typed: String) {
        text = NamePattern.folded(typed)
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { text.isEmpty }

    /// Whether a name matches: by a stretch of itself, by its pinyin from any syllable on, or by its initials.
    public func matches(name: String, pinyin: String?) -> Bool {
        if text.isEmpty || NamePattern.folded(name).contains(text) { return true }
        guard let pinyin else { return false }
        let syllables = pinyin.lowercased().split(whereSeparator: \.isWhitespace)
        return syllables.indices.contains { syllables[$0...].joined().hasPrefix(text) }
            || String(syllables.compactMap(\.first)).contains(text)
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }
}
