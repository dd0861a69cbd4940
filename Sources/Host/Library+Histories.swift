// Whether the histories that scenarios tell can be carried out at all.

public import ScreenKit

extension Library {
    /// What has happened in the world of a scenario before anybody walks in it; nothing where no scenario has the name.
    func history(of scenario: String) -> History { scenarios[scenario].map(History.init(of:)) ?? .none }

    /// Plays every scenario's history in a world of its own, and tells the acts that the rules refuse.
    public func historyFaults() throws(HostFailure) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for scenario in scenarios.values where !scenario.history.isEmpty {
            do throws(HostFailure) {
                let directory = try Base(scenario: scenario).directory
                _ = try Host(
                    store: MemoryStore(directory: directory), clock: .standing(at: directory.clock),
                    history: History(of: scenario))
            } catch {
                guard case .history(let fault) = error else { throw error }
                faults.append(fault)
            }
        }
        return faults.inReadingOrder
    }
}
