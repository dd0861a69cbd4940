// A script's `switch`: one walk on several devices, and what is said where it can't be.
import Grid
import Host
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Switching devices in a script")
struct SwitchTests {
    private func reading(_ steps: String) throws -> Reading<Script> {
        let text = """
            script: two-devices
            title: { zh: 两台设备, en: Two devices }
            scenario: classroom
            device: phone
            steps:
            \(steps)
            """
        return ScriptReader.read(
            SourceFile(path: "two.yaml", text: text), steps: try Classroom.library().screens.steps)
    }

    private func play(_ steps: String, size: Size = .standard) throws -> Player {
        let reading = try reading(steps)
        #expect(reading.diagnostics.map(\.description) == [])
        let script = try #require(reading.value)
        let player = Player(
            stage: try Classroom.library().stage(for: script, language: .zh, size: size), size: size)
        try player.play(script)
        return player
    }

    @Test("opens the device at its root, goes on there, and comes back to where the other was left")
    func switches() throws {
        let player = try play(
            """
            - { tap: 通讯录, at: phone/contacts }
            - { switch: { device: desktop, as: zhou-hang }, at: desktop/messages }
            - { tap: 通讯录, at: desktop/contacts }
            - { switch: { device: phone, as: lin-xia }, at: phone/contacts }
            - { switch: { device: desktop }, at: desktop/contacts }
            - { switch: { device: phone }, at: phone/contacts }
            """, size: Size(columns: 120, rows: 40))
        #expect(player.log.map(\.account) == ["lin-xia", "zhou-hang", "zhou-hang", "lin-xia", "zhou-hang", "lin-xia"])
        #expect(player.stage.desk.sessions.count == 2)
        #expect(player.frame.seats.count == 2)
    }

    @Test("time that a script lets pass is the same on every device")
    func advances() throws {
        let player = try play("- { switch: { device: admin } }\n- { advance: 8d }\n- { switch: { device: phone } }")
        #expect(Set(player.stage.deskView.items.map(\.view.clock)).count == 1)
        let office = "admin/enterprises/office?e=linxia-studio"
        #expect(player.log.map(\.route) == [office, office, "phone/messages"])
    }

    @Test(
        "a device that can't be reached fails at its line and says why",
        arguments: [
            ("- { switch: { device: phone, as: nobody-here } }", "没有这个账号"),
            (
                ["lin-xia", "zhou-hang", "zhao-min", "chen-mo"].map { "- { switch: { device: desktop, as: \($0) } }" }
                    .joined(separator: "\n"), "最多放 4 台"
            ),
        ])
    func failures(steps: String, sentence: String) throws {
        let failure = try #require(throws: Failure.self) { _ = try play(steps) }
        #expect(failure.message.contains(sentence), "\(failure.message)")
    }

    @Test(
        "what is wrong with the step is told where it stands",
        arguments: [
            ("- { switch: { device: watch } }", "unknown device \"watch\""),
            ("- { switch: { as: lin-xia } }", "\"device\""),
            ("- { switch: phone }", "switch"),
            ("- { switch: { device: phone, at: x } }", "\"at\""),
            ("- { switch: { device: phone, as: \"林夏\" } }", "林夏"),
            ("- { switch: { device: phone }, tap: 通讯录 }", "exactly one thing"),
        ])
    func faults(step: String, sentence: String) throws {
        let diagnostics = try reading(step).diagnostics.map(\.description)
        #expect(diagnostics.contains { $0.hasPrefix("two.yaml:6:") && $0.contains(sentence) }, "\(diagnostics)")
    }
}
