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
    case noApprovalNeeded = "no-approval-needed"
    case reasonMissing = "reason-missing"
    case reasonTooLong = "reason-too-long"
    case passwordMissing = "password-missing"
    case nothingMarked = "nothing-marked"
    case noApplication = "no-application"
    case notDecidedYet = "not-decided-yet"
    case alreadyDecided = "already-decided"
    case applicationWithdrawn = "application-withdrawn"
    case applicationRejected = "application-rejected"
    case applicationVoided = "application-voided"
    case alreadyConfirmed = "already-confirmed"
    case notTheApplicant = "not-the-applicant"
    case ownApplication = "own-application"
    case applicantAdministers = "applicant-administers"
    case mainAdministratorOnly = "main-administrator-only"
    case samePolicy = "same-policy"
    case alreadyDissolving = "already-dissolving"
    case notDissolving = "not-dissolving"
    case alreadyAppointed = "already-appointed"
    case notAppointed = "not-appointed"
    case noMessage = "no-message"
    case enterpriseIsGone = "enterprise-is-gone"
    case withdrawnMeanwhile = "withdrawn-meanwhile"
    case lapsedMeanwhile = "lapsed-meanwhile"
    case voidedMeanwhile = "voided-meanwhile"
    case noneLeftToDecide = "none-left-to-decide"

    /// The rules that a `Refusal` can name; each has words in words.yaml. The others say what happens, and forbid nothing.
    public static let refusing = allCases.filter { rule in
        ![.directLeave, .mainEnterpriseMoves, .whatLeavingTakes, .rejoining, .removal, .currentIsNotMain]
            .contains(rule)
    }

    /// How a control is shown that the rule forbids.
    public enum Presentation: String, CaseIterable, Sendable {
        /// It stands there; whoever activates it is told why not, and what to do instead.
        case refused
        /// It isn't there; a sentence stands in its place.
        case hidden
        /// It isn't there; the screen has another control for what to do instead.
        case replaced
        /// It stands there and can't be pressed; the rule's sentence is the reason.
        case disabled
    }

    /// How a control is shown that the rule forbids; rules that refuse nothing would be told as a refusal.
    public var presentation: Presentation {
        switch self {
        case .managedAccountStays, .leavingForbidden: .hidden
        case .approvalNeeded: .replaced
        case .reasonMissing, .reasonTooLong, .passwordMissing, .nothingMarked, .wrongPasswordsLock, .samePolicy:
            .disabled
        default: .refused
        }
    }
}
