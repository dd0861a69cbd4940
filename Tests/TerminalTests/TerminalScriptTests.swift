// Every script, on the real program in a real terminal: by mouse and keys, frame by frame.
import Domain
import Grid
import Host
import ScreenKit
import TestSupport
import TestTraits
import Testing
import Walk
import WorldStore

@Suite("Scripts in a real terminal", .waits)
struct TerminalScriptTests {
    @Test(
        "a script shows the headless frames, cell by cell, and the same happens",
        arguments: try Classroom.scripts().keys.sorted())
    func plays(name: String) throws {
        let script = try #require(try Classroom.scripts()[name])
        let minute = Self.minute
        do {
            try Self.play(script)
        } catch is PseudoTerminal.Failure where Self.minute != minute {
            // Screens tell moments to the minute; if one passed while the twins acted one after the other, they may differ.
            try Self.play(script)
        }
    }

    private static func play(_ script: Script) throws {
        let twins = try Twins(
            size: .standard, language: .zh, scenario: script.scenario, device: script.device, account: script.account)
        for step in script.steps { try twins.play(step) }
        try twins.expectSameEvents()
    }

    private static var minute: Int64 { Clock.wall.now.seconds / 60 }
}
