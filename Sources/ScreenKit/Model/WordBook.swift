/// The words of `words.yaml`: how terms, refusals and events are said in each language.
public struct WordBook: Hashable, Sendable, Codable {
    /// A refusal's sentence and its way forward.
    public struct RefusalWords: Hashable, Sendable, Codable {
        /// Why not, in one sentence.
        public let sentence: Wording
        /// What to do instead.
        public let way: Wording

        /// The words of one refusal.
        public init(sentence: Wording, way: Wording) {
            self.sentence = sentence
            self.way = way
        }
    }

    /// `role.main-administrator` → 主管理员
    public var terms: [String: Wording]
    /// `R1` → its sentence and way forward
    public var refusals: [String: RefusalWords]
    /// `member-left` → the sentence shown once it has happened; events without one are silent
    public var events: [String: Wording]
    /// Words a beginner asks about, with their explanation, in the file's order.
    public var glossary: [Entry]

    /// A word and what it means.
    public struct Entry: Hashable, Sendable, Codable {
        /// The word.
        public let word: Wording
        /// What it means, in a sentence or two.
        public let meaning: Wording

        /// A word and its meaning.
        public init(word: Wording, meaning: Wording) {
            self.word = word
            self.meaning = meaning
        }
    }

    /// A book of these words.
    public init(
        terms: [String: Wording] = [:], refusals: [String: RefusalWords] = [:], events: [String: Wording] = [:],
        glossary: [Entry] = []
    ) {
        self.terms = terms
        self.refusals = refusals
        self.events = events
        self.glossary = glossary
    }
}
