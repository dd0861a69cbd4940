/// Checks that a scenario's links, apps and developers fit together.
struct PlatformCheck {
    /// The kind of app that is authorised by a ticket.
    static let thirdParty = "third-party"

    let scenario: Scenario
    let report: Report

    func check() {
        var departments: Set<Int> = []
        var keys: Set<String> = []
        for enterprise in scenario.enterprises {
            let own = Set(enterprise.departments.compactMap(\.number))
            let members = Set(enterprise.members.map(\.account))
            for link in enterprise.links {
                let isTaken = own.contains(link.department) || !departments.insert(link.department).inserted
                if isTaken { reportTaken(link) }
                if link.corporation == enterprise.corporation { reportSelf(link) }
            }
            for app in enterprise.apps {
                if !keys.insert(app.key).inserted {
                    report.error(
                        ScenarioFault.duplicateApp, at: app.position,
                        "a second app \(quoted(app.key)); keep one of them")
                }
                checkTicket(of: app)
            }
            for developer in enterprise.developers where !members.contains(developer.account) {
                report.error(
                    ScenarioFault.notAMember, at: developer.position,
                    "\(developer.account) is no member of \(quoted(enterprise.id)); add the membership, or name another"
                )
            }
        }
    }

    private func reportTaken(_ link: Scenario.Link) {
        report.error(
            ScenarioFault.duplicateLink, at: link.position,
            "the number \(link.department) belongs to another link or department; give this one its own")
    }

    private func reportSelf(_ link: Scenario.Link) {
        report.error(
            ScenarioFault.duplicateLink, at: link.position,
            "an enterprise isn't linked with itself; name another organisation's corpId")
    }

    private func checkTicket(of app: Scenario.App) {
        guard (app.kind == Self.thirdParty) != (app.ticket != nil) else { return }
        report.error(
            ScenarioFault.appTicket, at: app.position,
            "an app of kind \(Self.thirdParty), and no other, has a \"ticket\"")
    }
}
