// Transferring, appointing, dismissing: who may, who becomes what, and where lists show them then.
import Domain
import Testing

@Suite("Administrators")
struct AdministratorsTests {
    static let scope = Scope(actor: lin, enterprise: yunshan, department: design)

    private func rows(_ collection: Collection, in world: World) -> [String] {
        world.rows(of: collection, in: Self.scope, range: 0..<99)
    }

    static let refusals: [(Command, by: AccountID, Rule)] = [
        (.transfer(yunshan, to: lin), chen, .mainAdministratorOnly),
        (.transfer(yunshan, to: he), lin, .mainAdministratorOnly),
        (.transfer(yunshan, to: zhou), zhou, .notOneself), (.transfer(yunshan, to: nobody), zhou, .memberIsGone),
        (.transfer(yunshan, to: AccountID("ghost")), zhou, .memberIsGone),
        (.transfer(studio, to: he), zhou, .notAMember),
        (.appoint(lin, in: yunshan), chen, .mainAdministratorOnly), (.appoint(zhou, in: yunshan), zhou, .notOneself),
        (.appoint(chen, in: yunshan), zhou, .alreadyAppointed), (.appoint(nobody, in: yunshan), zhou, .memberIsGone),
        (.dismiss(chen, in: yunshan), chen, .mainAdministratorOnly), (.dismiss(zhou, in: yunshan), zhou, .notOneself),
        (.dismiss(lin, in: yunshan), zhou, .notAppointed), (.dismiss(nobody, in: yunshan), zhou, .memberIsGone),
    ]

