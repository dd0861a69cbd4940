// What makes an open application void, whether it waits for a decision or for its applicant (B5, B6, B7).
import Domain
import Testing

@Suite("Applications overtaken by what they are about")
struct VoidingTests {
    /// What happens meanwhile.
    enum Turn: String, CaseIterable, Sendable {
        case removed, dissolved
        case policyDirect = "policy direct"
        case policyForbidden = "policy forbidden"

        var cause: Application.VoidCause {
            switch self {
            case .removed: .removed
            case .dissolved: .dissolved
            case .policyDirect, .policyForbidden: .policyChanged
            }
        }

        func happen(in world: inout World) throws -> [Event] {
            switch self {
            case .removed: return try world.perform(.remove(lin, from: haitang), by: xu)
            case .policyDirect: return try world.perform(.setExitPolicy(.direct, of: haitang), by: xu)
            case .policyForbidden: return try world.perform(.setExitPolicy(.forbidden, of: haitang), by: xu)
            case .dissolved:
                try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
                return world.settle(at: world.clock.advanced(bySeconds: 3 * 86_400))
            }
        }
    }

    @Test(
        "an open application is void, its applicant told, and nothing can be done with it",
        arguments: Turn.allCases, [Stage.pending, .approved])
    func open(turn: Turn, stage: Stage) throws {
        var world = try World.school(at: stage)
        let id = world.latest()
        let events = try turn.happen(in: &world)
        #expect(events.last?.name == .applicationVoided)
        #expect(events.count { $0.name == .applicationVoided } == 1)
        let application = try #require(world.application(id))
        #expect(application.state == .void)
        #expect(application.voidCause == turn.cause)
        #expect(application.ended == world.clock)
        #expect(application.wasApproved == (stage == .approved))
        #expect(world.openApplication(of: lin, in: haitang) == nil)
        #expect(Domain.nextDeadline(world) == nil)

        let told = world.rows(of: .messages, in: Scope(actor: lin), range: 0..<9).map(MessageID.init(_:))
            .compactMap(world.message).filter { $0.application == id && $0.kind == .voided }
        #expect(told.map(\.sender) == [nil])
        #expect(throws: Refusal(rule: .applicationVoided, enterprise: haitang, application: id)) {
            try world.perform(.confirmLeaving(id))
        }
        #expect(throws: Refusal(rule: .applicationVoided, enterprise: haitang, application: id)) {
            try world.perform(.withdraw(id))
        }
        #expect(throws: Refusal.self) { try world.perform(.approve(id), by: zhou) }
        let way = world.value(of: .applicationVoidWay, in: Scope(actor: lin, application: id), at: world.clock)
        let ways: [Application.VoidCause: Term] = [
            .removed: .wayOfFormer, .dissolved: .wayWhereDissolved, .policyChanged: .wayOfMember,
        ]
        #expect(ways[turn.cause].map(Value.term) == way)
        #expect(
            world.holds(.applicantIsMember, in: Scope(actor: lin, application: id)) == (turn.cause == .policyChanged))
        #expect(
            world.holds(.applicantIsNoMember, in: Scope(actor: lin, application: id)) != (turn.cause == .policyChanged))
        #expect(world.canSee(Scope(actor: lin, application: id)))
    }

    @Test(
        "what has ended stays what it was, whatever happens then",
        arguments: Turn.allCases, [Stage.withdrawn, .rejected, .lapsed])
    func ended(turn: Turn, stage: Stage) throws {
        var world = try World.school(at: stage)
        let before = world.application(world.latest())
        #expect(try turn.happen(in: &world).allSatisfy { $0.name != .applicationVoided })
        #expect(world.application(world.latest()) == before)
    }

    @Test(
        "after a change of policy one leaves as the new one says",
        arguments: [
            (ExitPolicy.direct, Rule?.none), (.forbidden, .leavingForbidden),
        ])
    func afterPolicyChange(policy: ExitPolicy, rule: Rule?) throws {
        var world = try World.school(at: .approved)
        try world.perform(.setExitPolicy(policy, of: haitang), by: zhou)
        #expect(world.enterprise(haitang)?.exitPolicy == policy)
        let scope = Scope(actor: lin, enterprise: haitang)
        #expect(world.verdict(on: .leave, in: scope, at: world.clock)?.rule == rule)
        #expect(world.verdict(on: .apply, in: scope, at: world.clock)?.rule == rule ?? .noApprovalNeeded)
        #expect(!world.holds(.mustApply, in: scope))
    }

    @Test("a change of policy makes all open ones void, the first submitted first, and none elsewhere")
    func all() throws {
        var world = try World.school {
            $0.memberships.append(Membership(account: wang, enterprise: haitang, joined: $0.clock))
        }
        let ids = try [he, lin, wang].map { try world.apply(by: $0) }
        try world.perform(.approve(ids[1]), by: zhou)
        try world.perform(.withdraw(ids[0]), by: he)
        try world.perform(.setExitPolicy(.approval, of: yunshan), by: zhou)
        let elsewhere = ApplicationID(
            sequence: try world.perform(.apply(yunshan, reason: "离职"), by: gao).first?.sequence ?? 0)
        let events = try world.perform(.setExitPolicy(.direct, of: haitang), by: zhou)
        let void = events.compactMap { if case .applicationVoided(let it) = $0.body { it.application } else { nil } }
        #expect(void == [ids[1], ids[2]])
        #expect(world.application(elsewhere)?.state == .pending)
    }

    @Test("being removed by the open platform makes it void as well")
    func removedByAPI() throws {
        var world = try World.school(at: .pending)
        let command = PlatformCommand.removeMember(lin, from: haitang)
        let events = try Domain.decide(command, by: .sandbox, in: world, at: world.clock).get()
        #expect(events.map(\.name) == [.memberRemoved, .applicationVoided])
        world.record(events, by: nil, at: world.clock)
        #expect(world.state() == .void)
        let kinds = world.rows(of: .messages, in: Scope(actor: lin), range: 0..<9).map(MessageID.init(_:))
            .compactMap { world.message($0)?.kind }
        #expect(kinds == [.voided, .removed])
    }
}
