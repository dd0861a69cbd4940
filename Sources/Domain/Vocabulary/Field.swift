/// Every field a template may look up, named as it is written there.
public enum Field: String, CaseIterable, Codable, Sendable {
    case myName = "me.name"
    case myInitial = "me.initial"
    case myAccount = "me.account"
    case myMobile = "me.mobile"
    case myKind = "me.kind"
    case myEnterpriseCount = "me.enterprises"
    /// How many invitations wait for an answer.
    case myInvitationCount = "me.invitations"
    case myMainEnterprise = "me.main-enterprise"
    /// How many messages the actor hasn't read.
    case myUnreadCount = "me.unread"
    /// How much waits behind 「消息」: what is unread, and invitations without an answer.
    case myWaitingCount = "me.waiting"
    /// How many enterprises the actor administers.
    case myAdministeredCount = "me.administered"
    /// How many wrong passwords the step that the scope is about still bears (R9): confirming where there is an application,
    /// dissolving where there is only an enterprise, else the step mistyped last.
    case myTriesLeft = "me.tries-left"
    /// Until when that step is locked; nothing while it isn't.
    case myLockedUntil = "me.locked-until"

    case currentName = "current.name"
    case currentMembers = "current.members"
    case currentMyDepartment = "current.my-department"
    case currentMyRole = "current.my-role"

    case mainName = "main.name"

    case enterpriseName = "enterprise.name"
    case enterpriseInitial = "enterprise.initial"
    case enterpriseIndustry = "enterprise.industry"
    case enterpriseMembers = "enterprise.members"
    case enterpriseDepartments = "enterprise.departments"
    case enterpriseVerification = "enterprise.verification"
    case enterpriseExitPolicy = "enterprise.exit-policy"
    case enterpriseCorpID = "enterprise.corp-id"
    case enterpriseMainAdministrator = "enterprise.main-administrator"
    /// `standing.main` or `standing.joined`
    case enterpriseStanding = "enterprise.standing"
    case enterpriseMyRole = "enterprise.my-role"
    case enterpriseMyDepartment = "enterprise.my-department"
    case enterpriseMyTitle = "enterprise.my-title"
    case enterpriseJoined = "enterprise.joined"
    /// How often the main enterprise can still be changed at once this month (R6).
    case enterpriseMainChangesLeft = "enterprise.main-changes-left"
    /// How many applications wait for a decision.
    case enterprisePending = "enterprise.pending"
    /// How many are approved and not confirmed yet.
    case enterpriseApproved = "enterprise.approved"
    /// How many have been decided and were not overtaken by anything.
    case enterpriseDecided = "enterprise.decided"
    /// How many came to nothing: lapsed, void or withdrawn.
    case enterpriseLapsed = "enterprise.lapsed"
    case enterpriseLeaveRecords = "enterprise.leave-records"
    case enterpriseAdministrators = "enterprise.administrators"
    /// The moment at which it disappears, while it is being dissolved (R10).
    case enterpriseDissolves = "enterprise.dissolves"

    case formerName = "former.name"
    case formerInitial = "former.initial"
    /// The day on which the actor left it.
    case formerLeft = "former.left"
    case formerMainAdministrator = "former.main-administrator"
    /// Who invites the actor to it.
    case formerInviter = "former.inviter"

    case departmentName = "department.name"
    /// Members of it and of the departments below it.
    case departmentMembers = "department.members"

    case personName = "person.name"
    case personInitial = "person.initial"
    case personMobile = "person.mobile"
    case personKind = "person.kind"
    case personRole = "person.role"
    case personTitle = "person.title"
    case personDepartment = "person.department"
    case personJoined = "person.joined"

    case applicationApplicant = "application.applicant"
    case applicationApplicantInitial = "application.applicant-initial"
    case applicationApplicantDepartment = "application.applicant-department"
    case applicationApplicantRole = "application.applicant-role"
    /// How many days the applicant has been a member; nothing once they are none.
    case applicationApplicantDays = "application.applicant-days"
    case applicationEnterprise = "application.enterprise"
    case applicationReason = "application.reason"
    case applicationSubmitted = "application.submitted"
    case applicationState = "application.state"
    /// When it was approved or rejected.
    case applicationDecided = "application.decided"
    /// Who approved or rejected it.
    case applicationDecider = "application.decider"
    /// Why it was rejected.
    case applicationRejection = "application.rejection"
    /// Until when an approval can be confirmed (R8).
    case applicationExpires = "application.expires"
    /// When the applicant confirmed, and left by it.
    case applicationConfirmed = "application.confirmed"
    /// When it came to nothing: withdrawn, lapsed or void.
    case applicationEnded = "application.ended"
    /// What made it void.
    case applicationVoidCause = "application.void-cause"
    /// What the applicant can do once it is void.
    case applicationVoidWay = "application.void-way"

    /// Whose act it tells of; nothing where time alone brought it.
    case messageSender = "message.sender"
    case messageKind = "message.kind"
    case messageAt = "message.at"
    case messageEnterprise = "message.enterprise"
    case messageApplicationReason = "message.application-reason"
    case messageRejection = "message.rejection"
    case messageApplicant = "message.applicant"
    /// 1 while the actor hasn't read it, as a badge counts.
    case messageUnreadCount = "message.unread"

    /// A leave record's fields are named as the open platform names them.
    case recordUserID = "record.user-id"
    case recordName = "record.name"
    case recordMobile = "record.mobile"
    case recordStateCode = "record.state-code"
    case recordLeaveTime = "record.leave-time"
    case recordLeaveReason = "record.leave-reason"

    /// How many apps the enterprise has.
    case enterpriseApps = "enterprise.apps"
    /// How many of its links hold at present.
    case enterpriseLinks = "enterprise.links"

    case appName = "app.name"
    case appInitial = "app.initial"
    case appKey = "app.key"
    case appSecret = "app.secret"
    case appKind = "app.kind"
    /// What a third-party app proves beside its secret; nothing for others.
    case appTicket = "app.ticket"
    /// How many things it may do.
    case appScopes = "app.scopes"

    /// The scope's name on the platform: `org:unlink`.
    case scopeName = "api-scope.name"
    /// What it allows.
    case scopeMeaning = "api-scope.meaning"
    /// Whether the app in scope may do it.
    case scopeState = "api-scope.state"

    case linkName = "link.name"
    case linkInitial = "link.initial"
    /// The `dept_id` by which calls name it.
    case linkDepartment = "link.department"
    case linkCorpID = "link.corp-id"
    case linkKind = "link.kind"
    case linkState = "link.state"
    /// When it was undone; nothing while it holds.
    case linkUnlinked = "link.unlinked"
}
