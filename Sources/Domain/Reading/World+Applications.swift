// What has become of applications for leaving, by member and by enterprise.

extension World {
    /// An application; `nil` if there is none with this identifier.
    public func application(_ id: ApplicationID) -> Application? { change.applications[id] }

    /// What an account applied for last in an enterprise.
    public func latestApplication(of account: AccountID, in enterprise: EnterpriseID) -> Application? {
        shelves.latest(of: account, in: enterprise).flatMap(application)
    }

    /// The application of an account that is open in an enterprise; there is one at most (R7).
    public func openApplication(of account: AccountID, in enterprise: EnterpriseID) -> Application? {
        latestApplication(of: account, in: enterprise).flatMap { $0.state.isOpen ? $0 : nil }
    }

    /// All that are open in an enterprise, the first submitted first.
    func openApplications(in enterprise: EnterpriseID) -> [Application] {
        shelves.slots(.open, of: enterprise).compactMap { application($0.id) }
    }

    /// How many are approved in an enterprise, and not confirmed yet.
    func approvedCount(in enterprise: EnterpriseID) -> Int {
        shelves.slots(.open, of: enterprise).count - shelves.slots(.pending, of: enterprise).count
    }

    /// The application a scope is about: its own, or else the one its message speaks about.
    func application(in scope: Scope) -> Application? {
        let id = scope.application ?? scope.message.flatMap(message)?.application
        return id.flatMap(application)
    }

    /// Changes what has become of an application.
    mutating func update(_ id: ApplicationID, _ change: (inout Application) -> Void) {
        guard var application = application(id) else { return }
        change(&application)
        keep(application)
    }
}
