// R0 to R5 as rows of a table, R6 and the leave record as what leaving brings.
import Domain
import Testing

@Suite("Leaving an enterprise")
struct LeavingTests {
    /// One combination of what the rules look at, and the rule that must speak; R0 stands for leaving at once.
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: AccountKind
        let role: Role
        let policy: ExitPolicy
        let rule: Rule
        var testDescription: String { "\(kind) \(role) \(policy): \(rule.rawValue)" }

        init(_ kind: AccountKind, _ role: Role, _ policy: ExitPolicy, _ rule: Rule) {
            (self.kind, self.role, self.policy, self.rule) = (kind, role, policy, rule)
        }
    }

    /// Every combination there is.
    static let table: [Row] = [
        Row(.personal, .member, .direct, .directLeave),
        Row(.personal, .member, .approval, .approvalNeeded),
        Row(.personal, .member, .forbidden, .leavingForbidden),
        Row(.personal, .subAdministrator, .direct, .subAdministratorResignsFirst),
        Row(.personal, .subAdministrator, .approval, .subAdministratorResignsFirst),
        Row(.personal, .subAdministrator, .forbidden, .subAdministratorResignsFirst),
        Row(.personal, .mainAdministrator, .direct, .mainAdministratorStays),
        Row(.personal, .mainAdministrator, .approval, .mainAdministratorStays),
        Row(.personal, .mainAdministrator, .forbidden, .mainAdministratorStays),
        Row(.enterpriseManaged, .member, .direct, .managedAccountStays),
        Row(.enterpriseManaged, .member, .approval, .managedAccountStays),
        Row(.enterpriseManaged, .member, .forbidden, .managedAccountStays),
        Row(.enterpriseManaged, .subAdministrator, .direct, .managedAccountStays),
        Row(.enterpriseManaged, .subAdministrator, .approval, .managedAccountStays),
        Row(.enterpriseManaged, .subAdministrator, .forbidden, .managedAccountStays),
        Row(.enterpriseManaged, .mainAdministrator, .direct, .managedAccountStays),
        Row(.enterpriseManaged, .mainAdministrator, .approval, .managedAccountStays),
        Row(.enterpriseManaged, .mainAdministrator, .forbidden, .managedAccountStays),
    ]

    @Test("the table leaves no combination out")
    func tableIsComplete() {
        let combinations = Set(Self.table.map { [$0.kind.rawValue, $0.role.rawValue, $0.policy.rawValue] })
        let all = AccountKind.allCases.count * Role.allCases.count * ExitPolicy.allCases.count
        #expect(combinations.count == all)
        #expect(Self.table.count == all)
    }

    @Test("the first rule in the order R3, R1, R2, R4, R5, R0 speaks", arguments: table)
    func precedence(row: Row) throws {
        let (leaver, firm) = (AccountID("leaver"), EnterpriseID("firm"))
        let founding = Founding(
            scenario: "precedence", clock: Founding.monday,
            accounts: [Account(id: leaver, name: "甲", kind: row.kind), Account(id: zhou, name: "乙")],
            enterprises: [Enterprise(id: firm, name: "公司", exitPolicy: row.policy, corpID: "ding")],
            memberships: [
                Membership(account: leaver, enterprise: firm, role: row.role, joined: Founding.monday),
                Membership(
                    account: zhou, enterprise: firm,
                    role: row.role == .mainAdministrator ? .member : .mainAdministrator, joined: Founding.monday),
            ])
        var world = World.found(on: try FoundingDirectory(founding)).world
        // Applying is refused by the same rules in the same order, but for R5, which asks for just that.
        let applying = world.verdict(on: .apply, in: Scope(actor: leaver, enterprise: firm), at: world.clock)?.rule
        let asked: Rule? =
            switch row.rule {
            case .approvalNeeded: nil
            case .directLeave: .noApprovalNeeded
            default: row.rule
            }
        #expect(applying == asked)
        let verdict = world.verdict(on: .leave, in: Scope(actor: leaver, enterprise: firm), at: world.clock)
        if row.rule == .directLeave {
            #expect(verdict == nil)
            #expect(try world.perform(.leave(firm), by: leaver).map(\.name) == [.memberLeft])
            #expect(world.membership(of: leaver, in: firm) == nil)
        } else {
            let refusal = Refusal(rule: row.rule, enterprise: firm)
            #expect(verdict == refusal)
            #expect(throws: refusal) { try world.perform(.leave(firm), by: leaver) }
            #expect(world.membership(of: leaver, in: firm) != nil)
        }
    }

    /// Whoever leaves by approval, and what they have become or come under since they applied: who may leave and apply then.
    static let openApplications: [(Command?, leave: Rule?, apply: Rule?)] = [
        (nil, .approvalNeeded, .oneOpenApplication),
        (.appoint(lin, in: haitang), .subAdministratorResignsFirst, .subAdministratorResignsFirst),
        (.transfer(haitang, to: lin), .mainAdministratorStays, .mainAdministratorStays),
        (.setExitPolicy(.forbidden, of: haitang), .leavingForbidden, .leavingForbidden),
        (.setExitPolicy(.direct, of: haitang), nil, .noApprovalNeeded),
        (.withdraw(ApplicationID("a1")), .approvalNeeded, nil),
    ]

    @Test("with an application open R7 speaks after all others", arguments: openApplications)
    func openApplication(command: Command?, leave: Rule?, apply: Rule?) throws {
        var world = try World.school(at: .pending)
        if let command { try world.perform(command, by: command.name == .withdraw ? lin : zhou) }
        let scope = Scope(actor: lin, enterprise: haitang)
        #expect(world.verdict(on: .leave, in: scope, at: world.clock)?.rule == leave)
        let verdict = world.verdict(on: .apply, in: scope, at: world.clock)
        #expect(verdict?.rule == apply)
        #expect(verdict?.application == (apply == .oneOpenApplication ? ApplicationID("a1") : nil))
        #expect(world.holds(.mustApply, in: scope) == (leave == .approvalNeeded && apply == nil))
    }

    /// The rules whose controls aren't refused when pressed, but shown in another way.
    static let presentations: [Rule: Rule.Presentation] = [
        .managedAccountStays: .hidden, .leavingForbidden: .hidden, .approvalNeeded: .replaced,
        .reasonMissing: .disabled, .reasonTooLong: .disabled, .passwordMissing: .disabled, .nothingMarked: .disabled,
        .wrongPasswordsLock: .disabled, .samePolicy: .disabled,
    ]

    @Test("R0, R6 and R11 to R14 say what happens; every other rule can refuse")
    func refusing() {
        let telling: Set<Rule> = [
            .directLeave, .mainEnterpriseMoves, .whatLeavingTakes, .rejoining, .removal, .currentIsNotMain,
        ]
        #expect(Set(Rule.refusing) == Set(Rule.allCases).subtracting(telling))
    }

    @Test("each rule shows a forbidden control in its own way", arguments: Rule.refusing)
    func presentation(rule: Rule) {
        #expect(rule.presentation == Self.presentations[rule, default: .refused])
        #expect(
            Refusal(rule: rule, enterprise: yunshan).description == "\(rule.rawValue) for yunshan: \(rule.statement)")
    }

    @Test(
        "who isn't a member can't leave",
        arguments: [(nobody, yunshan), (he, qinghe), (AccountID("ghost"), yunshan), (lin, EnterpriseID("ghost"))])
    func strangers(account: AccountID, enterprise: EnterpriseID) throws {
        var world = try World.small()
        #expect(throws: Refusal(rule: .notAMember, enterprise: enterprise)) {
            try world.perform(.leave(enterprise), by: account)
        }
    }

    @Test("who confirms twice has left once")
    func twice() throws {
        var world = try World.small()
        try world.perform(.leave(qinghe))
        #expect(throws: Refusal(rule: .notAMember, enterprise: qinghe)) { try world.perform(.leave(qinghe)) }
        #expect(world.leaveRecords(of: qinghe).count == 1)
    }

    @Test("administrators see who left, when and why")
    func record() throws {
        var world = try World.small()
        let now = Founding.monday.advanced(bySeconds: 60)
        try world.perform(.leave(yunshan), at: now)
        try world.perform(.leave(yunshan), by: he, at: now.advanced(bySeconds: 1))
        #expect(world.leaveRecords(of: yunshan).map(\.account) == [lin, he])
        #expect(
            world.leaveRecords(of: yunshan).first
                == LeaveRecord(
                    account: lin, enterprise: yunshan, name: "林夏", mobile: "13800000001", at: now, reason: .leave))
        #expect(world.leaveRecords(of: qinghe).isEmpty)
    }

    /// What leaving one enterprise makes of main and current one, given what they were.
    @Test(
        "another enterprise takes the place of the one left, the one joined first",
        arguments: [
            // leaves, main, current; then main and current after it
            (yunshan, yunshan, yunshan, beichen, beichen),
            (yunshan, yunshan, qinghe, beichen, qinghe),
            (yunshan, qinghe, yunshan, qinghe, qinghe),
            (yunshan, qinghe, qinghe, qinghe, qinghe),
            (qinghe, qinghe, qinghe, yunshan, yunshan),
            (beichen, yunshan, beichen, yunshan, yunshan),
        ])
    func succession(
        leaves: EnterpriseID, main: EnterpriseID, current: EnterpriseID, mainAfter: EnterpriseID,
        currentAfter: EnterpriseID
    ) throws {
        var world = try World.small {
            $0.mainEnterprise[lin] = main
            $0.currentEnterprise[lin] = current
        }
        let left = try #require(try world.perform(.leave(leaves)).first)
        guard case .memberLeft(let effects) = left.body else { Issue.record("\(left.name) happened"); return }
        #expect(world.mainEnterprise(of: lin) == mainAfter)
        #expect(world.currentEnterprise(of: lin) == currentAfter)
        #expect(effects.mainEnterprise?.to == (leaves == main ? mainAfter : nil))
        #expect(effects.currentEnterprise?.to == (leaves == current ? currentAfter : nil))
        #expect(world.mainChangesLeft(of: lin, at: world.clock) == (leaves == main ? 4 : 5))
    }

    @Test("who leaves the last enterprise has neither main nor current one, and nothing was changed for it")
    func last() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan), by: he)
        #expect(world.enterprises(of: he).isEmpty)
        #expect(world.mainEnterprise(of: he) == nil)
        #expect(world.currentEnterprise(of: he) == nil)
        #expect(world.mainChangesLeft(of: he, at: world.clock) == 5)
    }
}
