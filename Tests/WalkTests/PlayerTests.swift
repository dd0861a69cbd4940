// A script's failure must say what was expected, what stood there, and where: on the real screens, with wrong scripts.
import Grid
import Host
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Player")
struct PlayerTests {
    private func fail(_ steps: String) throws -> Failure {
        let library = try Classroom.library()
        let text = """
            script: wrong
            title: { zh: 错, en: Wrong }
            scenario: classroom
            device: phone
            steps:
            \(steps)
            """
        let reading = ScriptReader.read(SourceFile(path: "wrong.yaml", text: text), steps: library.screens.steps)
        #expect(reading.diagnostics.map(\.description) == [])
        let script = try #require(reading.value)
        let player = Player(stage: try library.stage(for: script, language: .zh, size: .standard), size: .standard)
        return try #require(throws: Failure.self) { try player.play(script) }
    }

    @Test(
        "a wrong expectation fails at its line and says what was there",
        arguments: [
            ("- { tap: 没有这个 }", "there is no control “没有这个”"),
            ("- { tap: 通讯录, at: phone/me }", "expected to be at phone/me"),
            ("- { tap: 通讯录, at: \"phone/contacts#quit\" }", "expected to be at phone/contacts#quit"),
            ("- { tap: 通讯录, see: 没有这句话 }", "“没有这句话” was expected"),
            ("- { tap: 通讯录, unseen: 组织架构 }", "“组织架构” must not stand"),
            ("- { tap: 通讯录, event: member-left }", "expected the events [\"member-left\"] but [] happened"),
            ("- { tap: 通讯录, refusal: R1 }", "expected R1 to refuse but nothing refused"),
            ("- { tap: 通讯录, cites: 1.4 }", "says that it shows 1.4"),
            ("- { type: zhou }", "no field has the caret"),
        ])
    func failures(step: String, sentence: String) throws {
        let failure = try fail(step)
        #expect(failure.message.contains(sentence), "\(failure.message)")
        #expect(failure.position.line == 6)
        #expect(failure.description.hasPrefix("wrong.yaml:6:"))
        #expect(failure.screen.count > 20)
    }

    @Test("a disabled control can't be tapped and its reason is told, which a script can see")
    func disabledControl() throws {
        let player = Player(stage: try Forms.form(), size: .standard)
        try player.play(step("{ tap: 原因, see: [0/200, 先写一句理由。] }"))
        let failure = try #require(throws: Failure.self) { try player.play(step("{ tap: 提交 }")) }
        #expect(failure.message.contains("is disabled: 先写一句理由。"))
        try player.play(step("{ type: 离职, see: [离职, 2/200], unseen: 先写一句理由。 }"))
        try player.play(step("{ tap: 提交, event: application-submitted, at: phone/me/answer }"))
    }

    @Test("a row with a check box is tapped like any other, and tells whether it is marked")
    func checkBox() throws {
        let stage = try Forms.stage(at: "several", key: "e", of: "haitang", as: "zhao-min") { try Forms.apply(on: $0) }
        let player = Player(stage: stage, size: .standard)
        try player.play(step("{ tap: 林夏, see: 已选 1 项 }"))
        try player.play(step("{ tap: 同意, event: application-approved, unseen: 林夏 }"))
    }

    private func step(_ text: String) throws -> Script.Step {
        let head = "script: one\ntitle: { zh: 一, en: One }\nscenario: classroom\ndevice: phone\nsteps:\n"
        let file = SourceFile(path: "one.yaml", text: head + "  - " + text)
        return try #require(ScriptReader.read(file, steps: Classroom.library().screens.steps).value?.steps.first)
    }

    @Test("two candidates are told apart by block or row, and refused without")
    func ambiguousControl() throws {
        let failure = try fail("- { tap: 通讯录 }\n- { tap: 云杉科技 }\n- { tap: 查找成员 }\n- { tap: row }")
        #expect(failure.message.contains("there is no control") || failure.message.contains("controls are called"))
    }
}

@Suite("Route patterns")
struct RoutePatternTests {
    @Test(
        "only what is named is compared",
        arguments: [
            ("phone/contacts/enterprise", true), ("phone/contacts/enterprise?e=yunshan", true),
            ("phone/contacts/enterprise?e=qinghe", false), ("phone/contacts", false), ("#enterprise-menu", false),
        ])
    func matching(pattern: String, matches: Bool) throws {
        let stage = try Classroom.stage()
        for key in ["tab:contacts", "enterprise-name"] { _ = stage.take([.tapped(.init(key))]) }
        #expect(RoutePattern(pattern).matches(stage.route) == matches, "\(stage.route)")
    }

    @Test("a layer is part of the place")
    func layers() throws {
        let stage = try Classroom.stage()
        _ = stage.take([.pressed(.character("q"))])
        #expect(RoutePattern("#quit").matches(stage.route))
        #expect(RoutePattern("phone/messages#quit").matches(stage.route))
        #expect(!RoutePattern("phone/messages").matches(stage.route))
    }
}
