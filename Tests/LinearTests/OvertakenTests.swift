// What happens when somebody else acts on the same world between a prompt and its answer.
import Domain
import Host
import Session
import TestSupport
import Testing
import WorldStore

@testable import Linear

@Suite("A screen that changes before the answer")
struct OvertakenTests {
    /// A world in memory that another hand can write to behind the host's back.
    private final class SharedStore: WorldStore {
        private var store: MemoryStore
        /// What somebody else does before this device looks next.
        var pending: ((World) -> [Event.Body])?

        init(_ store: MemoryStore) { self.store = store }

        var world: World { store.world }
        var setup: any WorldSetup { store.setup }
        var baseFailure: StoreError? { nil }
        func hasNews() -> Bool { pending != nil }
        func refresh() throws(StoreError) -> WorldUpdate {
            guard let act = pending else { return WorldUpdate() }
            pending = nil
            return try store.transact { world, _, _ in
                Commit(events: world.record(act(world), by: AccountID("lin-xia"), at: world.clock))
            }
        }
        func transact(
            _ body: (inout World, Bool, [AccessToken]) throws(StoreError) -> Commit
        ) throws(StoreError) -> WorldUpdate { try store.transact(body) }
        func tokens() -> [AccessToken] { store.tokens() }
        func events(since sequence: Int) -> [Event] { store.events(since: sequence) }
        func reset() -> WorldUpdate { store.reset() }
        func session(of account: AccountID, on device: String) -> String? { nil }
        func saveSession(_ body: String, of account: AccountID, on device: String) {}
    }

    @Test("an answer to a screen that is gone is not carried out, and that is told")
    func staleAnswerIsDropped() throws {
        let library = try Classroom.library()
        let directory = try Base(scenario: library.scenario(Library.defaultScenario)).directory
        let store = SharedStore(MemoryStore(directory: directory))
        let host = try Host(store: store, clock: .standing(at: directory.clock))
        let stage = try library.stage(on: host, device: "phone", account: "lin-xia", language: .zh, size: .standard)
        try stage.open(RouteParser(screens: library.screens).parse("phone/contacts/enterprise?e=yunshan"))
        var transcript = ""
        var answers = ["2"]
        let console = Console(
            echoesAnswers: true,
            read: {
                guard let answer = answers.popLast() else { return nil }
                store.pending = { world in
                    let leaving = Command.leave(EnterpriseID("yunshan"))
                    return (try? Domain.decide(leaving, by: AccountID("lin-xia"), in: world, at: world.clock).get())
                        ?? []
                }
                return answer
            }, write: { transcript += $0 })
        _ = LinearFrontEnd(stage: stage, console: console).walk()
        #expect(stage.route.description == "phone/contacts")
        #expect(transcript.contains("屏幕在你回答之前变了"))
        #expect(stage.session.layers.isEmpty)
    }
}
