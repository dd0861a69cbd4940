/// The kinds of event there are. The raw value is the kind's name in journals, scripts and words.yaml, for ever.
public enum EventName: String, CaseIterable, Codable, Sendable {
    case worldFounded = "world-founded"
    case clockAdvanced = "clock-advanced"
    case memberLeft = "member-left"
    case memberRemoved = "member-removed"
    case memberJoined = "member-joined"
    case invitationSent = "invitation-sent"
    case roleResigned = "role-resigned"
    case mainEnterpriseChanged = "main-enterprise-changed"
    case mainEnterpriseChangeScheduled = "main-enterprise-change-scheduled"
    case currentEnterpriseChanged = "current-enterprise-changed"
    case organisationsUnlinked = "organisations-unlinked"
    case organisationsLinked = "organisations-linked"
    case scopeChanged = "scope-changed"
    case applicationSubmitted = "application-submitted"
    case applicationWithdrawn = "application-withdrawn"
    case applicationApproved = "application-approved"
    case applicationRejected = "application-rejected"
    case applicationLapsed = "application-lapsed"
    case applicationVoided = "application-voided"
    case passwordMistyped = "password-mistyped"
    case exitPolicyChanged = "exit-policy-changed"
    case administratorTransferred = "administrator-transferred"
    case administratorAppointed = "administrator-appointed"
    case administratorDismissed = "administrator-dismissed"
    case dissolvingBegun = "dissolving-begun"
    case enterpriseKept = "enterprise-kept"
    case enterpriseDissolved = "enterprise-dissolved"
    case messageRead = "message-read"
}

extension Event {
    /// What happened. To add a kind, write its payload in its topic's file, and let the compiler lead you through this one.
    public enum Body: Hashable, Sendable {
        case worldFounded(WorldFounded)
        case clockAdvanced(ClockAdvanced)
        case memberLeft(MemberLeft)
        case memberRemoved(MemberRemoved)
        case memberJoined(MemberJoined)
        case invitationSent(InvitationSent)
        case roleResigned(RoleResigned)
        case mainEnterpriseChanged(MainEnterpriseChanged)
        case mainEnterpriseChangeScheduled(MainEnterpriseChangeScheduled)
        case currentEnterpriseChanged(CurrentEnterpriseChanged)
        case organisationsUnlinked(OrganisationsUnlinked)
        case organisationsLinked(OrganisationsLinked)
        case scopeChanged(ScopeChanged)
        case applicationSubmitted(ApplicationSubmitted)
        case applicationWithdrawn(ApplicationWithdrawn)
        case applicationApproved(ApplicationApproved)
        case applicationRejected(ApplicationRejected)
        case applicationLapsed(ApplicationLapsed)
        case applicationVoided(ApplicationVoided)
        case passwordMistyped(PasswordMistyped)
        case exitPolicyChanged(ExitPolicyChanged)
        case administratorTransferred(AdministratorTransferred)
        case administratorAppointed(AdministratorAppointed)
        case administratorDismissed(AdministratorDismissed)
        case dissolvingBegun(DissolvingBegun)
        case enterpriseKept(EnterpriseKept)
        case enterpriseDissolved(EnterpriseDissolved)
        case messageRead(MessageRead)

        /// What kind of event it is.
        public var name: EventName { payload.name }

        var payload: any EventPayload {
            switch self {
            case .worldFounded(let payload): payload
            case .clockAdvanced(let payload): payload
            case .memberLeft(let payload): payload
            case .memberRemoved(let payload): payload
            case .memberJoined(let payload): payload
            case .invitationSent(let payload): payload
            case .roleResigned(let payload): payload
            case .mainEnterpriseChanged(let payload): payload
            case .mainEnterpriseChangeScheduled(let payload): payload
            case .currentEnterpriseChanged(let payload): payload
            case .organisationsUnlinked(let payload): payload
            case .organisationsLinked(let payload): payload
            case .scopeChanged(let payload): payload
            case .applicationSubmitted(let payload): payload
            case .applicationWithdrawn(let payload): payload
            case .applicationApproved(let payload): payload
            case .applicationRejected(let payload): payload
            case .applicationLapsed(let payload): payload
            case .applicationVoided(let payload): payload
            case .passwordMistyped(let payload): payload
            case .exitPolicyChanged(let payload): payload
            case .administratorTransferred(let payload): payload
            case .administratorAppointed(let payload): payload
            case .administratorDismissed(let payload): payload
            case .dissolvingBegun(let payload): payload
            case .enterpriseKept(let payload): payload
            case .enterpriseDissolved(let payload): payload
            case .messageRead(let payload): payload
            }
        }
    }
}

