/// One block of a screen, from top to bottom.
public struct Block: Hashable, Sendable, Codable {
    /// The kinds there are; a test holds them to fourteen.
    public enum Kind: Hashable, Sendable, Codable {
        /// A title above what follows.
        case heading(Wording)
        /// A paragraph.
        case text(Wording, tone: Tone, alignment: Alignment)
        /// A line across.
        case rule
        /// Controls in one line: the first at the left, the others at the right.
        case row([Control])
        /// Controls under one another that open something each.
        case links([Control])
        /// Rows of a collection, searchable and as long as they come.
        case list(List)
        /// A field that narrows a list of the same screen.
        case search(Search)
        /// A field that is filled in, for the commands of the same screen.
        case field(Input)
        /// Names and values under one another.
        case facts([Fact])
        /// Buttons side by side, in the middle.
        case buttons([Control])
        /// The keys that work on the screen below this layer.
        case keys
        /// Blocks side by side; only devices with a wide screen have them, and neither column holds columns again.
        case columns(left: [Block], right: [Block])
        /// The ways out of steps.yaml, each with whether one has walked it; those still to come say so.
        case ways
        /// The words of the glossary, each with its meaning.
        case glossary
    }

    /// Rows of a collection; in the row's texts its subject is in scope.
    public struct List: Hashable, Sendable, Codable {
        /// The collection's name in the vocabulary.
        public let collection: String
        /// The row: its label, detail and action; its id is the list's.
        public let row: Control
        /// Two cells before the label, `[周]`.
        public let avatar: FieldName?
        /// Text at the right end of the row.
        public let trailing: Wording?
        /// What stands there when the collection has no rows.
        public let empty: Wording
        /// Stands in place of a row of which its `when` holds, and is shown as the chosen one; its id is the list's.
        public let chosen: Control?
        /// Whether the rows stand beside one another, as in a bar.
        public let isAcross: Bool
        /// Whether the rows are check boxes: activating one marks it, and commands take all that are marked.
        public let hasMarks: Bool

        /// A list.
        public init(
            collection: String, row: Control, avatar: FieldName?, trailing: Wording?, empty: Wording,
            chosen: Control? = nil, isAcross: Bool = false, hasMarks: Bool = false
        ) {
            self.chosen = chosen
            self.isAcross = isAcross
            self.hasMarks = hasMarks
            self.collection = collection
            self.row = row
            self.avatar = avatar
            self.trailing = trailing
            self.empty = empty
        }
    }

    /// A field that narrows a list.
    public struct Search: Hashable, Sendable, Codable {
        /// What stands in the empty field.
        public let label: Wording
        /// The id of the list it narrows.
        public let list: String

        /// A search field.
        public init(label: Wording, list: String) {
            self.label = label
            self.list = list
        }
    }

    /// A field that is filled in; its id is its block's.
    public struct Input: Hashable, Sendable, Codable {
        /// What it asks for; stands before it.
        public let label: Wording
        /// What stands in it while it is empty.
        public let hint: Wording?
        /// Whether what is typed stays hidden.
        public let isSecret: Bool
        /// The most characters it takes; `nil` leaves it to the program's own limit.
        public let limit: Int?
        /// The lines it stands in; from two on, its label stands above them.
        public let lines: Int
        /// The collection of which each row has such a field; the rows' identifiers are the fields' ids. `nil` for one field.
        public let each: String?
        /// What stands in it before anything is typed.
        public let value: Wording?

        /// A field.
        public init(
            label: Wording, hint: Wording? = nil, isSecret: Bool = false, limit: Int? = nil, lines: Int = 1,
            each: String? = nil, value: Wording? = nil
        ) {
            self.each = each
            self.value = value
            self.label = label
            self.hint = hint
            self.isSecret = isSecret
            self.limit = limit
            self.lines = lines
        }
    }

    /// A name and its value.
    public struct Fact: Hashable, Sendable, Codable {
        /// The name.
        public let label: Wording
        /// The value.
        public let value: Wording

        /// A name and its value.
        public init(label: Wording, value: Wording) {
            self.label = label
            self.value = value
        }
    }

    /// How scripts, focus and `search` name it: `name-bar`; derived from its place where the file gives none.
    public let id: String
    /// The fact that must hold for the block to be there.
    public let when: String?
    /// What it is.
    public let kind: Kind
    /// Where it stands.
    public let position: Position

    /// A block.
    public init(id: String, when: String? = nil, kind: Kind, position: Position) {
        self.id = id
        self.when = when
        self.kind = kind
        self.position = position
    }
}
