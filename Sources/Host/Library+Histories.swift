// Whether the histories that scenarios tell can be carried out at all.

import Grid
public import ScreenKit
import Session

extension Library {
    /// What has happened in the world of a scenario before anybody walks in it; nothing where no scenario has the name.
    func history(of scenario: String) -> History { scenarios[scenario].map(History.init(of:)) ?? .none }

    /// Plays every scenario's history in a world of its own, and tells the acts that the rules refuse, and the places to begin
    /// that aren't there.
    public func historyFaults() throws(HostFailure) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for scenario in scenarios.values where !scenario.history.isEmpty || scenario.opens != nil {
            do throws(HostFailure) {
                let directory = try base(of: scenario).directory
                let host = try Host(
                    store: MemoryStore(directory: directory), clock: .standing(at: directory.clock),
                    history: History(of: scenario))
                if let opens = scenario.opens { faults += fault(of: opens, on: host).map { [$0] } ?? [] }
            } catch {
                guard case .history(let fault) = error else { throw error }
                faults.append(fault)
            }
        }
        return faults.inReadingOrder
    }

    /// What keeps the learner from beginning at a place.
    private func fault(of place: Scenario.Place, on host: Host) -> Diagnostic? {
        do {
            let route = try RouteParser(screens: screens).parse(place.route)
            let stage = try stage(
                on: host, device: route.device, account: walker(to: route, in: host.world), language: .zh,
                size: .standard)
            try stage.open(route)
            return nil
        } catch {
            return Diagnostic(.error, at: place.position, "one can't begin there: \(error)", code: "bad-beginning")
        }
    }
}
