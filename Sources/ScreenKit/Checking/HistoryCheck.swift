/// Checks that a history speaks of people and enterprises that its world has.
struct HistoryCheck {
    private let accounts: [String]
    private let enterprises: [String]
    private let report: Report

    init(world: Scenario, report: Report) {
        accounts = world.people.map(\.id).sorted()
        enterprises = world.enterprises.map(\.id).sorted()
        self.report = report
    }

    func check(_ history: [Scenario.Act]) {
        for act in history {
            guard case .command(let order) = act.deed else { continue }
            let people = [order.account, order.person, order.applicant].compactMap(\.self) + order.marks
            for account in people {
                report.require(account, among: accounts, ScenarioFault.unknownAccount, "account", at: act.position)
            }
            guard let enterprise = order.enterprise else { continue }
            report.require(
                enterprise, among: enterprises, ScenarioFault.unknownEnterprise, "enterprise", at: act.position)
        }
    }
}
