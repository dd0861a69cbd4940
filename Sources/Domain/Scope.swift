/// Who looks and at what: the subjects that a screen's route and rows put in reach of its texts and commands.
public struct Scope: Hashable, Codable, Sendable {
    /// The account signed in on the device.
    public var actor: AccountID
    /// The enterprise the page is about.
    public var enterprise: EnterpriseID?
    /// The department the page or row is about, one of `enterprise`.
    public var department: DepartmentID?
    /// The person the page or row is about, a member of `enterprise`.
    public var person: AccountID?

    /// The enterprise the page or row is about that the actor has left or is invited to (R12).
    public var former: EnterpriseID?

    /// What `actor` looks at; nothing further where no subject is named.
    public init(
        actor: AccountID, enterprise: EnterpriseID? = nil, department: DepartmentID? = nil, person: AccountID? = nil,
        former: EnterpriseID? = nil
    ) {
        self.actor = actor
        self.enterprise = enterprise
        self.department = department
        self.person = person
        self.former = former
    }
}

/// What a screen can be about. The raw value is its name in templates (`{enterprise.name}`) and in `of:`.
public enum Subject: String, CaseIterable, Codable, Sendable {
    /// The account signed in.
    case me
    /// The enterprise that contacts shows at present (R14).
    case current
    /// The enterprise that stands first on one's profile (R6, R14).
    case main
    /// The enterprise the page or row is about.
    case enterprise
    /// An enterprise that the actor has left or is invited to; no member, one sees little of it.
    case former
    /// The department the page or row is about.
    case department
    /// The actor's own department in the current enterprise.
    case myDepartment = "my-department"
    /// The person the page or row is about.
    case person

    /// The subject whose identifiers this one has: `current` and `main` are enterprises, `me` is a person.
    public var type: Subject {
        switch self {
        case .current, .main, .enterprise: .enterprise
        case .former: .former
        case .me, .person: .person
        case .department, .myDepartment: .department
        }
    }

    /// How a route names its identifier (`?e=yunshan`); `nil` for those a route never carries.
    public var routeKey: String? {
        switch self {
        case .enterprise: "e"
        case .former: "f"
        case .department: "d"
        case .person: "p"
        case .me, .current, .main, .myDepartment: nil
        }
    }
}

/// What a read model answers; words for terms and the shape of dates are the interface's business.
public enum Value: Hashable, Sendable {
    /// Text that people wrote: names, titles. Untrusted; whoever shows it cleans it.
    case text(String)
    /// How many; sentences choose their singular by it.
    case count(Int)
    /// A named term whose wording stands in words.yaml: `role.member`.
    case term(Term)
    /// A moment.
    case date(Instant)
    /// There is nothing to say.
    case none
}

/// The named terms that values can hold; each has a wording in words.yaml.
public enum Term: String, CaseIterable, Codable, Sendable {
    case memberRole = "role.member"
    case subAdministratorRole = "role.sub-administrator"
    case mainAdministratorRole = "role.main-administrator"
    case personalAccount = "account.personal"
    case enterpriseManagedAccount = "account.enterprise-managed"
    case verified = "enterprise.verified"
    case unverified = "enterprise.unverified"
    case directExit = "exit.direct"
    case approvalExit = "exit.approval"
    case forbiddenExit = "exit.forbidden"
    case mainEnterprise = "standing.main"
    case joinedEnterprise = "standing.joined"
    case currentEnterprise = "standing.current"
    case upstreamDownstreamLink = "link.upstream-downstream"
    case partnerLink = "link.partner"
    case internalApp = "app.internal"
    case thirdPartyApp = "app.third-party"
    case unlinkScope = "scope.org:unlink"
    case cooperationScope = "scope.Contact.CooperateCorp.Write"
    case contactsScope = "scope.Contact.Common.Read"
    case membersScope = "scope.qyapi_manage_addresslist"
}

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
}

/// The lists a screen can show. Each row puts one subject in scope.
public enum Collection: String, CaseIterable, Codable, Sendable {
    /// The enterprises the actor has joined, the main one first, then in the order of joining.
    case myEnterprises = "my-enterprises"
    /// The enterprises the actor has left and not come back to, the one left last first.
    case formerEnterprises = "former-enterprises"
    /// The enterprises the actor is invited to, the latest invitation first.
    case invitations
    /// The top departments of the enterprise in scope.
    case departments
    /// The departments directly below the department in scope.
    case subdepartments
    /// Everybody in the enterprise in scope, administrators first.
    case members
    /// The people directly in the department in scope.
    case departmentMembers = "department-members"
    /// The actor's colleagues in the current enterprise: its administrators, then the own department; at most eight.
    case colleagues

    /// What a row is about.
    public var row: Subject {
        switch self {
        case .myEnterprises: .enterprise
        case .formerEnterprises, .invitations: .former
        case .departments, .subdepartments: .department
        case .members, .departmentMembers, .colleagues: .person
        }
    }

    /// What must be in scope for the collection to have rows; `nil` where the actor is enough.
    public var needs: Subject? {
        switch self {
        case .myEnterprises, .formerEnterprises, .invitations, .colleagues: nil
        case .departments, .members: .enterprise
        case .subdepartments, .departmentMembers: .department
        }
    }
}

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
}
