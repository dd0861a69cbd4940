// What a scenario tells of the open platform: links, apps and developers of an enterprise.

extension Scenario {
    /// An organisation that an enterprise is linked with.
    public struct Link: Hashable, Sendable, Codable {
        /// The `dept_id` by which calls name it, unique in the scenario.
        public let department: Int
        /// The linked organisation's corpId.
        public let corporation: String
        /// The linked organisation's name.
        public let name: String
        /// A word for what holds them together: `upstream-downstream`, `partner`.
        public let kind: String
        /// Where it stands.
        public let position: Position
    }

    /// An app that calls the platform for an enterprise.
    public struct App: Hashable, Sendable, Codable {
        /// Its public name in calls, unique in the scenario: `dingyunshan`.
        public let key: String
        /// What it proves itself with.
        public let secret: String
        /// The name shown.
        public let name: String
        /// A word for who made it: `internal`, `third-party`.
        public let kind: String
        /// The names of what it may do: `org:unlink`.
        public let scopes: [String]
        /// The ticket of a third-party app.
        public let ticket: String?
        /// Where it stands.
        public let position: Position
    }

    /// Somebody who develops an enterprise's apps.
    public struct Developer: Hashable, Sendable, Codable {
        /// The account, a member of the enterprise.
        public let account: String
        /// Where it stands.
        public let position: Position
    }
}
