/// The acts, rules and branches of `steps.yaml`: what the screens must show and the scripts must take.
public struct StepBook: Hashable, Sendable, Codable {
    /// An act, a rule or a branch.
    public struct Step: Hashable, Sendable, Codable {
        /// `1.3`, `R4`, `B7`
        public let id: String
        /// What it says, in one line.
        public let title: Wording
        /// How sure the project is of it.
        public let mark: Mark
        /// The fact that must hold of what an act is about for it to be done; `nil` where all will do.
        public let when: String?
        /// Where it stands.
        public let position: Position

        /// A step of the book.
        public init(id: String, title: Wording, mark: Mark, when: String? = nil, position: Position) {
            self.id = id
            self.title = title
            self.mark = mark
            self.when = when
            self.position = position
        }
    }

    /// One of the ways out: its acts, in the order one does them.
    public struct Way: Hashable, Sendable, Codable {
        /// `1`
        public let id: String
        /// What the way is called.
        public let title: Wording
        /// The device it is walked on; a way that changes devices names the first.
        public let device: Device
        /// Who walks it, where it isn't the learner, by the account's identifier.
        public let account: String?
        /// The device that stands beside it, where two people take part.
        public let beside: Beside?
        /// The acts.
        public let steps: [Step]
        /// The fewest controls one presses and fields one fills in from the first act to the last; an act may take several.
        public let shortest: Int

        /// A way out; where `shortest` isn't told, every act takes one step.
        public init(
            id: String, title: Wording, device: Device, account: String? = nil, beside: Beside? = nil, steps: [Step],
            shortest: Int? = nil
        ) {
            self.shortest = shortest ?? steps.count
            self.account = account
            self.beside = beside
            self.id = id
            self.title = title
            self.device = device
            self.steps = steps
        }
    }

    /// Somebody else's device that stands beside a way's own.
    public struct Beside: Hashable, Sendable, Codable {
        /// Which device.
        public let device: Device
        /// Who is signed in there, by the account's identifier.
        public let account: String

        /// A device of somebody.
        public init(device: Device, account: String) {
            self.device = device
            self.account = account
        }
    }

    /// The ways out, in the file's order.
    public let ways: [Way]
    /// The rules around leaving.
    public let rules: [Step]
    /// The branches of the way by application.
    public let branches: [Step]
    /// Ids of steps whose screens are still to come; lint doesn't ask for their citations.
    public let later: Set<String>

    /// A book of these steps.
    public init(ways: [Way] = [], rules: [Step] = [], branches: [Step] = [], later: Set<String> = []) {
        self.ways = ways
        self.rules = rules
        self.branches = branches
        self.later = later
    }

    /// The way with this id.
    public func way(_ id: String) -> Way? { ways.first { $0.id == id } }

    /// Whether a way can be walked: none of its acts waits for later work.
    public func isReady(_ way: Way) -> Bool { later.isDisjoint(with: way.steps.map(\.id)) }

    /// The next way after one that can be walked; `nil` after the last.
    public func readyWay(after id: String) -> Way? {
        ways.drop { $0.id != id }.dropFirst().first(where: isReady)
    }

    /// Every act, rule and branch, in the file's order.
    public var all: [Step] { ways.flatMap(\.steps) + rules + branches }

    /// The step with this id.
    public subscript(id: String) -> Step? { all.first { $0.id == id } }
}
