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
    @Test("there are scripts to play, each in a file of its name")
    func names() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Classroom.scriptFolder)
        let scripts = try Classroom.scripts()
        #expect(scripts.count >= 10)
        #expect(files.filter { $0.hasSuffix(".yaml") }.sorted() == scripts.keys.map { $0 + ".yaml" }.sorted())
    }

    @Test(
        "a script plays to its end, and both languages give the same routes, events and refusals",
        arguments: try Classroom.scripts().keys.sorted())
    func plays(name: String) throws {
        let script = try #require(try Classroom.scripts()[name])
        let logs = try Language.allCases.map { language in
            let size = script.size ?? .standard
            let player = Player(
                stage: try Classroom.library().stage(for: script, language: language, size: size), size: size,
                goldens: GoldenFolder(path: Classroom.package + "/Tests/Goldens"),
                phrasebook: try Classroom.phrasebook(language))
            try player.play(script)
            return player.log
        }
        #expect(logs[0].count == script.steps.count)
        #expect(logs[0] == logs[1])
    }
}
