/// What a member is in an enterprise; the order is that of lists, administrators first.
public enum Role: String, CaseIterable, Codable, Sendable, Comparable {
    /// 主管理员: the creator, exactly one per enterprise (R1).
    case mainAdministrator = "main-administrator"
    /// 子管理员 (R2).
    case subAdministrator = "sub-administrator"
    /// 普通成员 (R0).
    case member

    /// How the interface words it.
    public var term: Term {
        switch self {
        case .mainAdministrator: .mainAdministratorRole
        case .subAdministrator: .subAdministratorRole
        case .member: .memberRole
        }
    }

    /// Whether it opens the back office.
    public var administers: Bool { self != .member }

    /// The place in lists: 0 stands first.
    private var rank: Int {
        switch self {
        case .mainAdministrator: 0
        case .subAdministrator: 1
        case .member: 2
        }
    }

    /// The one that stands first in lists is the lesser.
    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }
}

/// Who owns an account.
public enum AccountKind: String, CaseIterable, Codable, Sendable {
    /// The person.
    case personal
    /// 企业账号: an enterprise, which also decides when it ends (R3).
    case enterpriseManaged = "enterprise-managed"

    /// How the interface words it.
    public var term: Term {
        switch self {
        case .personal: .personalAccount
        case .enterpriseManaged: .enterpriseManagedAccount
        }
    }
}

/// What an enterprise asks of an ordinary member who wants to leave.
public enum ExitPolicy: String, CaseIterable, Codable, Sendable {
    /// Nothing: leaving takes effect at once (R0).
    case direct
    /// 需审批退出: an application that an administrator decides (R5).
    case approval
    /// 禁止退出: nobody leaves on their own (R4).
    case forbidden

    /// How the interface words it.
    public var term: Term {
        switch self {
        case .direct: .directExit
        case .approval: .approvalExit
        case .forbidden: .forbiddenExit
        }
    }
}
