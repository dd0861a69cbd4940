/// Changing the main enterprise (R6): five times a calendar month at once, changes made by leaving counted; what comes after
/// the fifth takes effect on the 1st of the next month, and isn't counted there again.
struct ChangingMainEnterprise: EnterpriseRules {
    /// How many changes a month take effect at once; the official limit.
    static let changesAtOnce = 5

    let account: AccountID
    let enterprise: EnterpriseID

    func rule(in world: World, at now: Instant) -> Rule? {
        if world.membership(of: account, in: enterprise) == nil {
            world.absence(from: enterprise)
        } else if world.mainEnterprise(of: account) == enterprise {
            .alreadyMain
        } else if world.change.scheduledMain[account]?.enterprise == enterprise {
            .alreadyScheduled
        } else {
            nil
        }
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        if world.mainChangesLeft(of: account, at: now) > 0 {
            let change = MainEnterpriseChanged(
                account: account, from: world.mainEnterprise(of: account), to: enterprise, cause: .request)
            return [.mainEnterpriseChanged(change)]
        }
        let effective = Month(containing: now).next.start
        let change = MainEnterpriseChangeScheduled(account: account, to: enterprise, effective: effective)
        return [.mainEnterpriseChangeScheduled(change)]
    }

    static func deadline(in world: World) -> Deadline? {
        let next = world.change.scheduledMain.min { ($0.value.effective, $0.key) < ($1.value.effective, $1.key) }
        return next.map { account, scheduled in
            Deadline(moment: scheduled.effective) {
                [
                    .mainEnterpriseChanged(
                        MainEnterpriseChanged(
                            account: account, from: world.mainEnterprise(of: account), to: scheduled.enterprise,
                            cause: .schedule))
                ]
            }
        }
    }
}

/// Somebody has another main enterprise.
public struct MainEnterpriseChanged: EventPayload {
    /// What can bring a change.
    public enum Cause: String, CaseIterable, Codable, Sendable {
        /// The person chose it, and it counts for the month.
        case request
        /// The 1st has come.
        case schedule
    }

    static let name = EventName.mainEnterpriseChanged
    /// Whose main enterprise changed.
    public let account: AccountID
    /// The former one; `nil` if there was none.
    public let from: EnterpriseID?
    /// The new one.
    public let to: EnterpriseID
    /// What brought the change.
    public let cause: Cause

    enum CodingKeys: String, CodingKey { case account, from, to, cause }

    func apply(to world: inout World, at: Instant) {
        world.setMainEnterprise(of: account, to: to, countedAt: cause == .request ? at : nil)
        if cause == .schedule { world.change.scheduledMain[account] = nil }
    }
}

/// Somebody has chosen another main enterprise, which it becomes on the 1st; an earlier choice that waits is replaced.
public struct MainEnterpriseChangeScheduled: EventPayload {
    static let name = EventName.mainEnterpriseChangeScheduled
    /// Whose main enterprise will change.
    public let account: AccountID
    /// The one it becomes.
    public let to: EnterpriseID
    /// The 1st of the next month, 00:00 at UTC+8.
    public let effective: Instant

    enum CodingKeys: String, CodingKey { case account, to, effective }

    func apply(to world: inout World, at: Instant) {
        world.change.scheduledMain[account] = Change.ScheduledMain(enterprise: to, effective: effective)
    }
}

extension World {
    /// How often somebody can still change the main enterprise at once this month (R6).
    public func mainChangesLeft(of account: AccountID, at now: Instant) -> Int {
        guard let changes = change.mainChanges[account], changes.month == Month(containing: now) else {
            return ChangingMainEnterprise.changesAtOnce
        }
        return max(0, ChangingMainEnterprise.changesAtOnce - changes.count)
    }

    /// The change of somebody's main enterprise that waits for the 1st.
    public func scheduledMainEnterprise(of account: AccountID) -> Change.ScheduledMain? {
        change.scheduledMain[account]
    }

    /// Sets the main enterprise; a change counts for the month of `countedAt` unless nothing came in its place.
    mutating func setMainEnterprise(of account: AccountID, to enterprise: EnterpriseID?, countedAt: Instant?) {
        change.mainEnterprise[account] = enterprise
        guard let enterprise else { return }
        if change.scheduledMain[account]?.enterprise == enterprise { change.scheduledMain[account] = nil }
        guard let month = countedAt.map(Month.init(containing:)) else { return }
        let earlier = change.mainChanges[account].flatMap { $0.month == month ? $0.count : nil } ?? 0
        change.mainChanges[account] = Change.MainChanges(month: month, count: earlier + 1)
    }
}
