/// The commands there are. The raw value is the name in `do:` and `needs:` of screen files.
public enum CommandName: String, CaseIterable, Codable, Sendable {
    case leave
    case setMainEnterprise = "set-main"
    case switchEnterprise = "switch"
    case resign
    case askInvitation = "ask-invitation"
    case join
    case remove
    case apply
    case withdraw
    case approve
    case reject
    case approveMarked = "approve-marked"
    case rejectMarked = "reject-marked"
    case confirmLeaving = "confirm-leaving"
    case policyDirect = "policy-direct"
    case policyApproval = "policy-approval"
    case policyForbidden = "policy-forbidden"
    case transfer
    case appoint
    case dismiss
    case dissolve
    case keep
    case read

    /// What must be in scope for it.
    public var subject: Subject {
        switch self {
        case .leave, .setMainEnterprise, .switchEnterprise, .resign, .apply, .approveMarked, .rejectMarked,
            .policyDirect, .policyApproval, .policyForbidden, .dissolve, .keep:
            .enterprise
        case .askInvitation, .join: .former
        case .remove, .transfer, .appoint, .dismiss: .person
        case .withdraw, .approve, .reject, .confirmLeaving: .application
        case .read: .message
        }
    }

    /// What it asks to be typed, each in the field of that id on the top surface.
    public var fields: [CommandField] {
        switch self {
        case .apply, .reject, .rejectMarked: [.reason]
        case .confirmLeaving: [.password]
        case .dissolve: [.reason, .password]
        default: []
        }
    }

    /// Whether it is about the rows that are marked.
    public var usesMarks: Bool { self == .approveMarked || self == .rejectMarked }

    /// The step for which it asks a password (R9); `nil` if it asks none.
    public var step: PasswordStep? {
        switch self {
        case .confirmLeaving: .confirmLeaving
        case .dissolve: .dissolve
        default: nil
        }
    }
}
