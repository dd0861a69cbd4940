import Grid

/// The text of a field while it is being typed, with its caret between two characters.
public struct FieldText: Hashable, Sendable {
    /// Longer than anything one searches for or gives as a reason; keeps frames and recordings small.
    public static let lengthLimit = 500
    /// One character can have any number of marks; every real text of the length above needs fewer scalars.
    static let scalarLimit = 2_000
    /// What lies further back in a pasted text isn't looked at, so that pasting a book costs nothing.
    private static let pasteLimit = 20_000

    /// What has been typed.
    public private(set) var text: String
    /// Characters before the caret.
    public private(set) var caret: Int

    /// What became of a text that was put in.
    struct Insertion: Hashable {
        /// Whether some of it had no room, and so was left out.
        let isCut: Bool
        /// Whether some of it was no text, controls and the like, and so was left out.
        let isCleaned: Bool
    }

    /// A text with the caret at its end.
    public init(_ text: String = "") {
        self.text = ""
        caret = 0
        insert(text)
    }

    /// Puts characters in at the caret, as far as there is room. Line ends become blanks; controls, and what turns the
    /// direction of reading or hides, never enter.
    @discardableResult
    mutating func insert(_ addition: String, limit: Int = lengthLimit) -> Insertion {
        let looked = addition.unicodeScalars.prefix(Self.pasteLimit)
        let clean = Self.clean(looked)
        let scalars = clean.unicodeScalars.prefix(max(0, Self.scalarLimit - text.unicodeScalars.count))
        let entering = String(scalars).prefix(max(0, min(limit, Self.lengthLimit) - text.count))
        let before = text[..<index] + entering
        let after = text[index...]
        let wasCut = entering.unicodeScalars.count < clean.unicodeScalars.count
        text = String(before + after)
        // A mark joins the character before it, and then there is none more than before.
        caret = min(before.count, text.count)
        return Insertion(
            isCut: wasCut || looked.endIndex < addition.unicodeScalars.endIndex,
            isCleaned: looked.contains(where: Self.isDropped))
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

    /// A family is typed one by one, with a joiner after each but the last; so a joiner stays, whatever comes next.
    private static let joiner: Unicode.Scalar = "\u{200D}"

    private static func clean(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return text.split(separator: joiner, omittingEmptySubsequences: false)
            .map { SafeText.clean(String($0)) }.joined(separator: String(joiner))
    }

    /// Whether a scalar is left out, and somebody might miss it: that a picture is one, nobody sees.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar != joiner && !scalar.properties.isVariationSelector && SafeText.clean(String(scalar)).isEmpty
    }
}
