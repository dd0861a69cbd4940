/// The rules around leaving. The raw value is the rule's name in steps.yaml, words.yaml, scripts and journals.
public enum Rule: String, CaseIterable, Codable, Sendable {
    case directLeave = "R0"
    case mainAdministratorStays = "R1"
    case subAdministratorResignsFirst = "R2"
    case managedAccountStays = "R3"
    case leavingForbidden = "R4"
    case approvalNeeded = "R5"
    case mainEnterpriseMoves = "R6"
    case oneOpenApplication = "R7"
    case approvalLapses = "R8"
    case wrongPasswordsLock = "R9"
    case dissolving = "R10"
    case whatLeavingTakes = "R11"
    case rejoining = "R12"
    case removal = "R13"
    case currentIsNotMain = "R14"
    case noRole = "no-role"
    case notAnAdministrator = "not-an-administrator"
    case administratorStays = "administrator-stays"
    case notOneself = "not-oneself"
    case memberIsGone = "member-is-gone"
    case alreadyAMember = "already-a-member"
    case notAFormerMember = "not-a-former-member"
    case alreadyInvited = "already-invited"
    case notInvited = "not-invited"
    case managedAccountJoinsNothing = "managed-account"
    case notAMember = "not-a-member"
    case alreadyMain = "already-main"
    case alreadyScheduled = "already-scheduled"
    case alreadyCurrent = "already-current"

    /// The rules that a `Refusal` can name at present; each has words in words.yaml.
    public static let refusing: [Rule] = [
        .managedAccountStays, .mainAdministratorStays, .subAdministratorResignsFirst, .leavingForbidden,
        .approvalNeeded, .notAMember, .alreadyMain, .alreadyScheduled, .alreadyCurrent, .noRole, .notAnAdministrator,
        .administratorStays, .notOneself, .memberIsGone,
        .alreadyAMember, .notAFormerMember, .alreadyInvited, .notInvited, .managedAccountJoinsNothing,
    ]

    /// How a control is shown that the rule forbids.
    public enum Presentation: String, CaseIterable, Sendable {
        /// It stands there; whoever activates it is told why not, and what to do instead.
        case refused
        /// It isn't there; a sentence stands in its place.
        case hidden
        /// Another way stands in its place.
        case replaced
    }

    /// How a control is shown that the rule forbids; rules that refuse nothing would be told as a refusal.
    public var presentation: Presentation {
        switch self {
        case .managedAccountStays, .leavingForbidden: .hidden
        case .approvalNeeded: .replaced
        default: .refused
        }
    }

    /// The rule in one sentence, for logs and reports; what the interface says stands in words.yaml.
    public var statement: String {
        switch self {
        case .directLeave: "an ordinary member of an enterprise without approval leaves at once"
        case .mainAdministratorStays: "a main administrator can't leave; transfer the role or dissolve the enterprise"
        case .subAdministratorResignsFirst: "a sub-administrator can't leave; give up the role first"
        case .managedAccountStays: "an enterprise-managed account can't leave on its own; ask the enterprise"
        case .leavingForbidden: "the enterprise forbids leaving; ask an administrator"
        case .approvalNeeded: "the enterprise demands approval; apply for leaving"
        case .mainEnterpriseMoves: "the main enterprise changes five times a month at once, then on the 1st"
        case .oneOpenApplication: "there is one open application per member and enterprise"
        case .approvalLapses: "an approved application not confirmed within 7 days lapses"
        case .wrongPasswordsLock: "five wrong passwords lock the step for 15 minutes"
        case .dissolving: "the main administrator alone dissolves an enterprise, and it takes 3 days"
        case .whatLeavingTakes: "groups, files, approvals and notices go, the personal account stays"
        case .rejoining: "one rejoins by invitation, or by application and approval"
        case .removal: "an administrator can remove a member"
        case .currentIsNotMain: "the current and the main enterprise are two things"
        case .notAnAdministrator: "only administrators remove members; ask one"
        case .administratorStays: "one removes only those below oneself; ask the main administrator"
        case .notOneself: "one doesn't remove oneself; leave instead"
        case .memberIsGone: "whoever it is about is no member any more; nothing is left to do"
        case .noRole: "an ordinary member has no role to give up; nothing stands in the way of it"
        case .alreadyAMember: "you are a member already; open the enterprise's page"
        case .notAFormerMember: "you were never a member; let an administrator invite you"
        case .alreadyInvited: "an invitation waits already; accept it"
        case .notInvited: "nobody has invited you; ask for an invitation first"
        case .managedAccountJoinsNothing: "an enterprise-managed account joins nothing on its own; ask the enterprise"
        case .notAMember: "only members can do that, and you aren't one any more; choose an enterprise you belong to"
        case .alreadyMain: "it is your main enterprise already; choose another"
        case .alreadyScheduled: "it becomes your main enterprise on the 1st already; wait, or choose another"
        case .alreadyCurrent: "it is your current enterprise already; choose another"
        }
    }
}
