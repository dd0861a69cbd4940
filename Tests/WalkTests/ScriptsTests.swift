// Every script of the project walks the real screens from its first step to its last, in both languages.
import Foundation
import Grid
import Host
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Scripts")
struct ScriptsTests {
    static let folder = Classroom.package + "/Tests/Scripts"

    /// The scripts' files; reading them is the test's business.
    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }

    @Test("there are scripts to play")
    func someScripts() {
        #expect(Self.files.count >= 10)
    }

    @Test("a script plays to its end", arguments: files, Language.allCases)
    func plays(file: String, language: Language) throws {
        let library = try Classroom.library()
        let reading = ScriptFolder.read([Self.folder + "/" + file], steps: library.screens.steps)
        #expect(reading.diagnostics.isEmpty)
        let script = try #require(reading.value?.first)
        #expect(script.name + ".yaml" == file)
        let size = script.size ?? .standard
        let stage = try library.stage(for: script, language: language, size: size)
        let player = Player(stage: stage, size: size, goldens: GoldenFolder(path: Classroom.package + "/Tests/Goldens"))
        try player.play(script)
        #expect(player.log.count == script.steps.count)
    }

    @Test("both languages give the same routes, events and refusals", arguments: files)
    func sameWalkInBothLanguages(file: String) throws {
        let library = try Classroom.library()
        let script = try #require(
            ScriptFolder.read([Self.folder + "/" + file], steps: library.screens.steps).value?.first)
        let logs = try Language.allCases.map { language in
            let player = Player(
                stage: try library.stage(for: script, language: language, size: .standard), size: .standard)
            try player.play(script)
            return player.log
        }
        #expect(logs[0] == logs[1])
    }
}
