// What time brings, in its order: lapsing, dissolving and the 1st of the month, also at the same moment.
import Domain
import Testing

@Suite("What falls due")
struct DueTests {
    /// Five changes of the main enterprise used up, the sixth waiting for 1 April; haitang is what it waits for.
    private func world() throws -> World {
        var world = try World.school { $0.clock = .at(2026, 3, 20) }
        for number in 0..<5 { try world.perform(.setMainEnterprise(number.isMultiple(of: 2) ? qinghe : beichen)) }
        try world.perform(.setMainEnterprise(haitang))
        return world
    }

    private static let first = Instant.at(2026, 4, 1)

    /// Lets lin's approval lapse, and haitang be dissolved, at these moments.
    private func prepare(_ world: inout World, lapse: Instant, dissolution: Instant) throws {
        let application = try world.apply()
        let acts: [(Instant, Command)] = [
            (lapse.advanced(bySeconds: -Application.confirmationPeriod), .approve(application)),
            (dissolution.advanced(bySeconds: -3 * 86_400), .dissolve(haitang, reason: "停办")),
        ]
        for (at, command) in acts.sorted(by: { $0.0 < $1.0 }) { try world.perform(command, by: zhou, at: at) }
    }

    /// Lapse and dissolution in seconds after the 1st, when the change of the main enterprise falls due; what happens.
    static let orders: [(lapse: Int64, dissolution: Int64, events: [EventName])] = [
        (0, 0, [.applicationLapsed, .enterpriseDissolved]),
        (-1, 0, [.applicationLapsed, .enterpriseDissolved]),
        (0, -1, [.enterpriseDissolved, .applicationVoided]),
        (0, 1, [.applicationLapsed, .mainEnterpriseChanged, .enterpriseDissolved]),
        (1, 0, [.enterpriseDissolved, .applicationVoided]),
        (1, 2, [.mainEnterpriseChanged, .applicationLapsed, .enterpriseDissolved]),
        (2, 1, [.mainEnterpriseChanged, .enterpriseDissolved, .applicationVoided]),
        (-2, -1, [.applicationLapsed, .enterpriseDissolved]),
    ]

    @Test(
        "each happens in its turn in the world that those before have made; at one moment, endings come first",
        arguments: orders)
    func order(lapse: Int64, dissolution: Int64, events: [EventName]) throws {
        var world = try world()
        try prepare(
            &world, lapse: Self.first.advanced(bySeconds: lapse),
            dissolution: Self.first.advanced(bySeconds: dissolution))
        let late = Self.first.advanced(bySeconds: 9 * 86_400)
        var inOneGo = world
        #expect(inOneGo.settle(at: late).map(\.name) == events)
        #expect(inOneGo.settle(at: late).isEmpty)
        #expect(Domain.nextDeadline(inOneGo) == nil)
        #expect(inOneGo.mainEnterprise(of: lin) != haitang)

        // Whoever watches sees the same, one after the other.
        var watched: [EventName] = []
        while let deadline = Domain.nextDeadline(world), deadline <= late {
            let happened = world.settle(at: deadline)
            #expect(happened.allSatisfy { $0.at == deadline })
            watched += happened.map(\.name)
        }
        #expect(watched == events)
    }

    @Test("several approvals lapse in the order of their ends, and those of one moment in that of submission")
    func lapses() throws {
        var world = try World.school {
            $0.memberships.append(Membership(account: wang, enterprise: haitang, joined: $0.clock))
        }
        let ids = try [lin, he, wang].map { try world.apply(by: $0) }
        try world.perform(.approveMarked([ids[2], ids[0]], of: haitang), by: zhou)
        try world.perform(.approve(ids[1]), by: zhou, at: world.clock.advanced(bySeconds: 1))
        let due = Domain.due(in: world, at: world.clock.advanced(bySeconds: 8 * 86_400))
        let lapsed = due.compactMap { if case .applicationLapsed(let it) = $0 { it.application } else { nil } }
        #expect(lapsed == [ids[0], ids[2], ids[1]])
    }
}