/// What an event of one kind says, and what it changes.
protocol EventPayload: Hashable, Codable, Sendable {
    /// Its kind.
    static var name: EventName { get }
    /// Changes the world; it has been decided, so nothing is asked any more.
    func apply(to world: inout World, at: Instant)
}

extension EventPayload {
    var name: EventName { Self.name }
}

/// Written as the payload's own fields with the kind's name beside them: `{"kind": "member-left", …}`.
extension Event.Body: Codable {
    /// The names a journal keeps for ever.
    enum CodingKeys: String, CodingKey { case kind }

    /// Reads the kind, then what belongs to it.
    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(EventName.self, forKey: .kind) {
        case .worldFounded: self = .worldFounded(try WorldFounded(from: decoder))
        case .clockAdvanced: self = .clockAdvanced(try ClockAdvanced(from: decoder))
        case .memberLeft: self = .memberLeft(try MemberLeft(from: decoder))
        case .memberRemoved: self = .memberRemoved(try MemberRemoved(from: decoder))
        case .memberJoined: self = .memberJoined(try MemberJoined(from: decoder))
        case .invitationSent: self = .invitationSent(try InvitationSent(from: decoder))
        case .roleResigned: self = .roleResigned(try RoleResigned(from: decoder))
        case .mainEnterpriseChanged: self = .mainEnterpriseChanged(try MainEnterpriseChanged(from: decoder))
        case .mainEnterpriseChangeScheduled:
            self = .mainEnterpriseChangeScheduled(try MainEnterpriseChangeScheduled(from: decoder))
        case .currentEnterpriseChanged: self = .currentEnterpriseChanged(try CurrentEnterpriseChanged(from: decoder))
        case .organisationsUnlinked: self = .organisationsUnlinked(try OrganisationsUnlinked(from: decoder))
        case .organisationsLinked: self = .organisationsLinked(try OrganisationsLinked(from: decoder))
        case .scopeChanged: self = .scopeChanged(try ScopeChanged(from: decoder))
        case .applicationSubmitted: self = .applicationSubmitted(try ApplicationSubmitted(from: decoder))
        case .applicationWithdrawn: self = .applicationWithdrawn(try ApplicationWithdrawn(from: decoder))
        case .applicationApproved: self = .applicationApproved(try ApplicationApproved(from: decoder))
        case .applicationRejected: self = .applicationRejected(try ApplicationRejected(from: decoder))
        case .applicationLapsed: self = .applicationLapsed(try ApplicationLapsed(from: decoder))
        case .applicationVoided: self = .applicationVoided(try ApplicationVoided(from: decoder))
        case .passwordMistyped: self = .passwordMistyped(try PasswordMistyped(from: decoder))
        case .exitPolicyChanged: self = .exitPolicyChanged(try ExitPolicyChanged(from: decoder))
        case .administratorTransferred: self = .administratorTransferred(try AdministratorTransferred(from: decoder))
        case .administratorAppointed: self = .administratorAppointed(try AdministratorAppointed(from: decoder))
        case .administratorDismissed: self = .administratorDismissed(try AdministratorDismissed(from: decoder))
        case .dissolvingBegun: self = .dissolvingBegun(try DissolvingBegun(from: decoder))
        case .enterpriseKept: self = .enterpriseKept(try EnterpriseKept(from: decoder))
        case .enterpriseDissolved: self = .enterpriseDissolved(try EnterpriseDissolved(from: decoder))
        case .messageRead: self = .messageRead(try MessageRead(from: decoder))
        }
    }

    /// Writes the kind beside what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(payload.name, forKey: .kind)
        try payload.encode(to: encoder)
    }
}
