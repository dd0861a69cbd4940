// What remains of enterprises one has left, and which of them invite one again (R11, R12).

extension World {
    /// The enterprises an account has left and not come back to, the one left last first.
    public func formerEnterprises(of account: AccountID) -> [EnterpriseID] {
        (lastLeft[account] ?? [:]).filter { departure(of: account, from: $0.key) != nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The enterprises that invite an account, the latest invitation first.
    public func invitations(of account: AccountID) -> [EnterpriseID] {
        (change.invitations[account] ?? [:]).filter { !isDissolved($0.key) }
            .sorted { ($1.value.at, $0.key) < ($0.value.at, $1.key) }.map(\.key)
    }

    /// When an account left an enterprise; `nil` if it didn't, or has come back, or nothing is left to come back to.
    public func departure(of account: AccountID, from enterprise: EnterpriseID) -> Instant? {
        if isDissolved(enterprise) { return nil }
        return membership(of: account, in: enterprise) == nil ? lastLeft[account]?[enterprise] : nil
    }

    /// The invitation that waits for an account.
    public func invitation(of account: AccountID, to enterprise: EnterpriseID) -> Change.Invitation? {
        isDissolved(enterprise) ? nil : change.invitations[account]?[enterprise]
    }

    /// Whether an account has left an enterprise or is invited to it.
    func isFormer(_ enterprise: EnterpriseID, of account: AccountID) -> Bool {
        departure(of: account, from: enterprise) != nil || invitation(of: account, to: enterprise) != nil
    }

    func invitation(in scope: Scope) -> Change.Invitation? {
        scope.former.flatMap { invitation(of: scope.actor, to: $0) }
    }
}
