/// Approving or rejecting an application (4.4a): any administrator of its enterprise but the applicant, once (B2, B8, B11).
struct Deciding: ApplicationRules {
    /// What an administrator can say to an application.
    enum Verdict: Hashable, Sendable {
        case approve
        /// For a reason, as it was typed.
        case reject(reason: String)
    }

    let account: AccountID
    let application: ApplicationID
    let verdict: Verdict

    func rule(against application: Application, in world: World, at now: Instant) -> Rule? {
        if let rule = world.administrationRule(for: account, in: application.enterprise) { return rule }
        if application.applicant == account { return .ownApplication }
        if application.hasLapsed(at: now) { return .lapsedMeanwhile }
        switch application.state {
        case .pending: return verdict == .approve ? applicantRule(for: application, in: world) : nil
        case .approved, .rejected, .confirmed: return .alreadyDecided
        case .withdrawn: return .withdrawnMeanwhile
        case .lapsed: return .lapsedMeanwhile
        case .void: return .voidedMeanwhile
        }
    }

    /// An administrator can't leave, so an approval would lead nowhere (B11).
    private func applicantRule(for application: Application, in world: World) -> Rule? {
        let seat = world.membership(of: application.applicant, in: application.enterprise)
        return seat?.role.administers == true ? .applicantAdministers : nil
    }

    func events(from application: Application, in world: World, at now: Instant) -> [Event.Body] {
        let (id, enterprise) = (application.id, application.enterprise)
        switch verdict {
        case .approve:
            let expires = now.advanced(bySeconds: Application.confirmationPeriod)
            return [
                .applicationApproved(
                    ApplicationApproved(application: id, enterprise: enterprise, decider: account, expires: expires))
            ]
        case .reject(let reason):
            return [
                .applicationRejected(
                    ApplicationRejected(
                        application: id, enterprise: enterprise, decider: account, reason: Reason.cleaned(reason)))
            ]
        }
    }
}

/// Deciding several applications at once. Those that nothing can become of any more are passed over; what forbids one of the
/// others forbids all, so that nobody believes more to be done than is.
struct DecidingMarked: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    let applications: [ApplicationID]
    let verdict: Deciding.Verdict

    func rule(in world: World, at now: Instant) -> Rule? { refusal(in: world, at: now)?.rule }

    func refusal(in world: World, at now: Instant) -> Refusal? {
        if let rule = world.administrationRule(for: account, in: enterprise) { return refusal(by: rule, in: world) }
        if applications.isEmpty { return refusal(by: .nothingMarked, in: world) }
        let own = applications.filter { world.application($0)?.enterprise == enterprise }
        guard let first = own.first else { return refusal(by: .noApplication, in: world) }
        let waiting = waiting(in: world)
        if waiting.isEmpty, own.contains(where: { $0 != first }) { return refusal(by: .noneLeftToDecide, in: world) }
        return (waiting.isEmpty ? [first] : waiting).lazy.compactMap { deciding($0).refusal(in: world, at: now) }.first
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        waiting(in: world).flatMap { deciding($0).events(in: world, at: now) }
    }

    /// Those of this enterprise that wait for a decision, each once.
    private func waiting(in world: World) -> [ApplicationID] {
        var seen: Set<ApplicationID> = []
        return applications.filter { id in
            guard let application = world.application(id), seen.insert(id).inserted else { return false }
            return application.enterprise == enterprise && application.state == .pending
        }
    }

    private func deciding(_ application: ApplicationID) -> Deciding {
        Deciding(account: account, application: application, verdict: verdict)
    }
}

/// An administrator approved an application; the applicant can confirm until it lapses (R8).
public struct ApplicationApproved: EventPayload {
    static let name = EventName.applicationApproved
    /// Which.
    public let application: ApplicationID
    /// Where.
    public let enterprise: EnterpriseID
    /// Who approved.
    public let decider: AccountID
    /// Until when it can be confirmed.
    public let expires: Instant

    enum CodingKeys: String, CodingKey { case application, enterprise, decider, expires }

    func apply(to world: inout World, at: Instant) {
        world.decide(application, as: .approved, .init(decider: decider, at: at, rejection: nil, expires: expires))
    }
}

/// An administrator rejected an application; the member stays, and can apply again (R7).
public struct ApplicationRejected: EventPayload {
    static let name = EventName.applicationRejected
    /// Which.
    public let application: ApplicationID
    /// Where.
    public let enterprise: EnterpriseID
    /// Who rejected.
    public let decider: AccountID
    /// Why; untrusted text.
    public let reason: String

    enum CodingKeys: String, CodingKey { case application, enterprise, decider, reason }

    func apply(to world: inout World, at: Instant) {
        world.decide(application, as: .rejected, .init(decider: decider, at: at, rejection: reason, expires: nil))
    }
}

extension World {
    /// Keeps a decision and tells the applicant (4.4b).
    fileprivate mutating func decide(
        _ id: ApplicationID, as state: Application.State, _ decision: Application.Decision
    ) {
        update(id) {
            $0.state = state
            $0.decision = decision
        }
        guard let application = application(id) else { return }
        send(
            state == .approved ? .approved : .rejected, to: .people([application.applicant]), from: decision.decider,
            about: application.enterprise, application: id, at: decision.at)
    }

    /// The rule that keeps somebody out of an enterprise's back office; `nil` if none does.
    func administrationRule(for account: AccountID, in enterprise: EnterpriseID) -> Rule? {
        guard let seat = membership(of: account, in: enterprise) else { return absence(from: enterprise) }
        return seat.role.administers ? nil : .notAnAdministrator
    }
}
