/// What somebody is told in 「消息」 (4.4b): made as an event is applied, kept once however many read it.
public struct Message: Hashable, Codable, Sendable {
    /// What a message tells.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A member has applied for leaving.
        case applied
        case withdrawn
        case approved
        case rejected
        case lapsed
        case voided
        /// An administrator removed the reader.
        case removed
        case policyChanged = "policy-changed"
        /// The enterprise disappears in three days.
        case dissolving
        case kept
        case dissolved
        case appointed
        case dismissed
        /// The enterprise was transferred to the reader.
        case transferred
    }

    /// Whom a message is to.
    public enum Audience: Hashable, Codable, Sendable {
        /// These, whatever becomes of them.
        case people([AccountID])
        /// The enterprise's members who had joined by then; notices go with one's membership (R11).
        case members
    }

    /// What the world knows it by.
    public let id: MessageID
    /// What it tells.
    public let kind: Kind
    /// When.
    public let at: Instant
    /// Whose act it tells of; `nil` for what time brought. Nobody gets a message of their own act.
    public let sender: AccountID?
    /// The enterprise it is about.
    public let enterprise: EnterpriseID
    /// The application it is about.
    public let application: ApplicationID?
    /// Whom it is to.
    public let audience: Audience

    /// The names a snapshot keeps for ever.
    enum CodingKeys: String, CodingKey { case id, kind, at, sender, enterprise, application, audience }
}

extension Message.Kind {
    /// How the interface words it.
    public var term: Term {
        switch self {
        case .applied: .messageApplied
        case .withdrawn: .messageWithdrawn
        case .approved: .messageApproved
        case .rejected: .messageRejected
        case .lapsed: .messageLapsed
        case .voided: .messageVoided
        case .removed: .messageRemoved
        case .policyChanged: .messagePolicyChanged
        case .dissolving: .messageDissolving
        case .kept: .messageKept
        case .dissolved: .messageDissolved
        case .appointed: .messageAppointed
        case .dismissed: .messageDismissed
        case .transferred: .messageTransferred
        }
    }
}
