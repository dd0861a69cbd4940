// Removing a member as rows of a table, and what the leave record says of it (R13).
import Domain
import Testing

@Suite("Removing a member")
struct RemovingTests {
    static let refusals: [(by: AccountID, member: AccountID, EnterpriseID, Rule)] = [
        (lin, wang, yunshan, .notAnAdministrator), (nobody, wang, yunshan, .notAMember),
        (he, lin, qinghe, .notAMember), (chen, chen, yunshan, .notOneself), (zhou, zhou, yunshan, .notOneself),
        (chen, zhou, yunshan, .administratorStays), (zhou, nobody, yunshan, .memberIsGone),
    ]

    @Test("only administrators remove, and only those below themselves", arguments: refusals)
    func refusal(actor: AccountID, member: AccountID, enterprise: EnterpriseID, rule: Rule) throws {
        var world = try World.small()
        let before = world
        #expect(throws: Refusal(rule: rule, enterprise: enterprise)) {
            try world.perform(.remove(member, from: enterprise), by: actor)
        }
        #expect(world == before)
    }

    @Test("whoever is removed loses what leaving would take, and the record says delete", arguments: [zhou, chen])
    func removed(by administrator: AccountID) throws {
        var world = try World.small()
        let main = world.mainEnterprise(of: lin)
        #expect(try world.perform(.remove(lin, from: yunshan), by: administrator).map(\.name) == [.memberRemoved])
        #expect(world.membership(of: lin, in: yunshan) == nil)
        #expect(world.leaveRecords(of: yunshan).map(\.reason) == [.delete])
        if main == yunshan { #expect(world.mainEnterprise(of: lin) != yunshan) }
        #expect(throws: Refusal(rule: .memberIsGone, enterprise: yunshan)) {
            try world.perform(.remove(lin, from: yunshan), by: administrator)
        }
    }

    @Test(
        "the fact that a control shows by agrees with the rule",
        arguments: [(zhou, lin, true), (lin, zhou, false), (chen, zhou, false), (chen, lin, true)])
    func fact(actor: AccountID, member: AccountID, holds: Bool) throws {
        let world = try World.small()
        #expect(world.holds(.removable, in: Scope(actor: actor, enterprise: yunshan, person: member)) == holds)
    }
}
