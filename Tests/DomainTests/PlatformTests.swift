// Who may unlink, link again and switch scopes, and what follows; what version 1 wrote without a platform still opens.
import Domain
import Foundation
import Testing

@Suite("The open platform's state")
struct PlatformTests {
    static let link = LinkID("7001")
    static let key = AppKey("dingyunshan")
    static let suite = AppKey("suite")

    static var founding: Founding {
        var founding = Founding.small
        founding.platform = Platform(
            links: [
                OrganisationLink(
                    enterprise: yunshan, department: 7001, corpID: "ding4", name: "海棠教育", kind: .partner),
                OrganisationLink(
                    enterprise: yunshan, department: 7002, corpID: "ding5", name: "蓝鲸物流", kind: .upstreamDownstream),
                OrganisationLink(enterprise: qinghe, department: 8001, corpID: "ding1", name: "云杉科技", kind: .partner),
            ],
            apps: [
                PlatformApp(
                    key: key, secret: "s", name: "集成", enterprise: yunshan,
                    scopes: [.writeCooperation, .unlinkOrganisations]),
                PlatformApp(key: suite, secret: "s", name: "助手", enterprise: qinghe, kind: .thirdParty, ticket: "t"),
            ],
            developers: [Developer(account: he, enterprise: yunshan)])
        return founding
    }

    private func world() throws -> World { World.found(on: try FoundingDirectory(Self.founding)).world }

    private func decide(
        _ command: PlatformCommand, by actor: PlatformActor, in world: World
    ) -> Result<[Event.Body], PlatformRefusal> { Domain.decide(command, by: actor, in: world, at: Founding.monday) }

    @Test(
        "what is refused, and by what",
        arguments: [
            (PlatformCommand.unlink(link), PlatformActor.account(lin), PlatformRefusal.notInCharge),
            (.unlink(link), .app(suite), .notInCharge),
            (.unlink(LinkID("7")), .app(key), .unknownLink),
            (.unlink(LinkID("8001")), .app(key), .notInCharge),
            (.relink(link), .sandbox, .alreadyLinked),
            (.relink(LinkID("7")), .sandbox, .unknownLink),
            (.switchScope(.readContacts, of: AppKey("none"), isOn: true), .account(he), .unknownApp),
            (.switchScope(.readContacts, of: key, isOn: true), .account(lin), .notInCharge),
            (.switchScope(.unlinkOrganisations, of: key, isOn: true), .account(he), .sameScope),
            (.switchScope(.readContacts, of: key, isOn: false), .account(he), .sameScope),
            (.removeMember(nobody, from: yunshan), .app(key), .unknownMember),
            (.removeMember(zhou, from: yunshan), .app(key), .mainAdministratorStays),
            (.removeMember(lin, from: qinghe), .app(key), .notInCharge),
        ])
    func refused(command: PlatformCommand, actor: PlatformActor, refusal: PlatformRefusal) throws {
        #expect(decide(command, by: actor, in: try world()) == .failure(refusal))
    }

    @Test(
        "apps, developers and administrators of the enterprise unlink, and only once",
        arguments: [PlatformActor.app(key), .account(he), .account(zhou), .account(chen), .sandbox])
    func unlinking(actor: PlatformActor) throws {
        var world = try world()
        let bodies = try decide(.unlink(Self.link), by: actor, in: world).get()
        #expect(bodies.map(\.name) == [.organisationsUnlinked])
        world.record(bodies, by: nil, at: Founding.monday)
        #expect(!world.isLinked(Self.link) && world.unlinked(Self.link) == Founding.monday)
        #expect(world.isLinked(LinkID("7002")) && world.links(of: yunshan).count == 2)
        #expect(decide(.unlink(Self.link), by: actor, in: world) == .failure(.notLinked))
        world.record(try decide(.relink(Self.link), by: actor, in: world).get(), by: nil, at: Founding.monday)
        #expect(world.isLinked(Self.link) && world.change.platform == PlatformChange())
    }

