// Whether the setups that scenarios tell can be carried out at all.

import Domain
import Grid
public import ScreenKit
import Session
public import WorldStore

extension Library {
    /// What has happened in the world of a scenario before anybody walks in it; nothing where no scenario has the name.
    func setup(of scenario: String) -> any WorldSetup {
        scenarios[scenario].map { ScenarioSetup(of: $0) } ?? NoSetup()
    }

    /// Plays every scenario's setup in a world of its own, and tells the acts that the rules refuse, and the places to begin
    /// that aren't there.
    public func setupFaults() throws(StoreError) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for scenario in scenarios.values where !scenario.history.isEmpty || scenario.opens != nil {
            let directory = try base(of: scenario).directory
            var (world, _) = World.found(on: directory)
            do throws(ScenarioSetup.FaultyAct) {
                _ = try ScenarioSetup(of: scenario).happen(in: &world, at: directory.clock)
            } catch {
                faults.append(error.diagnostic)
                continue
            }
            guard let opens = scenario.opens else { continue }
            let host = try Host(
                store: MemoryStore(directory: directory, setup: ScenarioSetup(of: scenario)),
                clock: .standing(at: directory.clock))
            faults += fault(of: opens, on: host).map { [$0] } ?? []
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
