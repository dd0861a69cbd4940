// What an event says to the person who made it happen.

import Domain

extension Event {
    /// What there is to say of it: event names as words.yaml knows them, each with the enterprise it speaks about. Leaving
    /// the main enterprise says that it was left, and what became the main one.
    var news: [(name: EventName, enterprise: EnterpriseID?)] {
        switch body {
        case .memberLeft(let left):
            let successor = left.mainEnterprise?.to.map { (EventName.mainEnterpriseChanged, Optional($0)) }
            return [(.memberLeft, left.record.enterprise)] + (successor.map { [$0] } ?? [])
        case .mainEnterpriseChanged(let change): return [(name, change.to)]
        case .mainEnterpriseChangeScheduled(let change): return [(name, change.to)]
        case .currentEnterpriseChanged(let change): return [(name, change.to)]
        case .worldFounded, .clockAdvanced: return [(name, nil)]
        }
    }
}
