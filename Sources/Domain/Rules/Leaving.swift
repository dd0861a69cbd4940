/// Leaving an enterprise (1.5, 2.6b, 3.4): R0 to R5 in the order in which they speak, R6, R11.
struct Leaving: EnterpriseRules {
    let account: AccountID
    let enterprise: EnterpriseID

    /// Who leaves what.
    private struct Case {
        let account: Account
        let membership: Membership
        let enterprise: Enterprise
    }

    /// The rules that may refuse it. Where several hold, the first speaks; where none does, R0 lets the member leave.
    private static let precedence: [(rule: Rule, holds: @Sendable (Case) -> Bool)] = [
        (.managedAccountStays, { $0.account.kind == .enterpriseManaged }),
        (.mainAdministratorStays, { $0.membership.role == .mainAdministrator }),
        (.subAdministratorResignsFirst, { $0.membership.role == .subAdministrator }),
        (.leavingForbidden, { $0.enterprise.exitPolicy == .forbidden }),
        (.approvalNeeded, { $0.enterprise.exitPolicy == .approval }),
    ]

    func rule(in world: World, at now: Instant) -> Rule? {
        guard let account = world.account(account), let enterprise = world.enterprise(enterprise),
            let membership = world.membership(of: account.id, in: enterprise.id)
        else { return world.absence(from: enterprise) }
        let leaver = Case(account: account, membership: membership, enterprise: enterprise)
        return Self.precedence.first { $0.holds(leaver) }?.rule
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        [.memberLeft(world.leaving(enterprise, of: account, at: now, reason: .leave))]
    }
}

/// Somebody is no longer a member. Other enterprises take the place of the one they left as main and current one.
public struct MemberLeft: EventPayload {
    static let name = EventName.memberLeft
    /// What administrators will see of it.
    public let record: LeaveRecord
    /// What the main enterprise is now; `nil` if it is the same as before.
    public let mainEnterprise: Succession?
    /// What the current enterprise is now; `nil` if it is the same as before.
    public let currentEnterprise: Succession?
    /// The approved application by which they left; `nil` where none was needed.
    public let application: ApplicationID?

    /// What takes the place of an enterprise.
    public struct Succession: Hashable, Codable, Sendable {
        /// The enterprise in its place; `nil` if it was the last.
        public let to: EnterpriseID?
        enum CodingKeys: String, CodingKey { case to }
    }

    enum CodingKeys: String, CodingKey {
        case record, application
        case mainEnterprise = "main-enterprise"
        case currentEnterprise = "current-enterprise"
    }

    func apply(to world: inout World, at: Instant) {
        world.depart(record.account, from: record.enterprise)
        world.keep(record)
        if let application { world.confirm(application, at: at) }
        if let succession = mainEnterprise {
            world.setMainEnterprise(of: record.account, to: succession.to, countedAt: at)
        }
        if let succession = currentEnterprise {
            world.change.currentEnterprise[record.account] = succession.to
        }
    }
}

extension World {
    /// What it means that somebody is no longer a member, whatever the reason (R6, R13): of the enterprises that remain, the
    /// one joined first becomes the main one, and contacts goes over to the main one.
    func leaving(
        _ enterprise: EnterpriseID, of account: AccountID, at now: Instant, reason: LeaveRecord.Reason,
        application: ApplicationID? = nil
    ) -> MemberLeft {
        let leaver = self.account(account)
        let main = mainEnterprise(of: account)
        let next = main == enterprise ? joined(by: account).first { $0 != enterprise } : main
        return MemberLeft(
            record: LeaveRecord(
                account: account, enterprise: enterprise, name: leaver?.name ?? account.rawValue,
                mobile: leaver?.mobile, at: now, reason: reason),
            mainEnterprise: main == enterprise ? .init(to: next) : nil,
            currentEnterprise: currentEnterprise(of: account) == enterprise ? .init(to: next) : nil,
            application: application)
    }

    /// The applicant has confirmed, so the password was right.
    fileprivate mutating func confirm(_ id: ApplicationID, at: Instant) {
        update(id) {
            $0.state = .confirmed
            $0.ended = at
        }
        if let applicant = application(id)?.applicant { forgiveTries(of: applicant, for: .confirmLeaving) }
    }

    /// The records of those who left an enterprise, in the order of leaving.
    public func leaveRecords(of enterprise: EnterpriseID) -> [LeaveRecord] { change.leaveRecords[enterprise] ?? [] }
}
