/// The names a screen file may use for what the domain knows; built above from the domain's enums, so that the two
/// floors never import each other.
public struct Vocabulary: Sendable {
    /// Each subject's type: `current` and `enterprise` are both of type `enterprise`; `me` is of type `person`. A
    /// subject that is its own type comes into scope by routes and rows only; the others are always in scope.
    public var subjects: [String: String]
    /// Subjects that nothing else in scope depends on: naming another one leaves the rest in scope.
    public var independent: Set<String>
    /// Every field that can be looked up.
    public var fields: Set<FieldName>
    /// The subject that a row of each collection puts in scope, and the subject the collection needs in scope (or nil).
    public var collections: [String: Collection]
    /// The facts `when:` may name.
    public var facts: Set<String>
    /// The commands `run` and `needs:` may name, each with the subject that must be in scope (or nil).
    public var commands: [String: String?]
    /// The fields that commands read on the screen they are given on: `apply` reads `reason`.
    public var inputs: [String: [String]]
    /// Commands about everything that is marked on the page.
    public var marking: Set<String>
    /// Terms that values may hold, each needing a wording in words.yaml: `role.member`.
    public var terms: Set<String>
    /// Rules that may refuse, each needing a sentence in words.yaml: `R1`.
    public var rules: Set<String>
    /// Event names, each needing a sentence in words.yaml: `member-left`.
    public var events: Set<String>
    /// The program's own commands beside the domain's, each with the subject that must be in scope (or nil): `do: quit`.
    public var programCommands: [String: String?]
    /// Screens that the program opens by itself, with no control leading there: `dialogs/refusal`, `dialogs/help`.
    public var opened: Set<ScreenID>

    /// Subjects that only layers may name, since the program fills them in as it opens one: `{refusal.sentence}`.
    public static let layerSubjects: Set<String> = ["refusal", "screen"]
    /// The subject that every screen may name, since the program knows it: `{scenario.password}`.
    public static let scenario = "scenario"
    /// The subjects that an act of a scenario's history names beside its enterprise.
    static let person = "person", application = "application", message = "message"
    /// The program's command that signs in with what has been typed into the screen's fields: `do: sign-in`.
    public static let signIn = "sign-in"
    /// The fields that signing in reads.
    public static let signInFields = ["account", "password"]
    /// What every page may ask of its marks: `{marks.count}`.
    public static let marks = "marks"
    /// What every screen may ask of the way one is on: `{way.steps}`.
    public static let way = "way"

    /// The subject that a command needs in scope, the domain's or the program's own; `nil` if none.
    public func subject(ofCommand name: String) -> String? {
        (commands[name] ?? programCommands[name]) ?? nil
    }

    /// A collection's row subject and needed subject.
    public struct Collection: Sendable, Hashable {
        /// The subject that a row puts in scope.
        public let row: String
        /// The subject that must be in scope, if any.
        public let needs: String?

        /// A collection's subjects.
        public init(row: String, needs: String?) {
            self.row = row
            self.needs = needs
        }
    }

    /// The names of a domain.
    public init(
        subjects: [String: String], independent: Set<String> = [], fields: Set<FieldName>,
        collections: [String: Collection], facts: Set<String>,
        commands: [String: String?], inputs: [String: [String]] = [:], marking: Set<String> = [],
        terms: Set<String>, rules: Set<String>, events: Set<String>,
        programCommands: [String: String?] = ["quit": nil], opened: Set<ScreenID> = []
    ) {
        self.subjects = subjects
        self.independent = independent
        self.fields = fields
        self.collections = collections
        self.facts = facts
        self.commands = commands
        self.inputs = inputs
        self.marking = marking
        self.terms = terms
        self.rules = rules
        self.events = events
        self.programCommands = programCommands
        self.opened = opened
    }
}
