// What a script's author gets wrong is told with its line, its column and what to write.
import Host
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Script reader")
struct ScriptReaderTests {
    @Test(
        "each fault has its diagnostic",
        arguments: [
            ("- { tap: a, press: enter }", "bad-act"), ("- { see: a }", "bad-act"),
            ("- { tap: { in: bar } }", "bad-act"),
            ("- { press: entr }", "bad-key"), ("- { advance: soon }", "bad-duration"),
            ("- { advance: 0d }", "bad-duration"),
            ("- { tap: a, event: member-lft }", "unknown-event"), ("- { tap: a, refusal: R99 }", "unknown-rule"),
            ("- { tap: a, cites: 9.9 }", "unknown-citation"), ("- { tap: a, seee: b }", "unknown-key"),
        ])
    func faults(step: String, code: String) throws {
        let codes = try read("device: phone\nsteps:\n\(step)").diagnostics.map(\.code)
        #expect(codes == [code])
    }

    @Test(
        "the head is checked as well",
        arguments: [
            ("device: phon\nsteps: []", "unknown-word"), ("device: phone\nsize: 0x-1\nsteps: []", "bad-size"),
            ("device: phone", "missing-key"),
        ])
    func head(text: String, code: String) throws {
        #expect(try read(text).diagnostics.map(\.code) == [code])
    }

    @Test("all faults are told, each at its place")
    func allFaults() throws {
        let reading = try read("device: phone\nsteps:\n- { press: entr }\n- { tap: a, cites: [1.1, 9.9] }")
        #expect(reading.value == nil)
        #expect(reading.diagnostics.map { "\($0.position.line)" } == ["6", "7"])
    }

    @Test("two scripts of one name are a fault")
    func duplicateNames() throws {
        let library = try Classroom.library()
        let file = Classroom.scriptFolder + "/leave-by-contacts.yaml"
        let reading = ScriptFolder.read([file, file], steps: library.screens.steps)
        #expect(reading.diagnostics.map(\.code) == ["duplicate-script"])
    }

    private func read(_ rest: String) throws -> Reading<Script> {
        let text = "script: s\ntitle: { zh: 一, en: One }\nscenario: classroom\n" + rest
        return ScriptReader.read(
            SourceFile(path: "s.yaml", text: text), steps: try Classroom.library().screens.steps)
    }
}
