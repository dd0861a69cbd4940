import Domain
import Host
import Journal
import ScreenKit
import Session
import Synchronization
import Testing
import WorldStore

/// A scenario's history happens in a new world once, under the rules that hold for everybody, at the world's own time.
@Suite("A world with a history")
struct HistoryTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// The small world as a scenario, with these acts behind it.
    private func scenario(_ acts: [String]) throws -> Scenario {
        let enterprises = (0..<8).map { number in
            """
              - id: e\(number)
                name: 企业\(number)
                exit: \(number == 7 ? "approval" : "direct")
                corp: ding\(number)
                members:
                  - { account: zhou-hang, role: main-administrator, joined: 2020-01-02 }
                  - { account: lin-xia, joined: 2021-01-02 }
                  - { account: tom, joined: 2022-01-02 }\n
            """
        }
        let text = """
            title: { zh: 小, en: Small }
            clock: 2026-03-02T12:00+08:00
            learner: lin-xia
            password: tuiqi-2026
            people:
              - { id: lin-xia, name: 林夏 }
              - { id: zhou-hang, name: 周航 }
              - { id: tom, name: Tom }
            after:
            \(acts.map { "  - \($0)\n" }.joined())
            enterprises:
            \(enterprises.joined())
            """
        let file = SourceFile(path: "scenarios/small.yaml", in: "Screens", text: text)
        let reading = ScenarioLoader.load(files: [file], vocabulary: .domain)
        return try #require(reading.value?.first, "\(reading.diagnostics)")
    }

    private static let acts = [
        "{ as: lin-xia, do: leave, of: e3 }", "{ advance: 2d }",
        "{ as: zhou-hang, do: remove, of: e4, person: lin-xia }",
    ]
    private static let names: [EventName] = [.memberLeft, .clockAdvanced, .memberRemoved]

    /// A host on the folder's journal, as another process would have one.
    private func host(
        _ scenario: Scenario, clock: Clock = .standing(at: SmallWorld.noon), busyTimeout: Double = 5
    ) throws -> Host {
        try Host(
            store: folder.store(
                base: Base(scenario: scenario), setup: ScenarioSetup(of: scenario), busyTimeout: busyTimeout),
            clock: clock)
    }

    /// What the journal holds of the world.
    private func kept() throws -> [Event] {
        try Journal(path: folder.journal).read { reader in
            try reader.events(of: try #require(try reader.world(named: "free")), from: 0)
        }
    }

    @Test("has it at the first look, at the time of now and not of founding")
    func happens() throws {
        let scenario = try scenario(Self.acts)
        let today = SmallWorld.noon.advanced(bySeconds: 100 * SmallWorld.day)
        let host = try host(scenario, clock: .standing(at: today))
        #expect(try kept().map(\.name) == [.worldFounded] + Self.names)
        let later = today.advanced(bySeconds: 2 * SmallWorld.day)
        #expect(try kept().map(\.at) == [SmallWorld.noon, today, later, later])
        #expect(host.now == later)
        #expect(host.world.membership(of: SmallWorld.linXia, in: SmallWorld.enterprise(4)) == nil)
    }

    @Test("has it once, however many open it, one after the other or all at once")
    func once() throws {
        let scenario = try scenario(Self.acts)
        let failures = Mutex<[String]>([])
        inParallel(8) {
            do {
                let host = try self.host(scenario)
                if host.world.revision != 4 { failures.withLock { $0.append("revision \(host.world.revision)") } }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        _ = try host(scenario)
        #expect(try kept().map(\.name) == [.worldFounded] + Self.names)
    }

    @Test("has it again when it is founded anew, and so has who looks on")
    func reset() throws {
        let scenario = try scenario(Self.acts)
        let (mine, others) = (try host(scenario), try host(scenario))
        _ = mine.perform(.leave(SmallWorld.enterprise(5)), by: SmallWorld.linXia)
        #expect(try mine.reset().get().map(\.name) == [.worldFounded] + Self.names)
        #expect(try others.catchUp().get().map(\.name) == [.worldFounded] + Self.names)
        #expect(mine.world == others.world)
    }

    @Test("has it from whoever is first, where the founder stopped before it")
    func stoppedFounder() throws {
        let scenario = try scenario(Self.acts)
        _ = try folder.store(base: Base(scenario: scenario))
        #expect(try kept().count == 1)
        _ = try host(scenario)
        #expect(try kept().map(\.name) == [.worldFounded] + Self.names)
    }

    @Test("keeps nothing of a history that a rule refuses, and says where it stands and why")
    func refused() throws {
        let scenario = try scenario(Self.acts + ["{ as: zhou-hang, do: leave, of: e2 }"])
        for _ in 1...2 {
            let failure = #expect(throws: StoreError.self) { try host(scenario) }
            let sentence = try #require(failure).description
            #expect(sentence.contains("Screens/scenarios/small.yaml:13:5: error: this act is refused by R1 for e2"))
        }
        #expect(try kept().count == 1)
    }

    /// Acts around applications, and the events they make.
    static let applying: [(acts: [String], events: [EventName])] = [
        (["{ as: zhou-hang, do: approve, of: e7 }"], [.applicationApproved]),
        (
            ["{ as: zhou-hang, do: approve, of: e7, applicant: lin-xia }", "{ as: lin-xia, do: read }"],
            [.applicationApproved, .messageRead]
        ),
        (
            ["{ as: tom, do: apply, of: e7, reason: 离职 }", "{ as: lin-xia, do: withdraw, of: e7 }"],
            [.applicationSubmitted, .applicationWithdrawn]
        ),
        (
            [
                "{ as: tom, do: apply, of: e7, reason: 离职 }",
                "{ as: zhou-hang, do: reject-marked, of: e7, marks: [tom, lin-xia], reason: 先交接 }",
            ], [.applicationSubmitted, .applicationRejected, .applicationRejected]
        ),
        (
            [
                "{ as: zhou-hang, do: approve, of: e7 }",
                "{ as: lin-xia, do: confirm-leaving, of: e7, password: wrong }",
                "{ as: lin-xia, do: confirm-leaving, of: e7 }",
            ], [.applicationApproved, .passwordMistyped, .memberLeft]
        ),
        (
            ["{ as: zhou-hang, do: approve, of: e7 }", "{ advance: 8d }"],
            [.applicationApproved, .clockAdvanced, .applicationLapsed]
        ),
    ]

    @Test("knows whose application an act is about, and what is the right password", arguments: applying)
    func applications(acts: [String], events: [EventName]) throws {
        _ = try host(try scenario(["{ as: lin-xia, do: apply, of: e7, reason: 岗位调整 }"] + acts))
        #expect(try kept().map(\.name) == [.worldFounded, .applicationSubmitted] + events)
    }

    @Test(
        "doesn't guess what an act is about where there is none, or several",
        arguments: [
            ["{ as: zhou-hang, do: approve, of: e7 }"], ["{ as: lin-xia, do: read }"],
            [
                "{ as: tom, do: apply, of: e7, reason: 离职 }", "{ as: lin-xia, do: apply, of: e7, reason: 离职 }",
                "{ as: zhou-hang, do: approve, of: e7 }",
            ],
        ])
    func unclear(acts: [String]) throws {
        let failure = #expect(throws: StoreError.self) { try host(try scenario(acts)) }
        let sentence = try #require(failure).description
        #expect(sentence.contains("[unclear-act]") && sentence.contains(".yaml:\(9 + acts.count):"), "\(sentence)")
    }
}
