/// Switching the current enterprise, the one contacts shows; the main enterprise stays what it is (R14).
struct SwitchingEnterprise: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        if world.membership(of: account, in: enterprise) == nil {
            world.absence(from: enterprise)
        } else if world.currentEnterprise(of: account) == enterprise {
            .alreadyCurrent
        } else {
            nil
        }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        let from = world.currentEnterprise(of: account)
        return [.currentEnterpriseChanged(CurrentEnterpriseChanged(account: account, from: from, to: enterprise))]
    }
}

/// Contacts shows somebody another enterprise.
public struct CurrentEnterpriseChanged: EventPayload {
    static let name = EventName.currentEnterpriseChanged
    /// Whom.
    public let account: AccountID
    /// What it showed before; `nil` if nothing.
    public let from: EnterpriseID?
    /// What it shows now.
    public let to: EnterpriseID

    enum CodingKeys: String, CodingKey { case account, from, to }

    func apply(to world: inout World, at: Instant) {
        world.change.currentEnterprise[account] = to
    }
}
