// Whether each fact that `when:` may name holds; one line a fact.

extension World {
    /// Whether a fact holds of what is in scope; one about a subject that isn't in scope doesn't.
    public func holds(_ fact: Fact, in scope: Scope) -> Bool {
        switch fact {
        case .hasEnterprise: !joined(by: scope.actor).isEmpty
        case .hasNoEnterprise: joined(by: scope.actor).isEmpty
        case .hasSeveralEnterprises: joined(by: scope.actor).count > 1
        case .hasDepartment: mine(currentEnterprise(of: scope.actor), scope)?.department != nil
        case .administersCurrent: mine(currentEnterprise(of: scope.actor), scope)?.role.administers == true
        case .administersEnterprise: mine(scope.enterprise, scope)?.role.administers == true
        case .isSubAdministrator: mine(scope.enterprise, scope)?.role == .subAdministrator
        case .isMainEnterprise: scope.enterprise != nil && scope.enterprise == mainEnterprise(of: scope.actor)
        case .isNotMainEnterprise: scope.enterprise != nil && scope.enterprise != mainEnterprise(of: scope.actor)
        case .isCurrentEnterprise: scope.enterprise != nil && scope.enterprise == currentEnterprise(of: scope.actor)
        case .isNotCurrentEnterprise:
            scope.enterprise != nil && scope.enterprise != currentEnterprise(of: scope.actor)
        case .hasFormerEnterprises: !formerEnterprises(of: scope.actor).isEmpty
        case .hasNoFormerEnterprises: formerEnterprises(of: scope.actor).isEmpty
        case .hasInvitations: !invitations(of: scope.actor).isEmpty
        case .hasNoInvitations: invitations(of: scope.actor).isEmpty
        case .isInvited: invitation(in: scope) != nil
        case .isNotInvited: scope.former != nil && invitation(in: scope) == nil
        case .hasSubdepartments: count(of: .subdepartments, in: scope) > 0
        case .hasDepartmentMembers: count(of: .departmentMembers, in: scope) > 0
        case .isMe: scope.person == scope.actor
        case .isNotMe: scope.person != nil && scope.person != scope.actor
        case .leavesAtOnce: isPossible(.leave, scope)
        case .removable: isPossible(.remove, scope)
        case .appointable: isPossible(.appoint, scope)
        case .dismissable: isPossible(.dismiss, scope)
        case .transferable: isPossible(.transfer, scope)
        case .administersSomething: !administered(by: scope.actor).isEmpty
        case .administersNothing: administered(by: scope.actor).isEmpty
        case .isOrdinaryMember: !joined(by: scope.actor).isEmpty && administered(by: scope.actor).isEmpty
        case .isMainAdministrator: mine(scope.enterprise, scope)?.role == .mainAdministrator
        case .isNotMainAdministrator: scope.enterprise != nil && !holds(.isMainAdministrator, in: scope)
        case .isDissolving: scope.enterprise.flatMap(dissolving) != nil
        case .isNotDissolving: scope.enterprise != nil && scope.enterprise.flatMap(dissolving) == nil
        case .exitIsDirect: scope.enterprise.flatMap(enterprise)?.exitPolicy == .direct
        case .exitIsApproval: scope.enterprise.flatMap(enterprise)?.exitPolicy == .approval
        case .exitIsForbidden: scope.enterprise.flatMap(enterprise)?.exitPolicy == .forbidden
        case .mustApply, .hasOpenApplication, .hasApplication, .hasPendingApplications, .hasNoPendingApplications:
            holds(ofApplying: fact, in: scope)
        case .applicationIsPending, .applicationIsApproved, .applicationIsRejected, .applicationIsWithdrawn,
            .applicationIsConfirmed, .applicationIsLapsed, .applicationIsVoid,
            .applicationWasApproved, .isMyApplication, .isNotMyApplication, .applicantIsMember, .applicantIsNoMember,
            .canApplyAgain:
            application(in: scope).map { holds(fact, of: $0, for: scope.actor) } ?? false
        case .usesPlatform, .usesNoPlatform, .isLinked, .isUnlinked, .scopeIsOn, .scopeIsOff, .appIsInternal,
            .appIsThirdParty:
            holds(ofPlatform: fact, in: scope)
        case .hasMessages: inbox(of: scope.actor).count > 0
        case .hasNoMessages: inbox(of: scope.actor).count == 0
        default: scope.message.flatMap(message).map { holds(fact, of: $0, for: scope.actor) } ?? false
        }
    }

    private func isPossible(_ command: CommandName, _ scope: Scope) -> Bool {
        Command(command, scope).map { Domain.refusal(of: $0, by: scope.actor, in: self, at: clock) == nil } ?? false
    }

    private func mine(_ enterprise: EnterpriseID?, _ scope: Scope) -> Membership? {
        enterprise.flatMap { membership(of: scope.actor, in: $0) }
    }
}
