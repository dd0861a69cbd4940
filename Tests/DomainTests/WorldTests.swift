// A world is its events: recorded, replayed, and cut short by snapshots, it is the same world.
import Domain
import Foundation
import Testing

@Suite("Worlds and their events")
struct WorldTests {
    @Test("founding is event 0 and names the base")
    func founding() throws {
        let directory = try FoundingDirectory(.small)
        let (world, event) = World.found(on: directory, clockOffset: 90)
        #expect(event.sequence == 0)
        #expect(event.at == Founding.monday)
        #expect(event.actor == nil)
        guard case .worldFounded(let founded) = event.body else { Issue.record("\(event.name) happened"); return }
        #expect(founded.base == directory.fingerprint)
        #expect(founded.scenario == "small")
        #expect(world.revision == 1)
        #expect(world.clock == Founding.monday)
        #expect(world.change.clockOffset == 90)
    }

    @Test("what happens to a copy never shows in the original")
    func copies() throws {
        let original = try World.small()
        var copy = original
        try copy.perform(.leave(yunshan))
        #expect(original.membership(of: lin, in: yunshan) != nil)
        #expect(original.count(of: .members, in: Scope(actor: lin, enterprise: yunshan)) == 7)
        #expect(copy.count(of: .members, in: Scope(actor: lin, enterprise: yunshan)) == 6)
        #expect(copy != original)
    }

    @Test("time never goes back")
    func time() throws {
        var world = try World.small()
        let late = Founding.monday.advanced(bySeconds: 100)
        world.record([.clockAdvanced(ClockAdvanced(seconds: 100))], by: nil, at: late)
        let events = try world.perform(.leave(qinghe), at: Founding.monday)
        #expect(events.map(\.at) == [late])
        #expect(world.leaveRecords(of: qinghe).map(\.at) == [late])
        #expect(world.change.clockOffset == 100)
    }

    @Test("time let pass without end stops at the end of time")
    func endOfTime() throws {
        var world = try World.small()
        for _ in 0..<2 { world.record([.clockAdvanced(ClockAdvanced(seconds: .max))], by: nil, at: world.clock) }
        #expect(world.change.clockOffset == .max)
    }

    @Test("an event out of its place is refused, and the world stays as it is", arguments: [0, 1, 3])
    func outOfOrder(sequence: Int) throws {
        var world = try World.small()
        try world.perform(.leave(qinghe))
        let before = world
        let event = Event(
            sequence: sequence, at: world.clock, actor: nil, body: .clockAdvanced(ClockAdvanced(seconds: 1)))
        #expect(throws: ReplayError.outOfOrder(expected: 2, found: sequence)) { try world.replay(event) }
        #expect(world == before)
    }

