import ArgumentParser
import Foundation
import Grid
import Host
import ScreenKit
import Walk

/// `tuiqi play`: walks scripts without a terminal and checks what they expect.
struct PlayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play", abstract: "Walk scripts and check what they expect.")

    @Argument(help: "Script files, or folders of them.", completion: .file(extensions: ["yaml"]))
    var scripts: [String]

    @OptionGroup var size: SizeOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        for path in self.scripts where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("There is no script or folder \(quoted(path)).")
        }
        let library = try Loading.library()
        let scripts = try Loading.value(of: ScriptFolder.read(self.scripts, steps: library.screens.steps))
        let goldens = GoldenFolder(path: ProjectFolders.goldens)
        var failures = 0
        for script in scripts {
            let size = size.given ?? script.size ?? .standard
            let stage = try library.stage(for: script, language: language.language, size: size)
            do {
                try Player(stage: stage, size: size, goldens: goldens).play(script)
                Output.result("ok      \(script.name)")
            } catch {
                failures += 1
                Output.result("FAILED  \(script.name)")
                Output.complaint("\(error)")
            }
        }
        Output.result("\(scripts.count) scripts, \(failures) failed")
        if scripts.isEmpty { throw ValidationError("There are no scripts in \(self.scripts.joined(separator: ", ")).") }
        if failures > 0 { throw CheckFailed() }
    }
}
