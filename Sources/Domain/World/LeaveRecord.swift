/// What administrators see of somebody who has gone (离职记录); `leaveReason` of the open platform (R11, R13).
public struct LeaveRecord: Hashable, Codable, Sendable {
    /// How somebody came to be gone.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// The member left.
        case leave
        /// An administrator removed the member.
        case delete
        /// An application removed the member by API.
        case oapi
        /// The account was closed.
        case cancel
        case unknown
    }

    /// Who has gone.
    public let account: AccountID
    /// From where.
    public let enterprise: EnterpriseID
    /// The name at that moment; untrusted text.
    public let name: String
    /// The telephone number at that moment.
    public let mobile: String?
    /// When.
    public let at: Instant
    /// How it came about.
    public let reason: Reason

    /// A record.
    public init(
        account: AccountID, enterprise: EnterpriseID, name: String, mobile: String? = nil, at: Instant, reason: Reason
    ) {
        self.account = account
        self.enterprise = enterprise
        self.name = name
        self.mobile = mobile
        self.at = at
        self.reason = reason
    }

    /// The names a journal keeps for ever.
    enum CodingKeys: String, CodingKey { case account, enterprise, name, mobile, at, reason }
}
