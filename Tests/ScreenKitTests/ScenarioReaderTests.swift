import ScreenKit
import Testing

/// A scenario's people and enterprises arrive as the file tells them, with what it leaves out filled in.
@Suite("Reading scenarios")
struct ScenarioReaderTests {
    private func classroom() throws -> Scenario {
        let file = try #require(Pair.sound().first { $0.path == "scenarios/classroom.yaml" })
        return try #require(ScenarioLoader.load(files: [file], vocabulary: .small).value?.first)
    }

    @Test("the world's beginning is read")
    func beginning() throws {
        let scenario = try classroom()
        #expect(scenario.name == "classroom" && scenario.title == Wording("教室", "Classroom"))
        #expect(scenario.clock == 1_772_415_660 && scenario.learner == "lin-xia" && scenario.password == "tuiqi-2026")
    }

    @Test("people of the list come first, then those whom a membership makes")
    func people() throws {
        let people = try classroom().people
        #expect(people.map(\.id) == ["lin-xia", "zhou-hang", "su-qing"])
        #expect(people.map(\.kind) == ["personal", "personal", "enterprise-managed"])
        #expect(people.map(\.managedBy) == [nil, nil, "lanjing"])
        #expect(people[0].main == "yunshan" && people[0].pinyin == "lin xia" && people[1].main == nil)
    }

