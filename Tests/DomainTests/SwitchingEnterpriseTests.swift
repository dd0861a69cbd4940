// R14: the enterprise contacts shows is a choice of its own.
import Domain
import Testing

@Suite("Switching the current enterprise")
struct SwitchingEnterpriseTests {
    @Test("switching leaves the main enterprise alone, and the other way round (R14)")
    func independent() throws {
        var world = try World.small()
        #expect(try world.perform(.switchEnterprise(qinghe)).map(\.name) == [.currentEnterpriseChanged])
        #expect(world.currentEnterprise(of: lin) == qinghe)
        #expect(world.mainEnterprise(of: lin) == yunshan)
        try world.perform(.setMainEnterprise(beichen))
        #expect(world.currentEnterprise(of: lin) == qinghe)
    }

    @Test(
        "each refusal names its rule",
        arguments: [(yunshan, Rule.alreadyCurrent), (EnterpriseID("ghost"), .notAMember)])
    func refusals(enterprise: EnterpriseID, rule: Rule) throws {
        var world = try World.small()
        #expect(throws: Refusal(rule: rule, enterprise: enterprise)) {
            try world.perform(.switchEnterprise(enterprise))
        }
    }

    @Test("who never chose is shown the main enterprise, and who chose none of both the one joined first")
    func defaults() throws {
        let world = try World.small {
            $0.mainEnterprise = [lin: qinghe]
            $0.currentEnterprise = [:]
        }
        #expect(world.currentEnterprise(of: lin) == qinghe)
        #expect(world.mainEnterprise(of: su) == yunshan)
        #expect(world.currentEnterprise(of: su) == yunshan)
        #expect(world.currentEnterprise(of: nobody) == nil)
    }
}