    @Test("each refusal names its rule, and the facts that controls show by agree", arguments: refusals)
    func refused(command: Command, by account: AccountID, rule: Rule) throws {
        var world = try World.small()
        let before = world
        #expect(throws: Refusal(rule: rule, enterprise: command.enterprise)) {
            try world.perform(command, by: account)
        }
        #expect(world == before)
    }

    static let truths: [(AccountID, AccountID, Set<Fact>)] = [
        (zhou, lin, [.appointable, .transferable]), (zhou, chen, [.dismissable, .transferable]), (zhou, zhou, []),
        (chen, lin, []), (lin, he, []), (zhou, nobody, []),
    ]

    @Test("facts say who can be appointed, dismissed and transferred to", arguments: truths)
    func facts(actor: AccountID, person: AccountID, holding: Set<Fact>) throws {
        let world = try World.small()
        let scope = Scope(actor: actor, enterprise: yunshan, person: person)
        let facts = [Fact.appointable, Fact.dismissable, Fact.transferable].filter { world.holds($0, in: scope) }
        #expect(Set(facts) == holding)
    }

    @Test(
        "after a transfer the former main administrator is an ordinary member; the new one keeps department and title")
    func transfer() throws {
        var world = try World.small()
        let before = try #require(world.membership(of: lin, in: yunshan))
        #expect(try world.perform(.transfer(yunshan, to: lin), by: zhou).map(\.name) == [.administratorTransferred])
        #expect(
            world.membership(of: lin, in: yunshan)
                == Membership(
                    account: lin, enterprise: yunshan, role: .mainAdministrator, department: design, title: "设计师",
                    joined: before.joined))
        #expect(world.membership(of: zhou, in: yunshan)?.role == .member)
        #expect(world.value(of: .enterpriseMainAdministrator, in: Self.scope, at: world.clock) == .text("林夏"))
        #expect(rows(.administrators, in: world) == ["lin", "chen"])
        #expect(rows(.members, in: world) == ["lin", "chen", "he", "wang", "su", "gao", "zhou"])
        #expect(rows(.departmentMembers, in: world) == ["lin", "chen", "wang", "gao"])
        // Now it is lin who stays and zhou who goes (R1).
        #expect(throws: Refusal(rule: .mainAdministratorStays, enterprise: yunshan)) {
            try world.perform(.leave(yunshan))
        }
        #expect(try world.perform(.leave(yunshan), by: zhou).map(\.name) == [.memberLeft])
        #expect(try world.perform(.transfer(yunshan, to: chen)).map(\.name) == [.administratorTransferred])
        #expect(rows(.administrators, in: world) == ["chen"])
        #expect(rows(.members, in: world) == ["chen", "he", "wang", "su", "gao", "lin"])
    }

    @Test("who is appointed stands below the sub-administrators there are, who is dismissed below all members")
    func appointing() throws {
        var world = try World.small()
        for account in [gao, he] { try world.perform(.appoint(account, in: yunshan), by: zhou) }
        #expect(rows(.administrators, in: world) == ["zhou", "chen", "gao", "he"])
        #expect(rows(.members, in: world) == ["zhou", "chen", "gao", "he", "lin", "wang", "su"])
        #expect(rows(.departmentMembers, in: world) == ["chen", "gao", "lin", "wang"])
        #expect(world.find("h", of: .members, in: Self.scope, limit: 9) == ["zhou", "he"])
        #expect(world.find("h", of: .members, in: Self.scope, limit: 1) == ["zhou"])
        #expect(world.count(of: .administrators, in: Self.scope) == 4)
        try world.perform(.dismiss(chen, in: yunshan), by: zhou)
        try world.perform(.dismiss(gao, in: yunshan), by: zhou)
        #expect(rows(.members, in: world) == ["zhou", "he", "lin", "wang", "su", "chen", "gao"])
        #expect(world.verdict(on: .leave, in: Scope(actor: chen, enterprise: yunshan), at: world.clock) == nil)
        for (row, person) in rows(.members, in: world).enumerated() {
            #expect(world.index(of: person, of: .members, in: Self.scope) == row)
            #expect(world.rows(of: .members, in: Self.scope, range: row..<row + 1) == [person])
        }
    }

    @Test("lists are what sorting by role makes them, however roles change and people go", arguments: UInt64(1)...30)
    func random(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var world = try World.small()
        var order = ["zhou", "chen", "lin", "he", "wang", "su", "gao"].map(AccountID.init(_:))
        for _ in 0..<40 {
            let (actor, person) = (
                order.randomElement(using: &random) ?? zhou, order.randomElement(using: &random) ?? lin
            )
            let commands: [Command] = [
                .transfer(yunshan, to: person), .appoint(person, in: yunshan), .dismiss(person, in: yunshan),
                .resign(yunshan), .remove(person, from: yunshan),
            ]
            // Removing is rare, or nobody would be left.
            let command = commands[
                Int.random(in: 0..<20, using: &random) == 0 ? 4 : Int.random(in: 0..<4, using: &random)]
            guard let events = try? world.perform(command, by: actor) else { continue }
            // Whoever has another role comes after those who had it before; the moved go last, then roles are sorted.
            for case let moved in Self.moved(by: events) {
                order.removeAll { $0 == moved }
                if world.membership(of: moved, in: yunshan) != nil { order.append(moved) }
            }
            let sorted = Role.allCases.sorted().flatMap { role in
                order.filter { world.membership(of: $0, in: yunshan)?.role == role }
            }
            #expect(rows(.members, in: world) == sorted.map(\.rawValue))
            let team = sorted.filter { world.membership(of: $0, in: yunshan)?.department == design }
            #expect(rows(.departmentMembers, in: world) == team.map(\.rawValue))
            let start = Int.random(in: 0..<sorted.count, using: &random)
            #expect(world.rows(of: .members, in: Self.scope, range: start..<99) == sorted[start...].map(\.rawValue))
            #expect(world.index(of: sorted[start].rawValue, of: .members, in: Self.scope) == start)
            let resumed = try World(on: world.directory, snapshot: world.snapshot)
            #expect(rows(.members, in: resumed) == sorted.map(\.rawValue))
        }
    }

    private static func moved(by events: [Event]) -> [AccountID] {
        events.flatMap { event -> [AccountID] in
            switch event.body {
            case .administratorTransferred(let transfer): [transfer.from, transfer.to]
            case .administratorAppointed(let appointment): [appointment.account]
            case .administratorDismissed(let dismissal): [dismissal.account]
            case .roleResigned(let resignation): [resignation.account]
            case .memberRemoved(let removal): [removal.departure.record.account]
            default: []
            }
        }
    }
}
