/// One line about the surface on top, kept to know what has been told already.
struct Statement: Hashable {
    /// What a line is about, as far as telling again depends on it.
    enum Kind: Hashable {
        /// A row of a list: told again whenever the list was narrowed.
        case row
        /// Anything else: told again only when its text has changed.
        case other
    }

    let kind: Kind
    let text: String

    init(_ text: String, _ kind: Kind = .other) {
        self.kind = kind
        self.text = text
    }
}
