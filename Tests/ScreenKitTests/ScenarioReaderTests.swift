import ScreenKit
import Testing

/// A scenario's people and enterprises arrive as the file tells them, with what it leaves out filled in.
@Suite("Reading scenarios")
struct ScenarioReaderTests {
    private func classroom() throws -> Scenario {
        let file = try #require(Pair.sound().first { $0.path == "scenarios/classroom.yaml" })
        return try #require(ScenarioReader.read(file, vocabulary: .small).value)
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
        let found = ScenarioReader.read(SourceFile(path: "scenarios/long.yaml", text: text), vocabulary: .small)
            .diagnostics
        #expect(found.map(\.code) == ["department-circle"])
        #expect(ContinuousClock.now - start < .seconds(5), "the debug build is allowed five")
    }
}
