// R6: five changes a month at once, the sixth on the 1st.
import Domain
import Testing

@Suite("Changing the main enterprise")
struct ChangingMainEnterpriseTests {
    /// Changes the main enterprise so many times on 2 March 2026, to qinghe, beichen, qinghe …
    private func world(afterChanges changes: Int) throws -> World {
        var world = try World.small()
        for number in 0..<changes { try world.perform(.setMainEnterprise(number.isMultiple(of: 2) ? qinghe : beichen)) }
        return world
    }

    @Test("the first five changes of a month take effect at once", arguments: 1...5)
    func atOnce(changes: Int) throws {
        let world = try world(afterChanges: changes)
        #expect(world.mainEnterprise(of: lin) == (changes.isMultiple(of: 2) ? beichen : qinghe))
        #expect(world.mainChangesLeft(of: lin, at: world.clock) == 5 - changes)
        #expect(world.currentEnterprise(of: lin) == yunshan)
        #expect(Domain.nextDeadline(world) == nil)
    }

    @Test("the sixth change waits for the 1st of the next month")
    func sixth() throws {
        var world = try world(afterChanges: 5)
        let first = Instant.at(2026, 4, 1)
        let events = try world.perform(.setMainEnterprise(haitang))
        #expect(events.map(\.name) == [.mainEnterpriseChangeScheduled])
        #expect(world.mainEnterprise(of: lin) == qinghe)
        #expect(world.scheduledMainEnterprise(of: lin)?.enterprise == haitang)
        #expect(Domain.nextDeadline(world) == first)

        #expect(world.settle(at: first.advanced(bySeconds: -1)).isEmpty)
        let due = world.settle(at: first)
        #expect(due.map(\.name) == [.mainEnterpriseChanged])
        #expect(due.map(\.actor) == [nil])
        #expect(world.mainEnterprise(of: lin) == haitang)
        #expect(world.mainChangesLeft(of: lin, at: first) == 5)
        #expect(Domain.nextDeadline(world) == nil)
        #expect(world.settle(at: first).isEmpty)
    }

    @Test(
        "a month is a month of China's clocks",
        arguments: [
            (Instant.at(2026, 3, 31, 23, 59), 0, Instant?.some(.at(2026, 4, 1))), (.at(2026, 4, 1), 5, nil),
            (.at(2026, 3, 2, 9, 41), 0, .at(2026, 4, 1)), (.at(2027, 3, 2), 5, nil),
        ])
    func months(now: Instant, left: Int, effective: Instant?) throws {
        var world = try world(afterChanges: 5)
        #expect(world.mainChangesLeft(of: lin, at: now) == left)
        try world.perform(.setMainEnterprise(yunshan), at: now)
        #expect(Domain.nextDeadline(world) == effective)
    }

    @Test("in December the sixth waits for January")
    func december() throws {
        var world = try World.small { $0.clock = .at(2026, 12, 31, 23, 59) }
        for enterprise in [qinghe, beichen, qinghe, beichen, qinghe, yunshan] {
            try world.perform(.setMainEnterprise(enterprise))
        }
        #expect(Domain.nextDeadline(world) == .at(2027, 1, 1))
    }

    @Test("changes made by leaving count, even beyond the fifth, and are never put off")
    func leavingCounts() throws {
        var world = try world(afterChanges: 4)
        try world.perform(.leave(beichen))
        #expect(world.mainChangesLeft(of: lin, at: world.clock) == 0)
        #expect(world.mainEnterprise(of: lin) == yunshan)
        try world.perform(.leave(yunshan))
        #expect(world.mainEnterprise(of: lin) == qinghe)
        #expect(world.mainChangesLeft(of: lin, at: world.clock) == 0)
        try world.perform(.setMainEnterprise(haitang))
        #expect(world.mainEnterprise(of: lin) == qinghe)
    }

    @Test("a later choice takes the place of one that waits")
    func replaced() throws {
        var world = try world(afterChanges: 5)
        try world.perform(.setMainEnterprise(haitang))
        try world.perform(.setMainEnterprise(studio))
        world.settle(at: .at(2026, 4, 1))
        #expect(world.mainEnterprise(of: lin) == studio)
    }

    @Test("what waits goes with the enterprise it was for")
    func dropped() throws {
        var world = try world(afterChanges: 5)
        try world.perform(.setMainEnterprise(beichen))
        try world.perform(.leave(beichen))
        #expect(Domain.nextDeadline(world) == nil)
        #expect(world.settle(at: .at(2026, 4, 1)).isEmpty)
        #expect(world.mainEnterprise(of: lin) == qinghe)
    }

    @Test("what waits has nothing to wait for once leaving has brought it about")
    func fulfilled() throws {
        var world = try world(afterChanges: 5)
        try world.perform(.setMainEnterprise(yunshan))
        try world.perform(.leave(qinghe))
        #expect(world.mainEnterprise(of: lin) == yunshan)
        #expect(Domain.nextDeadline(world) == nil)
    }

    @Test("what falls due for several happens in its order")
    func several() throws {
        var world = try World.small {
            for enterprise in [qinghe, beichen] {
                $0.memberships.append(Membership(account: he, enterprise: enterprise, joined: $0.clock))
            }
        }
        for account in [lin, he] {
            for number in 0..<6 {
                try world.perform(.setMainEnterprise(number.isMultiple(of: 2) ? qinghe : beichen), by: account)
            }
        }
        let due = Domain.due(in: world, at: .at(2026, 5, 9))
        #expect(due.count == 2)
        #expect(due == Domain.due(in: world, at: .at(2026, 4, 1)))
        world.settle(at: .at(2026, 4, 1))
        #expect(world.mainEnterprise(of: he) == beichen)
        #expect(world.mainEnterprise(of: lin) == beichen)
    }

    @Test("each refusal names its rule")
    func refusals() throws {
        var world = try world(afterChanges: 5)
        func refusal(_ enterprise: EnterpriseID) -> Rule? {
            world.verdict(on: .setMainEnterprise, in: Scope(actor: lin, enterprise: enterprise), at: world.clock)?.rule
        }
        #expect(refusal(qinghe) == .alreadyMain)
        #expect(refusal(haitang) == nil)
        #expect(refusal(EnterpriseID("ghost")) == .notAMember)
        try world.perform(.setMainEnterprise(haitang))
        #expect(refusal(haitang) == .alreadyScheduled)
    }
}
