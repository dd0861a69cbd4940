// Rejoining by invitation (R12): who can ask, who can accept, and how one stands in the enterprise afterwards.
import Domain
import Testing

@Suite("Rejoining by invitation")
struct RejoiningTests {
    static let asking: [(AccountID, EnterpriseID, Rule)] = [
        (lin, yunshan, .alreadyAMember), (su, yunshan, .alreadyAMember), (he, qinghe, .notAFormerMember),
        (nobody, yunshan, .notAFormerMember), (su, qinghe, .managedAccountJoinsNothing),
        (lin, EnterpriseID("ghost"), .notAFormerMember),
    ]

    @Test("only somebody who has left can ask for an invitation", arguments: asking)
    func askingRefused(account: AccountID, enterprise: EnterpriseID, rule: Rule) throws {
        var world = try World.small()
        let before = world
        #expect(throws: Refusal(rule: rule, enterprise: enterprise)) {
            try world.perform(.askInvitation(enterprise), by: account)
        }
        #expect(world == before)
    }

    static let joining: [(AccountID, EnterpriseID, Rule)] = [
        (lin, yunshan, .alreadyAMember), (he, qinghe, .notInvited), (su, qinghe, .managedAccountJoinsNothing),
    ]

    @Test("only somebody who is invited can join", arguments: joining)
    func joiningRefused(account: AccountID, enterprise: EnterpriseID, rule: Rule) throws {
        var world = try World.small()
        #expect(throws: Refusal(rule: rule, enterprise: enterprise)) {
            try world.perform(.join(enterprise), by: account)
        }
    }

    @Test("the main administrator answers at once, once, and the invitation is accepted once")
    func once() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan))
        #expect(throws: Refusal(rule: .notInvited, enterprise: yunshan)) { try world.perform(.join(yunshan)) }
        let sent = try #require(try world.perform(.askInvitation(yunshan)).first)
        guard case .invitationSent(let invitation) = sent.body else { Issue.record("\(sent.name) happened"); return }
        #expect([invitation.account, invitation.inviter] == [lin, zhou])
        #expect(world.invitation(of: lin, to: yunshan)?.inviter == zhou)
        #expect(throws: Refusal(rule: .alreadyInvited, enterprise: yunshan)) {
            try world.perform(.askInvitation(yunshan))
        }
        #expect(try world.perform(.join(yunshan)).map(\.name) == [.memberJoined])
        #expect(throws: Refusal(rule: .alreadyAMember, enterprise: yunshan)) { try world.perform(.join(yunshan)) }
        #expect(world.invitations(of: lin).isEmpty)
    }

    @Test("one comes back as an ordinary member without a department, joined now, and what is main stays so")
    func comingBack() throws {
        var world = try World.small()
        let (left, back) = (Founding.monday.advanced(bySeconds: 60), Founding.monday.advanced(bySeconds: 120))
        try world.perform(.resign(yunshan), by: chen)
        try world.perform(.leave(yunshan), at: left)
        try world.perform(.leave(yunshan), by: chen)
        try world.perform(.askInvitation(yunshan))
        try world.perform(.join(yunshan), at: back)
        #expect(
            world.membership(of: lin, in: yunshan) == Membership(account: lin, enterprise: yunshan, joined: back))
        #expect(world.enterprises(of: lin) == [beichen, qinghe, haitang, lanjing, studio, yunshan])
        #expect(world.mainEnterprise(of: lin) == beichen)
        #expect(world.currentEnterprise(of: lin) == beichen)
        #expect(world.mainChangesLeft(of: lin, at: back) == 4)
        let scope = Scope(actor: lin, enterprise: yunshan, department: design)
        let members = ["zhou", "he", "wang", "su", "gao", "lin"]
        #expect(world.rows(of: .members, in: scope, range: 0..<9) == members)
        #expect(world.rows(of: .members, in: scope, range: 4..<6) == ["gao", "lin"])
        #expect(world.rows(of: .members, in: scope, range: 5..<9) == ["lin"])
        #expect(world.index(of: "lin", of: .members, in: scope) == 5)
        #expect(world.count(of: .members, in: scope) == 6)
        #expect(world.find("x", of: .members, in: scope, limit: 9) == ["lin"])
        #expect(world.find("h", of: .members, in: scope, limit: 1) == ["zhou"])
        #expect(world.rows(of: .departmentMembers, in: scope, range: 0..<9) == ["wang", "gao"])
        #expect(world.leaveRecords(of: yunshan).map(\.account) == [lin, chen])
        #expect(
            try World(on: world.directory, snapshot: world.snapshot).rows(of: .members, in: scope, range: 0..<9)
                == members)
    }

    @Test("who had no enterprise has the first one joined as main and current one")
    func first() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan), by: he)
        #expect(world.mainEnterprise(of: he) == nil)
        try world.perform(.askInvitation(yunshan), by: he)
        try world.perform(.join(yunshan), by: he)
        #expect(world.mainEnterprise(of: he) == yunshan)
        #expect(world.currentEnterprise(of: he) == yunshan)
        #expect(world.mainChangesLeft(of: he, at: world.clock) == 5)
    }

    @Test("what one has left and is invited to can be seen, in the order of the latest, until one is back")
    func former() throws {
        var world = try World.small()
        func rows(_ collection: Collection) -> [String] {
            world.rows(of: collection, in: Scope(actor: lin), range: 0..<9)
        }
        func value(_ field: Field) -> Value {
            world.value(of: field, in: Scope(actor: lin, former: yunshan), at: world.clock)
        }
        func holds(_ fact: Fact) -> Bool { world.holds(fact, in: Scope(actor: lin, former: yunshan)) }
        let page = Scope(actor: lin, former: yunshan)
        try world.perform(.leave(yunshan))
        try world.perform(.leave(qinghe), at: world.clock.advanced(bySeconds: 1))
        #expect(rows(.formerEnterprises) == ["qinghe", "yunshan"])
        #expect(world.index(of: "yunshan", of: .formerEnterprises, in: Scope(actor: lin)) == 1)
        #expect(world.find("ysk", of: .formerEnterprises, in: Scope(actor: lin), limit: 9) == ["yunshan"])
        #expect(world.scope(ofRow: "yunshan", of: .formerEnterprises, in: Scope(actor: lin)) == page)
        #expect(value(.formerLeft) == .date(Founding.monday))
        #expect(world.canSee(page))
        #expect(!world.canSee(Scope(actor: he, former: yunshan)))
        #expect(holds(.hasFormerEnterprises) && holds(.hasNoInvitations) && holds(.isNotInvited))

        try world.perform(.askInvitation(yunshan))
        try world.perform(.askInvitation(qinghe), at: world.clock.advanced(bySeconds: 1))
        #expect(rows(.invitations) == ["qinghe", "yunshan"])
        #expect(value(.formerInviter) == .text("周航"))
        #expect(value(.myInvitationCount) == .count(2))
        #expect(holds(.hasInvitations) && holds(.isInvited) && !holds(.isNotInvited))

        try world.perform(.join(yunshan))
        #expect(rows(.formerEnterprises) == ["qinghe"])
        #expect(rows(.invitations) == ["qinghe"])
        #expect(value(.formerLeft) == .none)
        #expect(!world.canSee(page))
        #expect(world.canSee(Scope(actor: lin, enterprise: yunshan)))

        try world.perform(.leave(yunshan), at: world.clock.advanced(bySeconds: 60))
        #expect(rows(.formerEnterprises) == ["yunshan", "qinghe"])
        #expect(value(.formerLeft) == .date(world.clock))
    }
}
