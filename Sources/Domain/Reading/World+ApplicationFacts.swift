// Whether each fact about applications and messages holds; one line a fact.

extension World {
    /// Whether a fact about applying in the enterprise in scope holds.
    func holds(ofApplying fact: Fact, in scope: Scope) -> Bool {
        guard let enterprise = scope.enterprise else { return false }
        let open = openApplication(of: scope.actor, in: enterprise)
        let hasPending = !shelves.slots(.pending, of: enterprise).isEmpty
        return switch fact {
        case .mustApply: open == nil && verdict(on: .leave, in: scope, at: clock)?.rule == .approvalNeeded
        case .hasOpenApplication: open != nil
        case .hasApplication: latestApplication(of: scope.actor, in: enterprise) != nil
        case .hasPendingApplications: hasPending
        case .hasNoPendingApplications: !hasPending
        default: false
        }
    }

    /// Whether a fact about an application holds.
    func holds(_ fact: Fact, of application: Application, for actor: AccountID) -> Bool {
        switch fact {
        case .applicationIsPending: application.state == .pending
        case .applicationIsApproved: application.state == .approved
        case .applicationIsRejected: application.state == .rejected
        case .applicationIsWithdrawn: application.state == .withdrawn
        case .applicationIsConfirmed: application.state == .confirmed
        case .applicationIsLapsed: application.state == .lapsed
        case .applicationIsVoid: application.state == .void
        case .applicationWasApproved: application.wasApproved
        case .isMyApplication: application.applicant == actor
        case .isNotMyApplication: application.applicant != actor
        case .applicantIsMember: membership(of: application.applicant, in: application.enterprise) != nil
        case .applicantIsNoMember: membership(of: application.applicant, in: application.enterprise) == nil
        case .canApplyAgain:
            application.applicant == actor
                && holds(.mustApply, in: Scope(actor: actor, enterprise: application.enterprise))
        default: false
        }
    }

    /// Whether a fact about a message holds; none does of a message to somebody else.
    func holds(_ fact: Fact, of message: Message, for actor: AccountID) -> Bool {
        guard isMessage(message.id, to: actor) else { return false }
        return switch fact {
        case .messageIsUnread: !hasRead(message.id, actor)
        case .messageIsRead: hasRead(message.id, actor)
        case .messageSaysApplied: message.kind == .applied
        case .messageSaysWithdrawn: message.kind == .withdrawn
        case .messageSaysApproved: message.kind == .approved
        case .messageSaysRejected: message.kind == .rejected
        case .messageSaysLapsed: message.kind == .lapsed
        case .messageSaysVoided: message.kind == .voided
        case .messageSaysRemoved: message.kind == .removed && message.sender != nil
        case .messageSaysRemovedByCall: message.kind == .removed && message.sender == nil
        case .messageSaysPolicyChanged: message.kind == .policyChanged
        case .messageSaysDissolving: message.kind == .dissolving
        case .messageSaysKept: message.kind == .kept
        case .messageSaysDissolved: message.kind == .dissolved
        case .messageSaysAppointed: message.kind == .appointed
        case .messageSaysDismissed: message.kind == .dismissed
        case .messageSaysTransferred: message.kind == .transferred
        default: false
        }
    }
}
