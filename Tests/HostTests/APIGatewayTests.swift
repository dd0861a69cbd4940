// The platform on a kept world: what its answers say is kept, for every process, before they are handed out.
import Domain
import Host
import Journal
import Sandbox
import Testing
import WorldStore

@Suite("The open platform on a world")
struct APIGatewayTests {
    private let folder: TestFolder
    private let base: Base

    init() throws {
        folder = try TestFolder()
        var founding = SmallWorld.founding()
        let enterprise = founding.enterprises[0].id
        founding.platform = Platform(
            links: [
                OrganisationLink(
                    enterprise: enterprise, department: 7001, corpID: "dingpartner", name: "伙伴", kind: .partner)
            ],
            apps: [
                PlatformApp(
                    key: AppKey("app"), secret: "hush", name: "集成", enterprise: enterprise,
                    scopes: [.writeCooperation])
            ])
        base = try Base(founding: founding)
    }

    private func gateway() throws -> APIGateway {
        let store = try JournalStore(journal: Journal(path: folder.journal), name: "free", base: base)
        return try APIGateway(
            store: store, clock: .standing(at: base.directory.clock), memory: CallMemory(limit: nil))
    }

    private func host() throws -> Host { try folder.host(base: base, clock: .standing(at: base.directory.clock)) }

    private func token(_ gateway: APIGateway) throws -> String {
        let request = try #require(
            Composition(.accessToken, values: ["appKey": "app", "appSecret": "hush"]).request)
        guard case .text(let token)? = try gateway.answer(request).get().response.value?["accessToken"] else {
            return ""
        }
        return token
    }

    private func separate(_ token: String) throws -> Request {
        try #require(Composition(.separate, values: ["attachDeptId": "7001"], token: token).request)
    }

    @Test("a token given out by one process is known to another, and to the next start")
    func tokens() throws {
        let (first, second) = (try gateway(), try gateway())
        let token = try token(first)
        #expect(token.count == 32)
        #expect(try self.token(second) == token)
        #expect(try second.answer(separate(token)).get().fault == nil)
        #expect(!first.world.links(of: base.directory.platform.platform.links[0].enterprise).isEmpty)
        _ = try first.answer(try #require(Composition(.events).request)).get()
        #expect(!first.world.isLinked(LinkID("7001")), "each effect shows in the other process")
        #expect(try self.token(gateway()) == token)
    }

    @Test("a reset by one process ends the tokens of the other")
    func reset() throws {
        let (first, second) = (try gateway(), try gateway())
        let token = try token(first)
        #expect(try second.answer(separate(token)).get().fault == nil)
        let reset = try #require(Composition(.reset).request)
        #expect(try second.answer(reset).get().fault == nil)
        #expect(try first.answer(separate(token)).get().fault == .badToken)
        #expect(first.world.isLinked(LinkID("7001")))
    }

    @Test("founding the world anew ends its tokens")
    func foundedAnew() throws {
        let gateway = try gateway()
        let token = try token(gateway)
        _ = try host().reset().get()
        #expect(try gateway.answer(separate(token)).get().fault == .badToken)
    }

    @Test("of two who unlink at once, one is told that it is done already")
    func race() throws {
        let (first, second) = (try gateway(), try gateway())
        let token = try token(first)
        let faults = try [first, second, first].map { try $0.answer(separate(token)).get().fault }
        #expect(faults == [nil, .noSuchLink, .noSuchLink])
    }

    @Test("the feed reads what the journal keeps")
    func feed() throws {
        let gateway = try gateway()
        _ = try gateway.answer(separate(try token(gateway))).get()
        let feed = try #require(Composition(.events).request)
        #expect(try gateway.answer(feed).get().response.body.contains("sandbox_org_unlink"))
    }

    @Test("a person at the console commands the same platform, and is refused in its words")
    func console() throws {
        let host = try host()
        let enterprise = base.directory.platform.platform.links[0].enterprise
        let chief = try #require(
            base.directory.members(of: .enterprise(enterprise), in: 0..<1).first)
        let events = try host.perform(.unlink(LinkID("7001")), by: chief).get().get()
        #expect(events.map(\.name) == [.organisationsUnlinked] && events.map(\.actor) == [chief])
        #expect(
            try host.perform(.unlink(LinkID("7001")), by: chief).get() == .failure(.notLinked))
        #expect(
            try host.perform(.relink(LinkID("7001")), by: AccountID("nobody")).get() == .failure(.notInCharge))
        #expect(try self.gateway().world.isLinked(LinkID("7001")) == false)
    }
}
