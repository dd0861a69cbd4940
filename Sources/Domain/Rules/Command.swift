/// What somebody asks the world to do. To add a command, write its rules in a file of its own as a `CommandRules`, and let the
/// compiler lead you through this one and its neighbours.
public enum Command: Hashable, Sendable {
    /// Leave an enterprise (1.5, 2.6b, 3.4).
    case leave(EnterpriseID)
    /// Make an enterprise the main one (R6).
    case setMainEnterprise(EnterpriseID)
    /// Let contacts show another enterprise (R14).
    case switchEnterprise(EnterpriseID)
    /// Be an ordinary member from now on (R2).
    case resign(EnterpriseID)
    /// Ask an enterprise one has left to invite one (R12).
    case askInvitation(EnterpriseID)
    /// Accept an invitation (R12).
    case join(EnterpriseID)
    /// Remove a member from an enterprise one administers (R13).
    case remove(AccountID, from: EnterpriseID)
    /// Apply for leaving (4.3b).
    case apply(EnterpriseID, reason: String)
    /// Take an application back (R7).
    case withdraw(ApplicationID)
    /// Approve an application (4.4a).
    case approve(ApplicationID)
    /// Reject an application (4.4a).
    case reject(ApplicationID, reason: String)
    /// Approve several applications at once.
    case approveMarked([ApplicationID], of: EnterpriseID)
    /// Reject several applications at once, for one reason.
    case rejectMarked([ApplicationID], of: EnterpriseID, reason: String)
    /// Leave by an approved application (4.5b).
    case confirmLeaving(ApplicationID)
    /// Ask something else of members who want to leave (R0, R4, R5).
    case setExitPolicy(ExitPolicy, of: EnterpriseID)
    /// Make another member the main administrator (R1).
    case transfer(EnterpriseID, to: AccountID)
    /// Make a member a sub-administrator.
    case appoint(AccountID, in: EnterpriseID)
    /// Make a sub-administrator an ordinary member.
    case dismiss(AccountID, in: EnterpriseID)
    /// Let an enterprise disappear in three days (R10).
    case dissolve(EnterpriseID, reason: String)
    /// Keep an enterprise that is being dissolved (R10).
    case keep(EnterpriseID)
    /// Read a message.
    case read(MessageID)

    /// The step for which it asks a password (R9); `nil` if it asks none.
    public var step: PasswordStep? { name.step }
    /// The enterprise it is about; `nil` where an application or a message says so.
    public var enterprise: EnterpriseID? { parts.enterprise }
    /// What was typed as the reason.
    var reason: String? { parts.reason }

    func rules(for account: AccountID) -> any CommandRules {
        switch self {
        case .leave(let enterprise): Leaving(account: account, enterprise: enterprise)
        case .setMainEnterprise(let enterprise): ChangingMainEnterprise(account: account, enterprise: enterprise)
        case .switchEnterprise(let enterprise): SwitchingEnterprise(account: account, enterprise: enterprise)
        case .resign(let enterprise): Resigning(account: account, enterprise: enterprise)
        case .askInvitation(let enterprise): AskingForInvitation(account: account, enterprise: enterprise)
        case .join(let enterprise): Joining(account: account, enterprise: enterprise)
        case .remove(let member, let enterprise):
            Removing(account: account, enterprise: enterprise, member: member)
        case .apply(let enterprise, let reason):
            Applying(account: account, enterprise: enterprise, reason: reason)
        case .withdraw(let application): Withdrawing(account: account, application: application)
        case .approve(let application): Deciding(account: account, application: application, verdict: .approve)
        case .reject(let application, let reason):
            Deciding(account: account, application: application, verdict: .reject(reason: reason))
        case .approveMarked(let applications, let enterprise):
            DecidingMarked(account: account, enterprise: enterprise, applications: applications, verdict: .approve)
        case .rejectMarked(let applications, let enterprise, let reason):
            DecidingMarked(
                account: account, enterprise: enterprise, applications: applications, verdict: .reject(reason: reason))
        case .confirmLeaving(let application): ConfirmingLeaving(account: account, application: application)
        case .setExitPolicy(let policy, let enterprise):
            ChangingExitPolicy(account: account, enterprise: enterprise, policy: policy)
        case .transfer(let enterprise, let member):
            TransferringAdministration(account: account, enterprise: enterprise, member: member)
        case .appoint(let member, let enterprise):
            Appointing(account: account, enterprise: enterprise, member: member)
        case .dismiss(let member, let enterprise):
            Dismissing(account: account, enterprise: enterprise, member: member)
        case .dissolve(let enterprise, let reason):
            Dissolving(account: account, enterprise: enterprise, reason: reason)
        case .keep(let enterprise): Keeping(account: account, enterprise: enterprise)
        case .read(let message): ReadingMessage(account: account, message: message)
        }
    }
}
