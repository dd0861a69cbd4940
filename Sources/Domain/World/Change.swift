/// All that events have changed since founding, and nothing else: small, quick to copy, and what a snapshot keeps.
///
/// To let a new command change something: add a property with its key and its default, and nothing more. Older
/// snapshots lack the key and open with the default.
public struct Change: Hashable, Sendable {
    /// Who no longer stands on an enterprise's rosters as founded: they left, or hold a seat instead.
    public internal(set) var departed: [EnterpriseID: Set<AccountID>] = [:]
    /// The memberships that events have made, in place of founded ones or anew (R2, R12).
    public internal(set) var seats: [EnterpriseID: [AccountID: Seat]] = [:]
    /// The invitations that each account can accept (R12).
    public internal(set) var invitations: [AccountID: [EnterpriseID: Invitation]] = [:]
    /// Everybody who ever left an enterprise, in the order of leaving.
    public internal(set) var leaveRecords: [EnterpriseID: [LeaveRecord]] = [:]
    /// The main enterprises chosen since.
    public internal(set) var mainEnterprise: [AccountID: EnterpriseID] = [:]
    /// The current enterprises chosen since.
    public internal(set) var currentEnterprise: [AccountID: EnterpriseID] = [:]
    /// How often each account's main enterprise changed in the last month in which it did (R6).
    public internal(set) var mainChanges: [AccountID: MainChanges] = [:]
    /// Changes of the main enterprise that wait for the 1st (R6).
    public internal(set) var scheduledMain: [AccountID: ScheduledMain] = [:]
    /// What has changed on the open platform (flow 5).
    public internal(set) var platform = PlatformChange()
    /// What enterprises ask of members who want to leave, where that has changed (R0, R4, R5).
    public internal(set) var exitPolicies: [EnterpriseID: ExitPolicy] = [:]
    /// All applications for leaving, whatever has become of them (R5, R7, R8).
    public internal(set) var applications: [ApplicationID: Application] = [:]
    /// All messages.
    public internal(set) var messages: [MessageID: Message] = [:]
    /// What each account has read of them.
    public internal(set) var readMessages: [AccountID: Set<MessageID>] = [:]
    /// The passwords each account has mistyped, step by step (R9).
    public internal(set) var passwordTries: [AccountID: [PasswordStep: PasswordTries]] = [:]
    /// The step at which each account mistyped last.
    public internal(set) var lastMistyped: [AccountID: PasswordStep] = [:]
    /// The enterprises that disappear soon (R10).
    public internal(set) var dissolving: [EnterpriseID: Dissolving] = [:]
    /// The enterprises that have disappeared, and when; nobody is a member of them any more.
    public internal(set) var dissolved: [EnterpriseID: Instant] = [:]
    /// How far the world's time is ahead of the wall clock, in seconds.
    public internal(set) var clockOffset: Int64 = 0

    /// Nothing has changed.
    public init() {}

    /// A membership that an event has made.
    public struct Seat: Hashable, Codable, Sendable {
        /// Who belongs to what, and as what.
        public let membership: Membership
        /// The event's sequence: lists show later seats below earlier ones.
        public let since: Int
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case membership, since }
    }

    /// That one account may join one enterprise.
    public struct Invitation: Hashable, Codable, Sendable {
        /// Who sent it.
        public let inviter: AccountID
        /// When.
        public let at: Instant
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case inviter, at }
    }

    /// Changes of one account's main enterprise in one month.
    public struct MainChanges: Hashable, Codable, Sendable {
        /// Which month.
        public let month: Month
        /// How many changes.
        public let count: Int
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case month, count }
    }

    /// A change of one account's main enterprise that waits.
    public struct ScheduledMain: Hashable, Codable, Sendable {
        /// What becomes the main enterprise.
        public let enterprise: EnterpriseID
        /// When.
        public let effective: Instant
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case enterprise, effective }
    }

    /// That an enterprise disappears.
    public struct Dissolving: Hashable, Codable, Sendable {
        /// Why; untrusted text.
        public let reason: String
        /// When.
        public let effective: Instant
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case reason, effective }
    }
}

extension Change: Codable {
    /// The names a snapshot keeps for ever.
    enum CodingKeys: String, CodingKey {
        case departed, seats, invitations, platform
        case leaveRecords = "leave-records"
        case mainEnterprise = "main-enterprise"
        case currentEnterprise = "current-enterprise"
        case mainChanges = "main-changes"
        case scheduledMain = "scheduled-main"
        case exitPolicies = "exit-policies"
        case applications, messages
        case readMessages = "read-messages"
        case passwordTries = "password-tries"
        case lastMistyped = "last-mistyped"
        case dissolving, dissolved
        case clockOffset = "clock-offset"
    }

    /// Reads a change; what it doesn't mention has not changed.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func read<Part: Decodable>(_ key: CodingKeys, else nothing: Part) throws -> Part {
            try container.decodeIfPresent(Part.self, forKey: key) ?? nothing
        }
        departed = try read(.departed, else: departed)
        seats = try read(.seats, else: seats)
        invitations = try read(.invitations, else: invitations)
        leaveRecords = try read(.leaveRecords, else: leaveRecords)
        mainEnterprise = try read(.mainEnterprise, else: mainEnterprise)
        currentEnterprise = try read(.currentEnterprise, else: currentEnterprise)
        mainChanges = try read(.mainChanges, else: mainChanges)
        scheduledMain = try read(.scheduledMain, else: scheduledMain)
        platform = try read(.platform, else: platform)
        exitPolicies = try read(.exitPolicies, else: exitPolicies)
        applications = try read(.applications, else: applications)
        messages = try read(.messages, else: messages)
        readMessages = try read(.readMessages, else: readMessages)
        passwordTries = try read(.passwordTries, else: passwordTries)
        lastMistyped = try read(.lastMistyped, else: lastMistyped)
        dissolving = try read(.dissolving, else: dissolving)
        dissolved = try read(.dissolved, else: dissolved)
        clockOffset = try read(.clockOffset, else: clockOffset)
    }

    /// Sets are written in order, so that equal changes give equal bytes (with an encoder that sorts keys).
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(departed.mapValues { $0.sorted() }, forKey: .departed)
        try container.encode(seats, forKey: .seats)
        try container.encode(invitations, forKey: .invitations)
        try container.encode(leaveRecords, forKey: .leaveRecords)
        try container.encode(mainEnterprise, forKey: .mainEnterprise)
        try container.encode(currentEnterprise, forKey: .currentEnterprise)
        try container.encode(mainChanges, forKey: .mainChanges)
        try container.encode(scheduledMain, forKey: .scheduledMain)
        try container.encode(platform, forKey: .platform)
        try container.encode(exitPolicies, forKey: .exitPolicies)
        try container.encode(applications, forKey: .applications)
        try container.encode(messages, forKey: .messages)
        try container.encode(readMessages.mapValues { $0.sorted() }, forKey: .readMessages)
        try container.encode(passwordTries, forKey: .passwordTries)
        try container.encode(lastMistyped, forKey: .lastMistyped)
        try container.encode(dissolving, forKey: .dissolving)
        try container.encode(dissolved, forKey: .dissolved)
        try container.encode(clockOffset, forKey: .clockOffset)
    }
}
