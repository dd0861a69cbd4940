// What has happened in a scenario's world before anybody walks in it, told as acts: `after:` in its file.

extension Scenario {
    /// One thing that happened, in its turn.
    public struct Act: Hashable, Sendable, Codable {
        /// What it was.
        public let deed: Deed
        /// Where it stands; whoever can't carry it out names this place.
        public let position: Position
    }

    /// What can have happened.
    public enum Deed: Hashable, Sendable, Codable {
        /// Somebody gave a command: `{ as: zhao-min, do: approve, of: haitang }`.
        case command(Order)
        /// Time went by: `{ advance: 8d }`.
        case advance(seconds: Int64)
    }

    /// A command as a file tells it, in the vocabulary's names; what an account or an enterprise is, the file tells too.
    public struct Order: Hashable, Sendable, Codable {
        /// Who gave it.
        public let account: String
        /// The command's name: `apply`.
        public let command: String
        /// The enterprise it is about; `nil` where a command is about no enterprise.
        public let enterprise: String?
        /// The member it is about, where it is about one.
        public let person: String?
        /// Whose application it is about, where the file says so.
        public let applicant: String?
        /// Whose applications are marked, for commands about several.
        public let marks: [String]
        /// What was typed, by the name of the command's field: `reason`. A password left out is the right one.
        public let typed: [String: String]
    }
}
