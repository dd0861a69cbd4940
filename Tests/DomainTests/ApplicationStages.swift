// The life of an application, stage by stage: a world for each, in which everybody who might do something stands ready.
import Domain

/// xu 许静 is haitang's sub-administrator beside zhou, its main one; lin and he are ordinary members of it.
let xu = AccountID("xu")

extension World {
    /// The small world with more people in haitang, which demands approval.
    static func school(_ adjust: (inout Founding) -> Void = { _ in }) throws -> World {
        try small {
            $0.accounts.append(Account(id: xu, name: "许静", pinyin: "xu jing"))
            $0.memberships += [
                Membership(account: xu, enterprise: haitang, role: .subAdministrator, joined: Founding.monday),
                Membership(account: he, enterprise: haitang, joined: Founding.monday),
            ]
            adjust(&$0)
        }
    }

    /// The school in which lin's application has come to a stage.
    static func school(at stage: Stage) throws -> World {
        var world = try school()
        guard stage != .none else { return world }
        let application = try world.apply()
        switch stage {
        case .none, .pending: break
        case .withdrawn: try world.perform(.withdraw(application))
        case .rejected: try world.perform(.reject(application, reason: "人手不够"), by: zhou)
        case .approved: try world.perform(.approve(application), by: zhou)
        case .confirmed:
            try world.perform(.approve(application), by: zhou)
            try world.perform(.confirmLeaving(application))
        case .lapsed:
            try world.perform(.approve(application), by: zhou)
            world.settle(at: world.clock.advanced(bySeconds: Application.confirmationPeriod))
        case .void:
            try world.perform(.setExitPolicy(.forbidden, of: haitang), by: zhou)
            try world.perform(.setExitPolicy(.approval, of: haitang), by: zhou)
        }
        return world
    }

    /// Lets somebody apply in haitang.
    @discardableResult
    mutating func apply(by account: AccountID = lin, reason: String = "岗位调整") throws -> ApplicationID {
        ApplicationID(sequence: try perform(.apply(haitang, reason: reason), by: account).first?.sequence ?? -1)
    }

    /// What somebody applied for last in haitang; an identifier of nothing where they never did.
    func latest(of account: AccountID = lin) -> ApplicationID {
        latestApplication(of: account, in: haitang)?.id ?? ApplicationID("a0")
    }

    /// What has become of that.
    func state(of account: AccountID = lin) -> Application.State? {
        latestApplication(of: account, in: haitang)?.state
    }
}

/// Where lin's application is; `none` before there is one.
enum Stage: String, CaseIterable, Sendable {
    case none, pending, withdrawn, rejected, approved, confirmed, lapsed, void
}

/// Who might do something: the columns of the table.
enum Who: Int, CaseIterable, Sendable {
    case applicant, main, sub, member, stranger

    var account: AccountID { [lin, zhou, xu, he, nobody][rawValue] }
}