    @Test("a world begins with its founding, on its own base, once")
    func foundedOnce() throws {
        let directory = try FoundingDirectory(.small)
        let (world, founded) = World.found(on: directory)
        let other = try FoundingDirectory(Founding(scenario: "other", clock: Founding.monday))
        #expect(throws: ReplayError.anotherBase(recorded: directory.fingerprint, found: other.fingerprint)) {
            try World(on: other, replaying: [founded])
        }
        #expect(throws: ReplayError.anotherBase(recorded: directory.fingerprint, found: other.fingerprint)) {
            try World(on: other, snapshot: world.snapshot)
        }
        #expect(throws: ReplayError.unfounded) { try World(on: directory, replaying: []) }
        let passing = Event(sequence: 0, at: world.clock, actor: nil, body: .clockAdvanced(ClockAdvanced(seconds: 1)))
        #expect(throws: ReplayError.unfounded) { try World(on: directory, replaying: [passing]) }
        let again = Event(sequence: 1, at: world.clock, actor: nil, body: founded.body)
        #expect(throws: ReplayError.unfounded) { try world.applying(again) }
    }

    @Test("events and snapshots, written and read again, make the same world", arguments: UInt64(1)...40)
    func replay(seed: UInt64) throws {
        let directory = try World.school().directory
        let (founded, first) = World.found(on: directory)
        var (world, events) = (founded, [first])
        var random = SplitMix(state: seed)
        var middle: Snapshot?
        for step in 0..<120 {
            if step == 60 { middle = world.snapshot }
            // Now and then the wall clock goes backwards; the world's never does.
            let now = world.clock.advanced(bySeconds: Int64.random(in: -20_000...200_000, using: &random))
            events += world.settle(at: now)
            let account = [lin, he, su, zhou, chen, xu].randomElement(using: &random) ?? lin
            guard let command = Self.randomCommand(by: account, in: world, step: step, using: &random) else { continue }
            let decision = Domain.decide(
                command, by: account, passwordIsRight: Int.random(in: 0..<3, using: &random) > 0, in: world, at: now)
            if case .success(let bodies) = decision { events += world.record(bodies, by: account, at: now) }
        }
        let written = try JSONEncoder().encode(events)
        let read = try JSONDecoder().decode([Event].self, from: written)
        #expect(read == events)
        #expect(try World(on: directory, replaying: read) == world)

        let snapshot = try JSONDecoder().decode(Snapshot.self, from: JSONEncoder().encode(#require(middle)))
        var resumed = try World(on: directory, snapshot: snapshot)
        for event in read.dropFirst(snapshot.revision) { try resumed.replay(event) }
        #expect(resumed == world)
        Self.expectSameReading(resumed, world)
    }

    /// Any command about anything; what would soon leave nobody is rare.
    private static func randomCommand(
        by account: AccountID, in world: World, step: Int, using random: inout SplitMix
    ) -> Command? {
        let enterprise = [yunshan, qinghe, beichen, haitang, haitang, haitang, studio].randomElement(using: &random)
        let name = CommandName.allCases.randomElement(using: &random) ?? .leave
        if [.leave, .remove, .dissolve].contains(name), step % 8 != 0 { return nil }
        let scope = Scope(
            actor: account, enterprise: enterprise, person: [lin, he, xu].randomElement(using: &random),
            former: enterprise, application: world.change.applications.keys.sorted().randomElement(using: &random),
            message: world.change.messages.keys.sorted().randomElement(using: &random))
        return Command(
            name, scope, typed: [.reason: "离职"], marks: world.change.applications.keys.sorted().map(\.rawValue))
    }

    /// Whoever looks at whatever sees the same in both.
    private static func expectSameReading(_ resumed: World, _ world: World) {
        #expect(Domain.nextDeadline(resumed) == Domain.nextDeadline(world))
        for actor in [lin, zhou, he, xu] {
            for enterprise in [yunshan, haitang] {
                let scope = Scope(actor: actor, enterprise: enterprise, department: design)
                for collection in Collection.allCases {
                    let rows = world.rows(of: collection, in: scope, range: 0..<100)
                    #expect(resumed.rows(of: collection, in: scope, range: 0..<100) == rows)
                    #expect(resumed.count(of: collection, in: scope) == world.count(of: collection, in: scope))
                }
                for field in Field.allCases {
                    let value = world.value(of: field, in: scope, at: world.clock)
                    #expect(resumed.value(of: field, in: scope, at: world.clock) == value)
                }
            }
        }
    }

    @Test(
        "an enterprise that isn't dissolved always has one main administrator, a member at most one open application",
        arguments: UInt64(1)...40)
    func invariants(seed: UInt64) throws {
        var world = try World.school()
        var random = SplitMix(state: seed &+ 1_000)
        for step in 0..<150 {
            let now = world.clock.advanced(bySeconds: Int64.random(in: 0...90_000, using: &random))
            world.settle(at: now)
            let account = [lin, he, su, zhou, chen, xu].randomElement(using: &random) ?? lin
            guard let command = Self.randomCommand(by: account, in: world, step: step, using: &random) else { continue }
            _ = try? world.perform(command, by: account, at: now)
            for enterprise in [yunshan, qinghe, beichen, haitang, lanjing, studio] where !world.isDissolved(enterprise)
            {
                let scope = Scope(actor: account, enterprise: enterprise)
                let people = world.rows(of: .members, in: scope, range: 0..<99).map(AccountID.init(_:))
                let roles = people.compactMap { world.membership(of: $0, in: enterprise)?.role }
                #expect(roles.count { $0 == .mainAdministrator } == 1)
                #expect(roles == roles.sorted() && roles.count == people.count)
            }
            let open = world.change.applications.values.filter(\.state.isOpen)
            #expect(Set(open.map { [$0.applicant.rawValue, $0.enterprise.rawValue] }).count == open.count)
            for application in open {
                #expect(world.membership(of: application.applicant, in: application.enterprise) != nil)
                #expect(world.enterprise(application.enterprise)?.exitPolicy == .approval)
            }
        }
    }
}

/// A small generator whose numbers are the same everywhere, so that a failing seed fails again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
