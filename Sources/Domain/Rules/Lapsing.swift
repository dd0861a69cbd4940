/// An approval that nobody confirms in time lapses (R8, B3).
enum Lapsing {
    static func deadline(in world: World) -> Deadline? {
        guard let next = world.shelves.nextToLapse, let application = world.application(next.id) else { return nil }
        return Deadline(moment: next.moment) {
            [
                .applicationLapsed(
                    ApplicationLapsed(application: application.id, enterprise: application.enterprise))
            ]
        }
    }
}

/// Nobody confirmed an approval in time.
public struct ApplicationLapsed: EventPayload {
    static let name = EventName.applicationLapsed
    /// Which.
    public let application: ApplicationID
    /// Where.
    public let enterprise: EnterpriseID

    enum CodingKeys: String, CodingKey { case application, enterprise }

    func apply(to world: inout World, at: Instant) {
        world.update(application) {
            $0.state = .lapsed
            // It was over then, however late that was noticed.
            $0.ended = $0.decision?.expires ?? at
        }
        guard let applicant = world.application(application)?.applicant else { return }
        world.send(.lapsed, to: .people([applicant]), from: nil, about: enterprise, application: application, at: at)
    }
}
