import ScreenKit
import Synchronization
import WorldStore

/// Caches the base of each scenario of a library. A base is immutable, so every world of a scenario shares one: a run of all
/// scripts creates about a hundred worlds.
final class BaseCache: Sendable {
    private let bases = Mutex<[String: Base]>([:])

    /// The base of a scenario.
    func base(of scenario: Scenario) throws(StoreError) -> Base {
        if let base = bases.withLock({ $0[scenario.name] }) { return base }
        let made = try Base(scenario: scenario)
        return bases.withLock { bases in
            // Another thread may have made it meanwhile.
            if let base = bases[scenario.name] { return base }
            bases[scenario.name] = made
            return made
        }
    }
}
