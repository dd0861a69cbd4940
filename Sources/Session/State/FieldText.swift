/// The text of a field while it is being typed, with its caret between two characters.
public struct FieldText: Hashable, Codable, Sendable {
    /// Longer than anything one searches for or gives as a reason; keeps frames and recordings small.
    public static let lengthLimit = 500

    /// What has been typed.
    public private(set) var text: String
    /// Characters before the caret.
    public private(set) var caret: Int

    /// A text with the caret at its end.
    public init(_ text: String = "") {
        self.text = String(text.prefix(Self.lengthLimit))
        caret = self.text.count
    }

    /// Puts characters in at the caret; those beyond the limit are left out. Control characters never enter.
    mutating func insert(_ addition: String, limit: Int = lengthLimit) {
        let room = max(0, min(limit, Self.lengthLimit) - text.count)
        let clean = addition.filter { !$0.unicodeScalars.contains(where: Self.isControl) }.prefix(room)
        text.insert(contentsOf: clean, at: index)
        caret = min(caret + clean.count, text.count)
    }

    /// Takes away the character before the caret.
    mutating func deleteBackward() {
        guard caret > 0 else { return }
        caret -= 1
        text.remove(at: index)
    }

    /// Takes away the character after the caret.
    mutating func deleteForward() {
        guard caret < text.count else { return }
        text.remove(at: index)
    }

    /// Moves the caret by so many characters, as far as there are any.
    mutating func move(by characters: Int) {
        caret = min(max(caret + characters, 0), text.count)
    }

    /// Takes everything away.
    mutating func clear() {
        self = FieldText()
    }

    private var index: String.Index {
        text.index(text.startIndex, offsetBy: min(caret, text.count))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }
}
