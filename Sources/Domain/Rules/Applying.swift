/// Applying for leaving (4.2b to 4.3b): the rules of leaving in their order, but for R5, which asks for just this; then R7.
struct Applying: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID
    /// Why, as it was typed.
    let reason: String

    func rule(in world: World, at now: Instant) -> Rule? {
        switch Leaving(account: account, enterprise: enterprise).rule(in: world, at: now) {
        case .approvalNeeded: world.openApplication(of: account, in: enterprise) == nil ? nil : .oneOpenApplication
        case nil: .noApprovalNeeded
        case let other: other
        }
    }

    /// Of R7, the application that is open.
    func refusal(by rule: Rule, in world: World) -> Refusal {
        let open = rule == .oneOpenApplication ? world.openApplication(of: account, in: enterprise)?.id : nil
        return Refusal(rule: rule, enterprise: enterprise, application: open)
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [
            .applicationSubmitted(
                ApplicationSubmitted(applicant: account, enterprise: enterprise, reason: Reason.cleaned(reason)))
        ]
    }
}

/// Somebody has applied for leaving; the application is named after this event.
public struct ApplicationSubmitted: EventPayload {
    static let name = EventName.applicationSubmitted
    /// Who wants to leave.
    public let applicant: AccountID
    /// What they want to leave.
    public let enterprise: EnterpriseID
    /// Why; untrusted text.
    public let reason: String

    enum CodingKeys: String, CodingKey { case applicant, enterprise, reason }

    func apply(to world: inout World, at: Instant) {
        let application = Application(
            id: ApplicationID(sequence: world.revision), applicant: applicant, enterprise: enterprise, reason: reason,
            submitted: at)
        world.keep(application)
        world.send(
            .applied, to: .people(world.administrators(of: enterprise)), from: applicant, about: enterprise,
            application: application.id, at: at)
    }
}
