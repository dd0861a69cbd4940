// What version 1 wrote opens for ever: fixtures written once and never again.
import Domain
import Foundation
import Testing

@Suite("Journals of version 1")
struct FixtureTests {
    private static func fixture(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private static func events() throws -> [Event] {
        try fixture("events-1.jsonl").split(separator: "\n").map { line in
            try JSONDecoder().decode(Event.self, from: Data(line.utf8))
        }
    }

    private static func directory() throws -> FoundingDirectory {
        try FoundingDirectory(JSONDecoder().decode(Founding.self, from: Data(fixture("founding-1.json").utf8)))
    }

    @Test("a founding of version 1 opens, with the fingerprint it had")
    func founding() throws {
        #expect(try Self.directory().fingerprint == "9fc6571cf0a51a5e")
    }

    @Test("events of version 1 make the world they made")
    func world() throws {
        let world = try World(on: Self.directory(), replaying: Self.events())
        #expect(world.revision == 13)
        #expect(world.clock == .at(2026, 4, 1, 8))
        #expect(world.change.clockOffset == 2_585_520)
        #expect(world.mainEnterprise(of: lin) == haitang)
        #expect(world.currentEnterprise(of: lin) == qinghe)
        #expect(world.enterprises(of: lin) == [haitang, beichen, qinghe, lanjing, studio])
        #expect(world.leaveRecords(of: yunshan).map(\.name) == ["何川", "林夏"])
        #expect(world.leaveRecords(of: yunshan).map(\.at) == [.at(2026, 3, 2, 9, 42), .at(2026, 3, 2, 9, 43)])
        #expect(world.mainChangesLeft(of: lin, at: .at(2026, 3, 31)) == 0)
    }

    @Test("a snapshot of version 1 opens as the world its events make")
    func snapshot() throws {
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: Data(Self.fixture("snapshot-1.json").utf8))
        let world = try World(on: Self.directory(), snapshot: snapshot)
        #expect(try world == World(on: Self.directory(), replaying: Self.events().prefix(snapshot.revision)))
        #expect(Domain.nextDeadline(world) == .at(2026, 4, 1))
    }

    @Test("events of coming back, which version 1 learnt later, make the world they made")
    func returning() throws {
        let lines = try Self.fixture("events-1-returning.jsonl").split(separator: "\n")
        let events = try lines.map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
        #expect(events.map(\.name) == [.worldFounded, .roleResigned, .memberLeft, .invitationSent, .memberJoined])
        let world = try World(on: Self.directory(), replaying: events)
        #expect(
            world.membership(of: chen, in: yunshan)
                == Membership(account: chen, enterprise: yunshan, joined: .at(2026, 3, 2, 9, 44)))
        #expect(world.mainEnterprise(of: chen) == yunshan)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(try events.map { String(decoding: try encoder.encode($0), as: UTF8.self) } == lines.map(String.init))
    }

    @Test("events of applying and administering, which version 1 learnt last, make the world they made")
    func applying() throws {
        let lines = try Self.fixture("events-1-applying.jsonl").split(separator: "\n")
        let events = try lines.map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
        let later: Set<EventName> = [
            .applicationSubmitted, .applicationWithdrawn, .applicationApproved, .applicationRejected,
            .applicationLapsed, .applicationVoided, .passwordMistyped, .exitPolicyChanged, .administratorTransferred,
            .administratorAppointed, .administratorDismissed, .dissolvingBegun, .enterpriseKept, .enterpriseDissolved,
            .messageRead, .memberLeft, .memberRemoved, .worldFounded,
        ]
        #expect(Set(events.map(\.name)) == later)
        let world = try World(on: Self.directory(), replaying: events)
        #expect(
            world.change.applications.values.map(\.state).sorted { $0.rawValue < $1.rawValue } == [
                .confirmed, .lapsed, .rejected, .void, .void, .withdrawn,
            ])
        #expect(world.isDissolved(haitang))
        #expect(world.passwordTries(of: lin, for: .confirmLeaving) == PasswordTries())
        #expect(world.leaveRecords(of: yunshan).map(\.reason) == [.leave, .delete])
        #expect(world.rows(of: .administrators, in: Scope(actor: lin, enterprise: yunshan), range: 0..<9) == ["chen"])
        #expect(world.unreadCount(of: lin) == 7)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(try events.map { String(decoding: try encoder.encode($0), as: UTF8.self) } == lines.map(String.init))
        let written = try Self.fixture("snapshot-1-applying.json")
        #expect(String(decoding: try encoder.encode(world.snapshot), as: UTF8.self) + "\n" == written)
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: Data(written.utf8))
        #expect(try World(on: Self.directory(), snapshot: snapshot) == world)
    }

    @Test("the first fixture holds every kind of event that version 1 knew at first")
    func kinds() throws {
        let kinds = try Set(Self.events().map(\.name))
        #expect(
            kinds == [
                .worldFounded, .clockAdvanced, .memberLeft, .mainEnterpriseChanged, .mainEnterpriseChangeScheduled,
                .currentEnterpriseChanged,
            ])
    }

    @Test("what is written today are the same bytes")
    func bytes() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try Self.events().map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        #expect(try lines.joined(separator: "\n") + "\n" == Self.fixture("events-1.jsonl"))
        let founding = String(decoding: try encoder.encode(Self.directory().founding), as: UTF8.self)
        #expect(try founding + "\n" == Self.fixture("founding-1.json"))
    }

    @Test("an empty change opens: what a snapshot doesn't mention has not changed")
    func emptyChange() throws {
        #expect(try JSONDecoder().decode(Change.self, from: Data("{}".utf8)) == Change())
    }
}