    @Test("a scope switched on stays on until it is switched off")
    func scopes() throws {
        var world = try world()
        #expect(world.scopes(of: Self.key) == [.unlinkOrganisations, .writeCooperation])
        for isOn in [true, false] {
            let command = PlatformCommand.switchScope(.readContacts, of: Self.key, isOn: isOn)
            world.record(try decide(command, by: .account(he), in: world).get(), by: he, at: Founding.monday)
            #expect(world.scopes(of: Self.key).contains(.readContacts) == isOn)
            #expect(world.scopes(of: Self.suite).isEmpty)
        }
    }

    @Test("a member removed by API leaves a record that says so")
    func removal() throws {
        var world = try world()
        let bodies = try decide(.removeMember(lin, from: yunshan), by: .app(Self.key), in: world).get()
        world.record(bodies, by: nil, at: Founding.monday)
        #expect(world.leaveRecords(of: yunshan).map(\.reason) == [.oapi])
        #expect(world.membership(of: lin, in: yunshan) == nil)
    }

    @Test("a developer who has gone is in charge of nothing")
    func formerDeveloper() throws {
        var world = try world()
        #expect(world.mayUsePlatform(he, of: yunshan) && !world.mayUsePlatform(lin, of: yunshan))
        world.record(try decide(.removeMember(he, from: yunshan), by: .sandbox, in: world).get(), by: nil, at: .monday)
        #expect(!world.mayUsePlatform(he, of: yunshan))
    }

    @Test("restoring puts back what was changed, and nothing else")
    func restoring() throws {
        var world = try world()
        #expect(decide(.restore, by: .sandbox, in: world) == .success([]))
        let commands: [PlatformCommand] = [
            .unlink(Self.link), .unlink(LinkID("8001")), .switchScope(.unlinkOrganisations, of: Self.key, isOn: false),
            .switchScope(.manageContacts, of: Self.suite, isOn: true),
        ]
        for command in commands {
            world.record(try decide(command, by: .sandbox, in: world).get(), by: nil, at: .monday)
        }
        let back = try decide(.restore, by: .sandbox, in: world).get()
        #expect(back.map(\.name) == [.organisationsLinked, .organisationsLinked, .scopeChanged, .scopeChanged])
        world.record(back, by: nil, at: .monday)
        #expect(world.links(of: yunshan).allSatisfy { world.isLinked($0.id) })
        #expect(world.apps.allSatisfy { world.scopes(of: $0.key) == $0.scopes })
    }

    @Test("a world with a platform comes back from its events and from a snapshot, always the same bytes")
    func coding() throws {
        var (world, founded) = World.found(on: try FoundingDirectory(Self.founding))
        var events = [founded]
        for command in [PlatformCommand.unlink(Self.link), .switchScope(.readContacts, of: Self.key, isOn: true)] {
            events += world.record(try decide(command, by: .account(he), in: world).get(), by: he, at: .monday)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let copies = try JSONDecoder().decode([Event].self, from: encoder.encode(events))
        #expect(try World(on: world.directory, replaying: copies) == world)
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: encoder.encode(world.snapshot))
        #expect(try World(on: world.directory, snapshot: snapshot) == world)
        let founding = try JSONDecoder().decode(Founding.self, from: encoder.encode(Self.founding))
        #expect(founding == Self.founding && founding.fingerprint == Self.founding.fingerprint)
        #expect(founding.fingerprint != Founding.small.fingerprint)
    }

    @Test("rows that contradict each other found nothing")
    func contradictions() {
        var twice = Self.founding
        twice.platform.links.append(twice.platform.links[0])
        #expect(throws: FoundingError.duplicate(row: "link 7001")) { try FoundingDirectory(twice) }
        var apps = Self.founding
        apps.platform.apps.append(apps.platform.apps[0])
        #expect(throws: FoundingError.duplicate(row: "app dingyunshan")) { try FoundingDirectory(apps) }
        var stray = Self.founding
        stray.platform.developers = [Developer(account: he, enterprise: EnterpriseID("nowhere"))]
        #expect(throws: FoundingError.unknown(row: "developer he", names: "enterprise nowhere")) {
            try FoundingDirectory(stray)
        }
    }
}

extension Instant {
    fileprivate static var monday: Instant { Founding.monday }
}
