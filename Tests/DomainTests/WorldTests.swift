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
        let directory = try FoundingDirectory(.small)
        let (founded, first) = World.found(on: directory)
        var (world, events) = (founded, [first])
        var random = SplitMix(state: seed)
        var middle: Snapshot?
        for step in 0..<60 {
            if step == 30 { middle = world.snapshot }
            let now = world.clock.advanced(bySeconds: Int64.random(in: 0...400_000, using: &random))
            events += world.settle(at: now)
            let account = [lin, he, su, zhou, chen].randomElement(using: &random) ?? lin
            let enterprise = [yunshan, qinghe, beichen, haitang, studio].randomElement(using: &random) ?? yunshan
            let names: [CommandName] = [
                .setMainEnterprise, .setMainEnterprise, .switchEnterprise, .leave, .resign, .askInvitation, .join,
            ]
            let name = names.randomElement(using: &random) ?? .leave
            // Leaving is rare, or nobody would be left after a few steps.
            if name == .leave, step % 8 != 0 { continue }
            let scope = Scope(actor: account, enterprise: enterprise, former: enterprise)
            guard let command = Command(name, scope) else { continue }
            if case .success(let bodies) = Domain.decide(command, by: account, in: world, at: now) {
                events += world.record(bodies, by: account, at: now)
            }
        }
        let written = try JSONEncoder().encode(events)
        let read = try JSONDecoder().decode([Event].self, from: written)
        #expect(read == events)
        #expect(try World(on: directory, replaying: read) == world)

        let snapshot = try JSONDecoder().decode(Snapshot.self, from: JSONEncoder().encode(#require(middle)))
        var resumed = try World(on: directory, snapshot: snapshot)
        for event in read.dropFirst(snapshot.revision) { try resumed.replay(event) }
        #expect(resumed == world)
        for scope in [
            Scope(actor: lin, enterprise: yunshan), Scope(actor: lin, enterprise: yunshan, department: design),
        ] {
            for collection in Collection.allCases {
                let rows = world.rows(of: collection, in: scope, range: 0..<100)
                #expect(resumed.rows(of: collection, in: scope, range: 0..<100) == rows)
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
