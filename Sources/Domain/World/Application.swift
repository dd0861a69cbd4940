/// An application for leaving (申请退出, R5) with its whole life: what a member asked for, and all that has become of it.
///
///     pending ─ approve ─▶ approved ─ confirm ─▶ confirmed
///        │                    │ 7 days ─▶ lapsed
///        ├─ reject ─▶ rejected
///        └─ either: withdraw ─▶ withdrawn, removed | dissolved | policy changed ─▶ void
public struct Application: Hashable, Codable, Sendable {
    /// How long an approval can be confirmed, in seconds: seven days (R8).
    public static let confirmationPeriod: Int64 = 7 * 86_400

    /// Where an application is in its life.
    public enum State: String, CaseIterable, Codable, Sendable {
        /// It waits for a decision.
        case pending
        /// It waits for the applicant to confirm.
        case approved
        case rejected
        case withdrawn
        /// The applicant confirmed, and left by it.
        case confirmed
        /// Nobody confirmed in time (R8).
        case lapsed
        /// What it was about has changed meanwhile.
        case void

        /// Whether something can still become of it; one application of a member may be open in an enterprise (R7).
        public var isOpen: Bool { self == .pending || self == .approved }
    }

    /// What can make an application void.
    public enum VoidCause: String, CaseIterable, Codable, Sendable {
        /// The applicant was removed.
        case removed
        /// The enterprise is no more.
        case dissolved
        /// The enterprise no longer asks for applications.
        case policyChanged = "policy-changed"
    }

    /// An administrator's word on it.
    public struct Decision: Hashable, Codable, Sendable {
        /// Whose.
        public let decider: AccountID
        /// When.
        public let at: Instant
        /// Why it was rejected; `nil` for an approval. Untrusted text.
        public let rejection: String?
        /// Until when an approval can be confirmed; `nil` for a rejection.
        public let expires: Instant?
        /// The names a snapshot keeps for ever.
        enum CodingKeys: String, CodingKey { case decider, at, rejection, expires }
    }

    /// What the world knows it by.
    public let id: ApplicationID
    /// Who wants to leave.
    public let applicant: AccountID
    /// What they want to leave.
    public let enterprise: EnterpriseID
    /// Why; untrusted text.
    public let reason: String
    /// When it was submitted.
    public let submitted: Instant
    /// Where it is in its life.
    public internal(set) var state = State.pending
    /// What was decided; `nil` while nothing has been, and for what ended before.
    public internal(set) var decision: Decision?
    /// When it was confirmed or came to nothing; `nil` while it is open, and for a rejected one.
    public internal(set) var ended: Instant?
    /// What made it void.
    public internal(set) var voidCause: VoidCause?

    /// Whether it was approved at some time.
    public var wasApproved: Bool { decision?.expires != nil }

    /// The names a snapshot keeps for ever.
    enum CodingKeys: String, CodingKey {
        case id, applicant, enterprise, reason, submitted, state, decision, ended
        case voidCause = "void-cause"
    }
}

extension Application.State {
    /// How the interface words it.
    public var term: Term {
        switch self {
        case .pending: .applicationPending
        case .approved: .applicationApproved
        case .rejected: .applicationRejected
        case .withdrawn: .applicationWithdrawn
        case .confirmed: .applicationConfirmed
        case .lapsed: .applicationLapsed
        case .void: .applicationVoid
        }
    }
}

extension Application.VoidCause {
    /// How the interface words it.
    public var term: Term {
        switch self {
        case .removed: .memberRemoved
        case .dissolved: .enterpriseDissolved
        case .policyChanged: .policyChanged
        }
    }
}
