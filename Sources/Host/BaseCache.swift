import ScreenKit
import Synchronization

/// The bases of a library's scenarios, each made when it is first asked for. A base never changes, so all worlds that are
/// founded on one scenario share it: a run of scripts founds a hundred.
final class BaseCache: Sendable {
    private let bases = Mutex<[String: Base]>([:])

    /// The base of a scenario.
    func base(of scenario: Scenario) throws(HostFailure) -> Base {
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
