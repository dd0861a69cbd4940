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
        case .removable:
            Command(.remove, scope).map { Domain.refusal(of: $0, by: scope.actor, in: self, at: clock) == nil } ?? false
        }
    }

    private func mine(_ enterprise: EnterpriseID?, _ scope: Scope) -> Membership? {
        enterprise.flatMap { membership(of: scope.actor, in: $0) }
    }
}
