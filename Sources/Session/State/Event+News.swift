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
        case .memberRemoved(let removal): return [(name, removal.departure.record.enterprise)]
        case .memberJoined(let joining):
            let main = joining.isFirst ? [(EventName.mainEnterpriseChanged, Optional(joining.enterprise))] : []
            return [(name, joining.enterprise)] + main
        case .invitationSent(let invitation): return [(name, invitation.enterprise)]
        case .roleResigned(let resignation): return [(name, resignation.enterprise)]
        case .mainEnterpriseChanged(let change): return [(name, change.to)]
        case .mainEnterpriseChangeScheduled(let change): return [(name, change.to)]
        case .currentEnterpriseChanged(let change): return [(name, change.to)]
        case .organisationsUnlinked(let change): return [(name, change.enterprise)]
        case .organisationsLinked(let change): return [(name, change.enterprise)]
        case .scopeChanged(let change): return [(name, change.enterprise)]
        case .applicationSubmitted(let submission): return [(name, submission.enterprise)]
        case .applicationWithdrawn(let withdrawal): return [(name, withdrawal.enterprise)]
        case .applicationApproved(let approval): return [(name, approval.enterprise)]
        case .applicationRejected(let rejection): return [(name, rejection.enterprise)]
        case .applicationLapsed(let lapse): return [(name, lapse.enterprise)]
        case .applicationVoided(let voiding): return [(name, voiding.enterprise)]
        case .passwordMistyped(let mistyping): return [(name, mistyping.enterprise)]
        case .exitPolicyChanged(let change): return [(name, change.enterprise)]
        case .administratorTransferred(let transfer): return [(name, transfer.enterprise)]
        case .administratorAppointed(let appointment): return [(name, appointment.enterprise)]
        case .administratorDismissed(let dismissal): return [(name, dismissal.enterprise)]
        case .dissolvingBegun(let dissolving): return [(name, dissolving.enterprise)]
        case .enterpriseKept(let keeping): return [(name, keeping.enterprise)]
        case .enterpriseDissolved(let dissolution): return [(name, dissolution.enterprise)]
        // A message read is no news to its reader.
        case .messageRead: return []
        case .worldFounded, .clockAdvanced: return [(name, nil)]
        }
    }

    /// Whom it speaks about beside the enterprise, where that is somebody other than who did it.
    var person: AccountID? {
        if case .memberRemoved(let removal) = body { removal.departure.record.account } else { nil }
    }

    /// The application that somebody approved or rejected by it.
    var decided: ApplicationID? {
        switch body {
        case .applicationApproved(let approval): approval.application
        case .applicationRejected(let rejection): rejection.application
        default: nil
        }
    }

    /// Whether others can see anything of it: what somebody reads, looks at or mistypes changes no page but their own.
    var showsToOthers: Bool {
        switch body {
        case .messageRead, .passwordMistyped, .currentEnterpriseChanged, .mainEnterpriseChanged,
            .mainEnterpriseChangeScheduled:
            false
        default: true
        }
    }

    /// Whether somebody did it, letting time pass included; the rest is what time brings.
    var isDoing: Bool { actor != nil || name == .clockAdvanced }

    /// Somebody's own leaving; a dialog tells of it instead of a notice.
    func departure(of account: AccountID) -> MemberLeft? {
        guard case .memberLeft(let left) = body, left.record.account == account else { return nil }
        return left
    }
}
