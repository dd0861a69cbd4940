// What each field of a template says; one line a field. Applications and messages have a file of their own.

extension World {
    /// What a field says about what is in scope; `.none` where its subject isn't, or has nothing to say.
    public func value(of field: Field, in scope: Scope, at now: Instant) -> Value {
        let now = max(now, clock)
        return value(ofAccount: field, scope, now) ?? value(ofEnterprise: field, scope, now)
            ?? value(ofPeople: field, scope) ?? value(ofApplication: field, scope, now)
            ?? value(ofMessage: field, scope) ?? value(ofRecord: field, scope) ?? value(ofPlatform: field, scope)
            ?? Value.none
    }

    private func value(ofAccount field: Field, _ scope: Scope, _ now: Instant) -> Value? {
        switch field {
        case .myName: text(account(scope.actor)?.name)
        case .myInitial: initial(account(scope.actor)?.name)
        case .myAccount: .text(scope.actor.rawValue)
        case .myMobile: text(account(scope.actor)?.mobile)
        case .myKind: term(account(scope.actor)?.kind.term)
        case .myEnterpriseCount: .count(joined(by: scope.actor).count)
        case .myInvitationCount: .count(invitations(of: scope.actor).count)
        case .myMainEnterprise, .mainName: text(main(scope)?.name)
        case .myUnreadCount: .count(unreadCount(of: scope.actor))
        case .myWaitingCount: .count(unreadCount(of: scope.actor) + invitations(of: scope.actor).count)
        case .myAdministeredCount: .count(administered(by: scope.actor).count)
        case .myTriesLeft: .count(passwordTries(in: scope).left(at: now))
        case .myLockedUntil: moment(passwordTries(in: scope).lock(at: now))

        case .currentName: text(current(scope)?.name)
        case .currentMembers: number(current(scope).map { count(on: .enterprise($0.id)) })
        case .currentMyDepartment: departmentName(of: scope.actor, in: current(scope)?.id)
        case .currentMyRole: term(membership(scope.actor, current(scope)?.id)?.role.term)
        default: nil
        }
    }

    private func value(ofEnterprise field: Field, _ scope: Scope, _ now: Instant) -> Value? {
        switch field {
        case .enterpriseName: text(enterprise(scope)?.name)
        case .enterpriseInitial: initial(enterprise(scope)?.name)
        case .enterpriseIndustry: text(enterprise(scope)?.industry)
        case .enterpriseMembers: number(enterprise(scope).map { count(on: .enterprise($0.id)) })
        case .enterpriseDepartments: number(enterprise(scope).map { departmentCount(of: $0.id) })
        case .enterpriseVerification: term(enterprise(scope).map { $0.verified ? .verified : .unverified })
        case .enterpriseExitPolicy: term(enterprise(scope)?.exitPolicy.term)
        case .enterpriseCorpID: text(enterprise(scope)?.corpID)
        case .enterpriseMainAdministrator: text(scope.enterprise.flatMap(mainAdministrator)?.name)
        case .enterpriseStanding: term(standing(of: scope.enterprise, for: scope.actor))
        case .enterpriseMyRole: term(membership(scope.actor, scope.enterprise)?.role.term)
        case .enterpriseMyDepartment: departmentName(of: scope.actor, in: scope.enterprise)
        case .enterpriseMyTitle: text(membership(scope.actor, scope.enterprise)?.title)
        case .enterpriseJoined: date(membership(scope.actor, scope.enterprise)?.joined)
        case .enterpriseMainChangesLeft: .count(mainChangesLeft(of: scope.actor, at: now))
        case .enterprisePending: number(enterprise(scope).map { shelves.slots(.pending, of: $0.id).count })
        case .enterpriseApproved: number(enterprise(scope).map { approvedCount(in: $0.id) })
        case .enterpriseDecided: number(enterprise(scope).map { shelves.slots(.decided, of: $0.id).count })
        case .enterpriseLapsed: number(enterprise(scope).map { shelves.slots(.lapsed, of: $0.id).count })
        case .enterpriseLeaveRecords: number(enterprise(scope).map { leaveRecords(of: $0.id).count })
        case .enterpriseAdministrators: number(enterprise(scope).map { administratorCount(of: $0.id) })
        case .enterpriseDissolves: moment(scope.enterprise.flatMap(dissolving)?.effective)
        default: nil
        }
    }

    private func value(ofPeople field: Field, _ scope: Scope) -> Value? {
        switch field {
        case .formerName: text(former(scope)?.name)
        case .formerInitial: initial(former(scope)?.name)
        case .formerLeft: date(scope.former.flatMap { departure(of: scope.actor, from: $0) })
        case .formerMainAdministrator: text(scope.former.flatMap(mainAdministrator)?.name)
        case .formerInviter: text(invitation(in: scope).flatMap { account($0.inviter) }?.name)

        case .departmentName: text(department(scope)?.name)
        case .departmentMembers: number(department(scope).map { count(below: $0.id, of: $0.enterprise) })

        case .personName: text(person(scope)?.name)
        case .personInitial: initial(person(scope)?.name)
        case .personMobile: text(person(scope)?.mobile)
        case .personKind: term(person(scope)?.kind.term)
        case .personRole: term(membership(scope.person, scope.enterprise)?.role.term)
        case .personTitle: text(membership(scope.person, scope.enterprise)?.title)
        case .personDepartment: departmentName(of: scope.person, in: scope.enterprise)
        case .personJoined: date(membership(scope.person, scope.enterprise)?.joined)
        default: nil
        }
    }

    // MARK: Subjects

    private func main(_ scope: Scope) -> Enterprise? { mainEnterprise(of: scope.actor).flatMap(enterprise) }
    private func current(_ scope: Scope) -> Enterprise? { currentEnterprise(of: scope.actor).flatMap(enterprise) }
    private func enterprise(_ scope: Scope) -> Enterprise? { scope.enterprise.flatMap(enterprise) }
    private func former(_ scope: Scope) -> Enterprise? { scope.former.flatMap(enterprise) }
    private func person(_ scope: Scope) -> Account? { scope.person.flatMap(account) }

    private func department(_ scope: Scope) -> Department? {
        guard let department = scope.department, let enterprise = scope.enterprise else { return nil }
        return self.department(department, of: enterprise)
    }

    func membership(_ account: AccountID?, _ enterprise: EnterpriseID?) -> Membership? {
        guard let account, let enterprise else { return nil }
        return membership(of: account, in: enterprise)
    }

    private func standing(of enterprise: EnterpriseID?, for account: AccountID) -> Term? {
        guard membership(account, enterprise) != nil else { return nil }
        return mainEnterprise(of: account) == enterprise ? .mainEnterprise : .joinedEnterprise
    }

    // MARK: Values

    func text(_ text: String?) -> Value { text.map(Value.text) ?? .none }
    func initial(_ name: String?) -> Value { text(name?.first.map(String.init)) }
    func term(_ term: Term?) -> Value { term.map(Value.term) ?? .none }
    func date(_ instant: Instant?) -> Value { instant.map(Value.date) ?? .none }
    func number(_ count: Int?) -> Value { count.map(Value.count) ?? .none }
    func moment(_ instant: Instant?) -> Value { instant.map(Value.moment) ?? .none }

    func departmentName(of account: AccountID?, in enterprise: EnterpriseID?) -> Value {
        guard let membership = membership(account, enterprise), let id = membership.department else { return .none }
        return text(department(id, of: membership.enterprise)?.name)
    }
}
