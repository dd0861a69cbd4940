/// What `when:` may ask of the scope.
public enum Fact: String, CaseIterable, Codable, Sendable {
    /// The actor has joined at least one enterprise.
    case hasEnterprise = "has-enterprise"
    case hasNoEnterprise = "has-no-enterprise"
    /// The actor has joined two enterprises or more.
    case hasSeveralEnterprises = "has-several-enterprises"
    /// The actor has a department in the current enterprise.
    case hasDepartment = "has-department"
    /// The actor administers the current enterprise, as main or sub-administrator.
    case administersCurrent = "administers-current"
    /// The actor administers the enterprise in scope.
    case administersEnterprise = "administers-enterprise"
    /// The actor is a sub-administrator of the enterprise in scope.
    case isSubAdministrator = "is-sub-administrator"
    /// The enterprise in scope is the actor's main enterprise.
    case isMainEnterprise = "is-main-enterprise"
    case isNotMainEnterprise = "is-not-main-enterprise"
    /// The enterprise in scope is the one contacts shows.
    case isCurrentEnterprise = "is-current-enterprise"
    case isNotCurrentEnterprise = "is-not-current-enterprise"
    /// The actor has left at least one enterprise and not come back.
    case hasFormerEnterprises = "has-former-enterprises"
    case hasNoFormerEnterprises = "has-no-former-enterprises"
    /// At least one invitation waits for the actor.
    case hasInvitations = "has-invitations"
    case hasNoInvitations = "has-no-invitations"
    /// The actor is invited to the former enterprise in scope.
    case isInvited = "is-invited"
    case isNotInvited = "is-not-invited"
    /// The department in scope has departments below it.
    case hasSubdepartments = "has-subdepartments"
    /// The department in scope has people directly in it.
    case hasDepartmentMembers = "has-department-members"
    /// The person in scope is the actor.
    case isMe = "is-me"
    case isNotMe = "is-not-me"
    /// The actor may remove the person in scope from the enterprise in scope (R13).
    case removable

    /// The actor administers at least one enterprise.
    case administersSomething = "administers-something"
    case administersNothing = "administers-nothing"
    /// The actor belongs to an enterprise, and administers none.
    case isOrdinaryMember = "is-ordinary-member"
    /// The actor is the main administrator of the enterprise in scope.
    case isMainAdministrator = "is-main-administrator"
    case isNotMainAdministrator = "is-not-main-administrator"
    /// The enterprise in scope disappears soon (R10).
    case isDissolving = "is-dissolving"
    case isNotDissolving = "is-not-dissolving"
    /// What the enterprise in scope asks of members who want to leave.
    case exitIsDirect = "exit-is-direct"
    case exitIsApproval = "exit-is-approval"
    case exitIsForbidden = "exit-is-forbidden"
    /// The actor can leave the enterprise in scope at once (R0).
    case leavesAtOnce = "leaves-at-once"
    /// The actor may appoint, dismiss, or transfer the enterprise in scope to, the person in scope.
    case appointable
    case dismissable
    case transferable

    /// The actor can leave the enterprise in scope by applying only (R5), and no application is open.
    case mustApply = "must-apply"
    /// An application of the actor's is open in the enterprise in scope (R7).
    case hasOpenApplication = "has-open-application"
    /// The actor has ever applied in the enterprise in scope.
    case hasApplication = "has-application"
    /// Applications wait for a decision in the enterprise in scope.
    case hasPendingApplications = "has-pending-applications"
    case hasNoPendingApplications = "has-no-pending-applications"
    /// What has become of the application in scope.
    case applicationIsPending = "application-is-pending"
    case applicationIsApproved = "application-is-approved"
    case applicationIsRejected = "application-is-rejected"
    case applicationIsWithdrawn = "application-is-withdrawn"
    case applicationIsConfirmed = "application-is-confirmed"
    case applicationIsLapsed = "application-is-lapsed"
    case applicationIsVoid = "application-is-void"
    /// The application in scope was approved at some time, whatever has become of it.
    case applicationWasApproved = "application-was-approved"
    /// The application in scope is the actor's.
    case isMyApplication = "is-my-application"
    case isNotMyApplication = "is-not-my-application"

    /// The applicant belongs to the enterprise of the application in scope, still or again.
    case applicantIsMember = "applicant-is-member"
    case applicantIsNoMember = "applicant-is-no-member"
    /// The application in scope is the actor's, and they can apply once more for the same.
    case canApplyAgain = "can-apply-again"

    /// The actor has messages.
    case hasMessages = "has-messages"
    case hasNoMessages = "has-no-messages"
    /// The actor hasn't read the message in scope.
    case messageIsUnread = "message-is-unread"
    case messageIsRead = "message-is-read"
    /// What the message in scope tells.
    case messageSaysApplied = "message-says-applied"
    case messageSaysWithdrawn = "message-says-withdrawn"
    case messageSaysApproved = "message-says-approved"
    case messageSaysRejected = "message-says-rejected"
    case messageSaysLapsed = "message-says-lapsed"
    case messageSaysVoided = "message-says-voided"
    case messageSaysRemoved = "message-says-removed"
    /// It tells of a removal that nobody in person made: an application did, by a call.
    case messageSaysRemovedByCall = "message-says-removed-by-call"
    case messageSaysPolicyChanged = "message-says-policy-changed"
    case messageSaysDissolving = "message-says-dissolving"
    case messageSaysKept = "message-says-kept"
    case messageSaysDissolved = "message-says-dissolved"
    case messageSaysAppointed = "message-says-appointed"
    case messageSaysDismissed = "message-says-dismissed"
    case messageSaysTransferred = "message-says-transferred"

    /// The console is open to the actor for at least one enterprise: as developer or administrator (5.1).
    case usesPlatform = "uses-platform"
    case usesNoPlatform = "uses-no-platform"
    /// The link in scope holds at present.
    case isLinked = "is-linked"
    case isUnlinked = "is-unlinked"
    /// The app in scope may do what the scope in scope allows.
    case scopeIsOn = "scope-is-on"
    case scopeIsOff = "scope-is-off"
    /// The app in scope is the enterprise's own.
    case appIsInternal = "app-is-internal"
    case appIsThirdParty = "app-is-third-party"
}
