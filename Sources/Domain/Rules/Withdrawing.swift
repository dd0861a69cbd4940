/// Taking an application back while it is open, decided or not (R7, B1).
struct Withdrawing: ApplicationRules {
    let account: AccountID
    let application: ApplicationID

    func rule(against application: Application, in world: World, at now: Instant) -> Rule? {
        if application.applicant != account { return .notTheApplicant }
        return application.hasLapsed(at: now) ? .approvalLapses : application.closingRule
    }

    func events(from application: Application, in world: World, at now: Instant) -> [Event.Body] {
        [
            .applicationWithdrawn(
                ApplicationWithdrawn(application: application.id, enterprise: application.enterprise))
        ]
    }
}

/// Somebody took an application back.
public struct ApplicationWithdrawn: EventPayload {
    static let name = EventName.applicationWithdrawn
    /// Which.
    public let application: ApplicationID
    /// Where.
    public let enterprise: EnterpriseID

    enum CodingKeys: String, CodingKey { case application, enterprise }

    func apply(to world: inout World, at: Instant) {
        world.update(application) {
            $0.state = .withdrawn
            $0.ended = at
        }
        world.send(
            .withdrawn, to: .people(world.administrators(of: enterprise)),
            from: world.application(application)?.applicant, about: enterprise, application: application, at: at)
    }
}
