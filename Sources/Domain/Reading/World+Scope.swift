// From a scope to its subjects and back, and whether one may look at it at all.

extension World {
    /// The identifier of a subject; `nil` if it isn't in scope, or there is none.
    public func identifier(of subject: Subject, in scope: Scope) -> String? {
        switch subject {
        case .me: scope.actor.rawValue
        case .current: currentEnterprise(of: scope.actor)?.rawValue
        case .main: mainEnterprise(of: scope.actor)?.rawValue
        case .enterprise: scope.enterprise?.rawValue
        case .former: scope.former?.rawValue
        case .department: scope.department?.rawValue
        case .myDepartment:
            currentEnterprise(of: scope.actor).flatMap { membership(of: scope.actor, in: $0)?.department }?.rawValue
        case .person: scope.person?.rawValue
        case .application: application(in: scope)?.id.rawValue
        case .myApplication: scope.enterprise.flatMap { latestApplication(of: scope.actor, in: $0) }?.id.rawValue
        case .applicationEnterprise: application(in: scope)?.enterprise.rawValue
        case .message: scope.message?.rawValue
        case .messageApplication: scope.message.flatMap(message)?.application?.rawValue
        case .messageEnterprise: scope.message.flatMap(message)?.enterprise.rawValue
        case .record: scope.record?.rawValue
        case .app: scope.app?.rawValue
        case .apiScope: scope.apiScope?.rawValue
        case .link: scope.link?.rawValue
        case .endpoint: scope.endpoint?.rawValue
        case .parameter: scope.parameter?.rawValue
        case .exchange: scope.exchange?.rawValue
        case .feed: scope.feed?.rawValue
        }
    }

    /// Whether the actor may see what is in scope: an enterprise they belong to, a department it has, a person who
    /// belongs to it, an enterprise they have left or are invited to, a message to them, an application of theirs or, with
    /// the leave records, of an enterprise they administer. Routes for which this doesn't hold are pruned.
    public func canSee(_ scope: Scope) -> Bool {
        guard account(scope.actor) != nil, scope.former.map({ isFormer($0, of: scope.actor) }) ?? true,
            scope.message.map({ isMessage($0, to: scope.actor) }) ?? true,
            scope.application.map({ canSee($0, in: scope) }) ?? true,
            canSeePlatform(scope),
            scope.record == nil || record(in: scope) != nil && administers(scope.enterprise, scope.actor)
        else { return false }
        guard let enterprise = scope.enterprise else {
            return scope.department == nil && (scope.person == nil || scope.person == scope.actor)
        }
        return membership(of: scope.actor, in: enterprise) != nil
            && scope.department.map { department($0, of: enterprise) != nil } ?? true
            && scope.person.map { membership(of: $0, in: enterprise) != nil } ?? true
    }

    /// An application met on an enterprise's pages is one to that enterprise.
    private func canSee(_ id: ApplicationID, in scope: Scope) -> Bool {
        guard let application = application(id), scope.enterprise.map({ $0 == application.enterprise }) ?? true else {
            return false
        }
        return application.applicant == scope.actor || administers(application.enterprise, scope.actor)
    }

    private func administers(_ enterprise: EnterpriseID?, _ account: AccountID) -> Bool {
        enterprise.flatMap { membership(of: account, in: $0) }?.role.administers == true
    }

    /// The leave record in scope.
    func record(in scope: Scope) -> LeaveRecord? {
        guard let enterprise = scope.enterprise, let place = scope.record?.place else { return nil }
        let records = leaveRecords(of: enterprise)
        return records.indices.contains(place) ? records[place] : nil
    }
}

extension Scope {
    /// The scope with a subject put in it. Another enterprise takes all else out: it was met on the former's pages.
    public func setting(_ subject: Subject, _ id: String) -> Scope {
        var scope = self
        switch subject.type {
        case .enterprise where enterprise?.rawValue != id: scope = Scope(actor: actor, enterprise: EnterpriseID(id))
        case .former: scope.former = EnterpriseID(id)
        case .department: scope.department = DepartmentID(id)
        case .person: scope.person = AccountID(id)
        case .application: scope.application = ApplicationID(id)
        case .message: scope.message = MessageID(id)
        case .record: scope.record = RecordID(id)
        case .app: scope.app = AppKey(id)
        case .apiScope: scope.apiScope = APIScope(rawValue: id)
        case .link: scope.link = LinkID(id)
        case .endpoint: scope.endpoint = EndpointID(id)
        case .parameter: scope.parameter = ParameterID(id)
        case .exchange: scope.exchange = ExchangeID(id)
        case .feed: scope.feed = FeedID(id)
        default: break
        }
        return scope
    }
}
