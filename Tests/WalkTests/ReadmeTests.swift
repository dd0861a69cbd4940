// The README's picture and script are the program's own, so that they can't grow old unnoticed.
import Drawing
import Foundation
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import Testing
import Walk

@Suite("The README")
struct ReadmeTests {
    /// The README's fenced blocks, in order.
    private func blocks(of language: String) throws -> [String] {
        let text = try String(contentsOfFile: Classroom.package + "/README.md", encoding: .utf8)
        let parts = text.components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }.filter { $0.hasPrefix(language + "\n") }.map {
            String($0.dropFirst(language.count + 1))
        }
    }

    @Test("its picture is what the screen looks like")
    func picture() throws {
        let stage = try Classroom.stage()
        let route = try RouteParser(screens: stage.screens).parse(
            "phone/contacts/enterprise?e=yunshan#confirm-leave")
        try stage.open(route)
        let rows = Picture.rows(of: Drawing.frame(stage.view, size: .standard).grid)
        let drawn = rows.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }
        let shown = try #require(blocks(of: "").first).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }
        #expect(shown == drawn)
    }

    @Test("its script plays")
    func script() throws {
        let library = try Classroom.library()
        let text = try #require(blocks(of: "yaml").first { $0.hasPrefix("script:") })
        let reading = ScriptReader.read(SourceFile(path: "README.yaml", text: text), steps: library.screens.steps)
        let script = try #require(reading.value, "\(reading.diagnostics)")
        let player = Player(stage: try library.stage(for: script, language: .zh, size: .standard), size: .standard)
        try player.play(script)
        #expect(player.log.last?.events == ["member-left"])
    }
}
