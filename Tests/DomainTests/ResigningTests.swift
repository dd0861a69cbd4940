// Giving up the sub-administrator's role as rows of a table, and what it makes of lists and of leaving (R2).
import Domain
import Testing

@Suite("Giving up a role")
struct ResigningTests {
    static let refusals: [(AccountID, EnterpriseID, Rule)] = [
        (zhou, yunshan, .mainAdministratorStays), (lin, yunshan, .noRole), (su, lanjing, .noRole),
        (he, qinghe, .notAMember), (nobody, yunshan, .notAMember), (lin, EnterpriseID("ghost"), .notAMember),
    ]

    @Test("only a sub-administrator has a role to give up", arguments: refusals)
    func refusal(account: AccountID, enterprise: EnterpriseID, rule: Rule) throws {
        var world = try World.small()
        let before = world
        #expect(throws: Refusal(rule: rule, enterprise: enterprise)) {
            try world.perform(.resign(enterprise), by: account)
        }
        #expect(world == before)
    }

    @Test("whoever gave the role up is an ordinary member who stayed the same otherwise, and can leave")
    func resigned() throws {
        var world = try World.small()
        let before = try #require(world.membership(of: chen, in: yunshan))
        #expect(throws: Refusal(rule: .subAdministratorResignsFirst, enterprise: yunshan)) {
            try world.perform(.leave(yunshan), by: chen)
        }
        #expect(try world.perform(.resign(yunshan), by: chen).map(\.name) == [.roleResigned])
        #expect(
            world.membership(of: chen, in: yunshan)
                == Membership(
                    account: chen, enterprise: yunshan, role: .member, department: before.department,
                    title: before.title, joined: before.joined))
        #expect(throws: Refusal(rule: .noRole, enterprise: yunshan)) { try world.perform(.resign(yunshan), by: chen) }
        #expect(try world.perform(.leave(yunshan), by: chen).map(\.name) == [.memberLeft])
        #expect(world.membership(of: chen, in: yunshan) == nil)
    }

    @Test("lists show them below the other members, everywhere they stand, and count nobody twice")
    func lists() throws {
        var world = try World.small()
        let scope = Scope(actor: lin, enterprise: yunshan, department: design)
        try world.perform(.resign(yunshan), by: chen)
        let members = ["zhou", "lin", "he", "wang", "su", "gao", "chen"]
        #expect(world.rows(of: .members, in: scope, range: 0..<9) == members)
        for (index, row) in members.enumerated() {
            #expect(world.index(of: row, of: .members, in: scope) == index)
            #expect(world.rows(of: .members, in: scope, range: index..<index + 1) == [row])
        }
        #expect(world.rows(of: .departmentMembers, in: scope, range: 0..<9) == ["lin", "wang", "gao", "chen"])
        #expect(world.value(of: .departmentMembers, in: scope, at: world.clock) == .count(4))
        #expect(world.value(of: .enterpriseMembers, in: scope, at: world.clock) == .count(7))
        #expect(world.find("cm", of: .members, in: scope, limit: 9) == ["chen"])
        #expect(world.rows(of: .colleagues, in: scope, range: 0..<9) == ["zhou", "wang", "gao", "chen"])
        #expect(world.enterprises(of: chen) == [yunshan])
        try world.perform(.leave(yunshan), by: chen)
        #expect(world.rows(of: .members, in: scope, range: 0..<9) == Array(members.dropLast()))
        #expect(world.value(of: .departmentMembers, in: scope, at: world.clock) == .count(3))
        #expect(world.find("cm", of: .members, in: scope, limit: 9).isEmpty)
    }
}
