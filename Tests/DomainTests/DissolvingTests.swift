// Dissolving an enterprise and keeping it; once it is gone, every reading agrees that it is (R10, B6).
import Domain
import Testing

@Suite("Dissolving an enterprise")
struct DissolvingTests {
    private static let grace: Int64 = 3 * 86_400

    /// The school, dissolved by its main administrator.
    private func dissolved() throws -> World {
        var world = try World.school(at: .pending)
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        world.settle(at: world.clock.advanced(bySeconds: Self.grace))
        return world
    }

    @Test("it disappears after three days to the second, by itself")
    func threeDays() throws {
        var world = try World.school(at: .pending)
        let effective = world.clock.advanced(bySeconds: Self.grace)
        let scope = Scope(actor: lin, enterprise: haitang)
        #expect(world.value(of: .enterpriseDissolves, in: scope, at: world.clock) == .none)
        try world.perform(.dissolve(haitang, reason: "停办 "), by: zhou)
        #expect(world.dissolving(haitang)?.reason == "停办")
        #expect(world.value(of: .enterpriseDissolves, in: scope, at: world.clock) == .moment(effective))
        #expect(world.holds(.isDissolving, in: scope) && !world.holds(.isNotDissolving, in: scope))
        #expect(Domain.nextDeadline(world) == effective)
        #expect(world.membership(of: lin, in: haitang) != nil)
        #expect(throws: Refusal(rule: .alreadyDissolving, enterprise: haitang)) {
            try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        }
        #expect(world.settle(at: effective.advanced(bySeconds: -1)).isEmpty)
        #expect(world.settle(at: effective).map(\.name) == [.enterpriseDissolved, .applicationVoided])
        #expect(Domain.nextDeadline(world) == nil)
    }

    @Test("until then the main administrator can keep it, and nothing has happened")
    func kept() throws {
        var world = try World.school(at: .pending)
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        #expect(throws: Refusal(rule: .dissolving, enterprise: haitang)) {
            try world.perform(.keep(haitang), by: xu)
        }
        #expect(try world.perform(.keep(haitang), by: zhou).map(\.name) == [.enterpriseKept])
        #expect(Domain.nextDeadline(world) == nil)
        #expect(world.settle(at: world.clock.advanced(bySeconds: 9 * Self.grace)).isEmpty)
        #expect(world.state() == .pending)
        #expect(try world.perform(.dissolve(haitang, reason: "还是停办"), by: zhou).map(\.name) == [.dissolvingBegun])
    }

    @Test("whoever is the main administrator by then keeps it")
    func keptByTheNext() throws {
        var world = try World.school()
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        try world.perform(.transfer(haitang, to: lin), by: zhou)
        #expect(throws: Refusal(rule: .dissolving, enterprise: haitang)) {
            try world.perform(.keep(haitang), by: zhou)
        }
        #expect(try world.perform(.keep(haitang)).map(\.name) == [.enterpriseKept])
    }

    @Test("nobody is a member any more, and counts, lists, searches and fallbacks all say so")
    func gone() throws {
        var world = try World.school {
            $0.mainEnterprise = [lin: haitang]
            $0.currentEnterprise = [lin: haitang]
            $0.departments.append(Department(id: office, enterprise: haitang, name: "办公室"))
        }
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        world.settle(at: world.clock.advanced(bySeconds: Self.grace))
        let scope = Scope(actor: lin, enterprise: haitang, department: office)
        #expect(world.enterprise(haitang)?.name == "海棠教育")
        for account in [lin, zhou, xu, he] {
            #expect(world.membership(of: account, in: haitang) == nil)
            #expect(!world.enterprises(of: account).contains(haitang))
            #expect(!world.canSee(Scope(actor: account, enterprise: haitang)))
        }
        #expect(world.enterprises(of: lin) == [yunshan, beichen, qinghe, lanjing, studio])
        #expect(world.mainEnterprise(of: lin) == yunshan)
        #expect(world.currentEnterprise(of: lin) == yunshan)
        for collection in Collection.allCases where collection.needs == .enterprise && collection.row != .application {
            #expect(world.count(of: collection, in: scope) == 0, "\(collection.rawValue)")
            #expect(world.rows(of: collection, in: scope, range: 0..<9).isEmpty)
            #expect(world.find("l", of: collection, in: scope, limit: 9).isEmpty)
            #expect(world.index(of: "lin", of: collection, in: scope) == nil)
        }
        let counts: [Field] = [.enterpriseMembers, .enterpriseDepartments, .enterpriseAdministrators]
        for field in counts { #expect(world.value(of: field, in: scope, at: world.clock) == .count(0)) }
        #expect(world.value(of: .enterpriseMainAdministrator, in: scope, at: world.clock) == .none)
        #expect(!world.rows(of: .myEnterprises, in: scope, range: 0..<9).contains("haitang"))
        #expect(world.leaveRecords(of: haitang).isEmpty)
    }

    @Test(
        "every command about it is refused: it is gone",
        arguments: CommandName.allCases.filter { $0.subject != .message })
    func refused(name: CommandName) throws {
        let world = try dissolved()
        let scope = Scope(
            actor: zhou, enterprise: haitang, person: lin, former: haitang, application: world.latest())
        let verdict = world.verdict(on: name, in: scope, marks: [world.latest().rawValue], at: world.clock)
        let ofTheApplicant: Set<CommandName> = [.withdraw, .confirmLeaving]
        #expect(verdict?.rule == (ofTheApplicant.contains(name) ? .notTheApplicant : .enterpriseIsGone))
    }

    @Test("who had left it has nothing to come back to, and an invitation to it is void")
    func former() throws {
        var world = try World.school()
        try world.perform(.setExitPolicy(.direct, of: haitang), by: zhou)
        try world.perform(.leave(haitang))
        try world.perform(.askInvitation(haitang))
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        let scope = Scope(actor: lin, former: haitang)
        #expect(world.canSee(scope))
        world.settle(at: world.clock.advanced(bySeconds: Self.grace))
        #expect(!world.canSee(scope))
        #expect(world.formerEnterprises(of: lin).isEmpty)
        #expect(world.invitations(of: lin).isEmpty)
        #expect(world.value(of: .myInvitationCount, in: scope, at: world.clock) == .count(0))
        #expect(world.leaveRecords(of: haitang).map(\.account) == [lin])
    }

    @Test("a clock that goes backwards doesn't bring it back")
    func backwards() throws {
        var world = try dissolved()
        #expect(Domain.due(in: world, at: Founding.monday).isEmpty)
        #expect(throws: Refusal(rule: .enterpriseIsGone, enterprise: haitang)) {
            try world.perform(.keep(haitang), by: zhou, at: Founding.monday)
        }
        #expect(world.isDissolved(haitang))
    }

    @Test("who has only this enterprise has none afterwards")
    func last() throws {
        var world = try World.small()
        try world.perform(.dissolve(yunshan, reason: "停办"), by: zhou)
        world.settle(at: world.clock.advanced(bySeconds: Self.grace))
        #expect(world.mainEnterprise(of: he) == nil)
        #expect(world.currentEnterprise(of: he) == nil)
        #expect(world.holds(.hasNoEnterprise, in: Scope(actor: he)))
        #expect(try World(on: world.directory, snapshot: world.snapshot).enterprises(of: he).isEmpty)
    }
}