    @Test("enterprises have their departments and members; a role left out is the usual one")
    func enterprises() throws {
        let enterprises = try classroom().enterprises
        #expect(enterprises.map(\.corporation) == ["dingyunshan", "dinglanjing"])
        #expect(enterprises.map(\.verified) == [true, false] && enterprises.map(\.exit) == ["direct", "direct"])
        #expect(
            enterprises[0].departments.map(\.under) == [nil, "office"]
                && enterprises[0].departments.map(\.number) == [1, 2])
        #expect(enterprises[0].members.map(\.role) == ["main-administrator", "member"])
        #expect(enterprises[0].members[1].joined == 1_614_787_200, "2021-03-04 in China")
    }

    /// The sound classroom and one scenario more, with commands of every kind of subject.
    private func reading(_ text: String) throws -> Reading<[Scenario]> {
        var vocabulary = Vocabulary.small
        vocabulary.commands = [
            "apply": "enterprise", "approve": "application", "remove": "person", "read": "message",
            "confirm": "application", "approve-marked": "enterprise",
        ]
        vocabulary.inputs = ["apply": ["reason"], "confirm": ["password"]]
        vocabulary.marking = ["approve-marked"]
        let classroom = try #require(Pair.sound().first { $0.path == "scenarios/classroom.yaml" })
        let later = SourceFile(path: "scenarios/later.yaml", text: text)
        return ScenarioLoader.load(files: [classroom, later], vocabulary: vocabulary)
    }

    @Test("a scenario like another has everything of it but the title, and a history")
    func like() throws {
        let text = """
            title: { zh: 后来, en: Later }
            like: classroom
            after:
              - { as: lin-xia, do: apply, of: yunshan, reason: 岗位调整 }
              - { as: zhou-hang, do: approve, of: yunshan, applicant: lin-xia }
              - { advance: 2h }
              - { as: lin-xia, do: confirm, of: yunshan, password: wrong }
              - { as: lin-xia, do: confirm, of: yunshan }
              - { as: zhou-hang, do: remove, of: yunshan, person: lin-xia }
              - { as: zhou-hang, do: approve-marked, of: yunshan, marks: [lin-xia, su-qing] }
              - { as: lin-xia, do: read }
            """
        let scenarios = try #require(try reading(text).value)
        let (classroom, later) = (scenarios[0], scenarios[1])
        #expect(later.name == "later" && later.title == Wording("后来", "Later"))
        #expect(later.people == classroom.people && later.enterprises == classroom.enterprises)
        #expect(later.clock == classroom.clock && later.learner == "lin-xia" && later.password == "tuiqi-2026")
        #expect(classroom.history.isEmpty && later.history.map(\.position.line) == Array(4...11))
        #expect(later.history[2].deed == .advance(seconds: 7_200))
        let orders = later.history.compactMap { if case .command(let order) = $0.deed { order } else { nil } }
        #expect(orders[0].account == "lin-xia" && orders[0].command == "apply" && orders[0].enterprise == "yunshan")
        #expect(orders[0].typed == ["reason": "岗位调整"] && orders[1].applicant == "lin-xia")
        #expect(orders[2].typed == ["password": "wrong"] && orders[3].typed.isEmpty)
        #expect(orders[4].person == "lin-xia" && orders[5].marks == ["lin-xia", "su-qing"])
        #expect(orders[6].enterprise == nil)
    }

    @Test("a scenario like one with a history goes on after it")
    func goesOn() throws {
        let sound = try #require(Pair.sound().first { $0.path == "scenarios/classroom.yaml" })
        let others = [("a", "b", 2), ("b", "classroom", 1)].map { name, other, days in
            let text = "title: { zh: 题, en: T }\nlike: \(other)\nafter: [{ advance: \(days)d }]\n"
            return SourceFile(path: "scenarios/\(name).yaml", text: text)
        }
        let scenarios = try #require(ScenarioLoader.load(files: others + [sound], vocabulary: .small).value)
        #expect(scenarios.map(\.name) == ["a", "b", "classroom"])
        #expect(scenarios[0].history.map(\.deed) == [.advance(seconds: 86_400), .advance(seconds: 172_800)])
    }

    static let faults = [
        ("{ as: lin-xia, do: aply, of: yunshan }", "unknown command \"aply\"; did you mean \"apply\"?"),
        ("{ as: lin-xia, do: apply, of: yunshan }", "this act lacks \"reason\"; add it"),
        ("{ as: lin-xia, do: apply, reason: r }", "this act lacks \"of\"; add it"),
        ("{ do: apply, of: yunshan, reason: r }", "this act lacks \"as\"; add it"),
        ("{ as: zhou-hang, do: remove, of: yunshan }", "this act lacks \"person\"; add it"),
        ("{ as: zhou-hang, do: approve-marked, of: yunshan }", "this act lacks \"marks\"; add it"),
        ("{ as: lin-xa, do: read }", "there is no account \"lin-xa\"; did you mean \"lin-xia\"?"),
        (
            "{ as: zhou-hang, do: approve, of: yunshen }",
            "there is no enterprise \"yunshen\"; did you mean \"yunshan\"?"
        ),
        ("{ as: zhou-hang, do: approve, of: yunshan, applicant: x }", "there is no account \"x\""),
        ("{ as: zhou-hang, do: approve, of: yunshan, reason: r }", "unknown key \"reason\" in this act"),
        ("{ as: lin-xia, do: read, of: yunshan }", "unknown key \"of\" in this act"),
        ("[read]", "expected a mapping (act) here, found a list"),
    ]

    @Test("an act that says too little, too much or something unknown is told where it stands", arguments: faults)
    func badActs(act: String, message: String) throws {
        let reading = try reading("title: { zh: 后来, en: Later }\nlike: classroom\nafter:\n  - \(act)\n")
        #expect(reading.value == nil)
        let found = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1 && found.position.line == 4)
        #expect(found.message.hasPrefix(message), "\(found)")
    }

    @Test("a scenario like another repeats nothing of it")
    func repeatsNothing() throws {
        let found = try reading("title: { zh: 后来, en: Later }\nlike: classroom\nlearner: lin-xia\n").diagnostics
        #expect(
            found.map(\.message) == ["unknown key \"learner\" in this scenario; write one of title, after, opens, like"]
        )
    }

    @Test("a chain of ten thousand departments is checked at once, and its circle found once")
    func longChain() throws {
        let chain = (0..<10_000).map { "      - { id: d\($0), name: D, under: d\(($0 + 1) % 10_000) }\n" }.joined()
        let text = """
            title: T
            clock: 2026-03-02
            learner: a
            password: p
            enterprises:
              - id: e
                name: E
                exit: direct
                corp: c
                members: [{ account: a, name: A, role: main-administrator, joined: 2020-01-01 }]
                departments:\n
            """ + chain
        let start = ContinuousClock.now
        let found = ScenarioLoader.load(
            files: [SourceFile(path: "scenarios/long.yaml", text: text)], vocabulary: .small
        ).diagnostics
        #expect(found.map(\.code) == ["department-circle"])
        #expect(ContinuousClock.now - start < .seconds(5), "the debug build is allowed five")
    }
}
