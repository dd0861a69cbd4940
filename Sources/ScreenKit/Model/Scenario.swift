/// A world to begin with, as `scenarios/classroom.yaml` tells it; the words in it are the vocabulary's.
public struct Scenario: Hashable, Sendable, Codable {
    /// Somebody with an account.
    public struct Person: Hashable, Sendable, Codable {
        /// The account's identifier: `lin-xia`.
        public let id: String
        /// The name shown.
        public let name: String
        /// How the name is spoken, in syllables, for search: `lin xia`.
        public let pinyin: String?
        /// The mobile number, as it is shown.
        public let mobile: String?
        /// A word for the kind of account: `personal`, `enterprise-managed`.
        public let kind: String
        /// The enterprise that manages the account, if one does.
        public let managedBy: String?
        /// The main enterprise; `nil` leaves it to the founding.
        public let main: String?
        /// The enterprise that contacts shows; `nil` leaves it to the founding.
        public let current: String?
        /// Where it stands.
        public let position: Position
    }

    /// An enterprise with its departments and members.
    public struct Enterprise: Hashable, Sendable, Codable {
        /// The enterprise's identifier: `yunshan`.
        public let id: String
        /// The name shown.
        public let name: String
        /// How the name is spoken, in syllables.
        public let pinyin: String?
        /// What it does, in a word or two.
        public let industry: String?
        /// Whether the platform has verified who they are.
        public let verified: Bool
        /// A word for how members leave: `direct`, `approval`, `forbidden`.
        public let exit: String
        /// The corpId by which interfaces name it: `dingyunshan…`.
        public let corporation: String
        /// Its departments, in the file's order.
        public let departments: [Department]
        /// Its members, in the file's order.
        public let members: [Member]
        /// The organisations it is linked with, in the file's order.
        public let links: [Link]
        /// Its apps, in the file's order.
        public let apps: [App]
        /// Who develops them.
        public let developers: [Developer]
        /// Where it stands.
        public let position: Position
    }

    /// A department of an enterprise.
    public struct Department: Hashable, Sendable, Codable {
        /// Its identifier, unique in the enterprise: `design`.
        public let id: String
        /// The name shown.
        public let name: String
        /// The department it stands below; `nil` at the top.
        public let under: String?
        /// The `dept_id` by which interfaces name it.
        public let number: Int?
        /// Where it stands.
        public let position: Position
    }

    /// Somebody's place in an enterprise.
    public struct Member: Hashable, Sendable, Codable {
        /// The account, one of the scenario's people.
        public let account: String
        /// A word for the role: `member`, `sub-administrator`, `main-administrator`.
        public let role: String
        /// The department they work in, one of the enterprise.
        public let department: String?
        /// What they do there: 视觉设计师.
        public let title: String?
        /// When they joined, in seconds since 1970-01-01T00:00:00Z.
        public let joined: Int64
        /// Where it stands.
        public let position: Position
    }

    /// Where one begins in a scenario's world.
    public struct Place: Hashable, Sendable, Codable {
        /// The place as a route: `phone/contacts`.
        public let route: String
        /// Where the file says so.
        public let position: Position
    }

    /// The file's name without its ending: `classroom`.
    public let name: String
    /// What the scenario is called.
    public let title: Wording
    /// The moment at which the world begins, in seconds since 1970-01-01T00:00:00Z.
    public let clock: Int64
    /// The account a learner walks with unless told otherwise.
    public let learner: String
    /// The training password of every account; made up, and shown where it is needed.
    public let password: String
    /// Everybody with an account, those first who stand in the file's `people`, then those made by their membership.
    public let people: [Person]
    /// The enterprises, in the file's order.
    public let enterprises: [Enterprise]
    /// What has happened before anybody walks in the world, in order.
    public let history: [Act]
    /// Where one begins; `nil` where one chooses.
    public let opens: Place?

    /// The same world under another name, after this history, begun at this place.
    func named(_ name: String, title: Wording, history: [Act], opens: Place?) -> Scenario {
        Scenario(
            name: name, title: title, clock: clock, learner: learner, password: password, people: people,
            enterprises: enterprises, history: history, opens: opens)
    }
}
