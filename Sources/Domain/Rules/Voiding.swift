/// What happens to open applications when what they are about changes: they are void (B5, B6, B7).
enum Voiding {
    /// Of one member, who is removed.
    static func ofMember(_ account: AccountID, in enterprise: EnterpriseID, of world: World) -> [Event.Body] {
        world.openApplication(of: account, in: enterprise).map { [void($0, because: .removed)] } ?? []
    }

    /// Of everybody in an enterprise.
    static func all(in enterprise: EnterpriseID, of world: World, because cause: Application.VoidCause) -> [Event.Body]
    {
        world.openApplications(in: enterprise).map { void($0, because: cause) }
    }

    private static func void(_ application: Application, because cause: Application.VoidCause) -> Event.Body {
        .applicationVoided(
            ApplicationVoided(application: application.id, enterprise: application.enterprise, cause: cause))
    }
}

/// Nothing can become of an application any more, through nobody's decision on it.
public struct ApplicationVoided: EventPayload {
    static let name = EventName.applicationVoided
    /// Which.
    public let application: ApplicationID
    /// Where.
    public let enterprise: EnterpriseID
    /// What made it void.
    public let cause: Application.VoidCause

    enum CodingKeys: String, CodingKey { case application, enterprise, cause }

    func apply(to world: inout World, at: Instant) {
        world.update(application) {
            $0.state = .void
            $0.ended = at
            $0.voidCause = cause
        }
        guard let applicant = world.application(application)?.applicant else { return }
        world.send(.voided, to: .people([applicant]), from: nil, about: enterprise, application: application, at: at)
    }
}
