/// Leaving by an approved application, with one's password (4.5a, 4.5b; B3, B4, B9, B10, B11).
struct ConfirmingLeaving: ApplicationRules {
    let account: AccountID
    let application: ApplicationID

    func rule(against application: Application, in world: World, at now: Instant) -> Rule? {
        if application.applicant != account { return .notTheApplicant }
        if application.state == .pending { return .notDecidedYet }
        if application.hasLapsed(at: now) { return .approvalLapses }
        if let rule = application.closingRule { return rule }
        // It is approved: all that may have changed since is what the applicant is.
        let leaving = Leaving(account: account, enterprise: application.enterprise).rule(in: world, at: now)
        if let leaving, leaving != .approvalNeeded { return leaving }
        let tries = world.passwordTries(of: account, for: .confirmLeaving)
        return tries.isLocked(at: now) ? .wrongPasswordsLock : nil
    }

    func events(from application: Application, in world: World, at now: Instant) -> [Event.Body] {
        let leaving = world.leaving(
            application.enterprise, of: account, at: now, reason: .leave, application: application.id)
        return [.memberLeft(leaving)]
    }
}
