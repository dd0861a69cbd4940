// What screens say of the open platform: apps, what they may do, and links between organisations (flow 5).

extension World {
    func value(ofPlatform field: Field, _ scope: Scope) -> Value? {
        switch field {
        case .enterpriseApps: number(scope.enterprise.map { apps(of: $0).count })
        case .enterpriseLinks: number(scope.enterprise.map { links(of: $0).filter { isLinked($0.id) }.count })
        case .appName: text(app(scope)?.name)
        case .appInitial: initial(app(scope)?.name)
        case .appKey: text(app(scope)?.key.rawValue)
        case .appSecret: text(app(scope)?.secret)
        case .appKind: term(app(scope)?.kind.term)
        case .appTicket: text(app(scope)?.ticket)
        case .appScopes: number(scope.app.map { scopes(of: $0).count })
        case .scopeName: text(scope.apiScope?.rawValue)
        case .scopeMeaning: term(scope.apiScope?.term)
        case .scopeState: term(isAllowed(scope).map { $0 ? .scopeOn : .scopeOff })
        case .linkName: text(link(scope)?.name)
        case .linkInitial: initial(link(scope)?.name)
        case .linkDepartment: text(link(scope).map { String($0.department) })
        case .linkCorpID: text(link(scope)?.corpID)
        case .linkKind: term(link(scope)?.kind.term)
        case .linkState: term(link(scope).map { isLinked($0.id) ? .linked : .unlinked })
        case .linkUnlinked: moment(scope.link.flatMap(unlinked))
        default: nil
        }
    }

    func holds(ofPlatform fact: Fact, in scope: Scope) -> Bool {
        switch fact {
        case .usesPlatform: !enterprisesOnPlatform(of: scope.actor).isEmpty
        case .usesNoPlatform: enterprisesOnPlatform(of: scope.actor).isEmpty
        case .isLinked: scope.link.map(isLinked) ?? false
        case .isUnlinked: scope.link.flatMap(unlinked) != nil
        case .scopeIsOn: isAllowed(scope) ?? false
        case .scopeIsOff: isAllowed(scope).map { !$0 } ?? false
        case .appIsInternal: app(scope)?.kind == .internal
        case .appIsThirdParty: app(scope)?.kind == .thirdParty
        default: false
        }
    }

    /// The enterprises for which the console is open to somebody, in the order of joining.
    func enterprisesOnPlatform(of account: AccountID) -> [EnterpriseID] {
        enterprises(of: account).filter { mayUsePlatform(account, of: $0) }
    }

    /// Apps and links are shown to their enterprise's developers and administrators only.
    func canSeePlatform(_ scope: Scope) -> Bool {
        let owners = [scope.app.map { app($0)?.enterprise }, scope.link.map { link($0)?.enterprise }]
        return owners.compactMap(\.self).allSatisfy { owner in
            owner.map { mayUsePlatform(scope.actor, of: $0) && (scope.enterprise ?? $0) == $0 } ?? false
        }
    }

    private func app(_ scope: Scope) -> PlatformApp? { scope.app.flatMap(app) }
    private func link(_ scope: Scope) -> OrganisationLink? { scope.link.flatMap(link) }

    private func isAllowed(_ scope: Scope) -> Bool? {
        guard let app = scope.app, let apiScope = scope.apiScope else { return nil }
        return scopes(of: app).contains(apiScope)
    }
}
