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
    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    /// What `--format json` writes.
    private struct Report: Encodable {
        struct Walk: Encodable {
            let script: String
            /// Why it failed; `nil` where it didn't.
            let failure: String?
        }

        let screens: String
        let scripts: [Walk]
        let failed: Int
    }

    func run() throws {
        for path in self.scripts where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("There is no script or folder \(quoted(path)).")
        }
        let screens = try screens.load()
        let library = screens.library
        let scripts = try Loading.value(of: ScriptFolder.read(self.scripts, steps: library.screens.steps))
        if scripts.isEmpty { throw ValidationError("There are no scripts in \(self.scripts.joined(separator: ", ")).") }
        // Goldens are kept with the project; elsewhere a script is checked without them.
        let goldens =
            ProjectFolders.isFolder(ProjectFolders.goldens)
            ? GoldenFolder(path: ProjectFolders.goldens, screensOption: screens.option) : nil
        let phrasebook = Phrasebook(screens: library.screens, language: language.language)
        var walks: [Report.Walk] = []
        for script in scripts {
            let size = size.given ?? script.size ?? .standard
            let stage = try library.stage(for: script, language: language.language, size: size)
            var failure: String?
            do {
                try Player(stage: stage, size: size, goldens: goldens, phrasebook: phrasebook).play(script)
            } catch {
                failure = "\(error)"
            }
            walks.append(Report.Walk(script: script.name, failure: failure))
            guard !format.isJSON else { continue }
            Output.result("\(failure == nil ? "ok    " : "FAILED")  \(script.name)")
            if let failure { Output.complaint(failure) }
        }
        let failed = walks.count { $0.failure != nil }
        if format.isJSON {
            try FormatOption.write(Report(screens: screens.name, scripts: walks, failed: failed))
        } else {
            Output.result("\(Self.count(scripts.count)), \(failed) failed\n\(screens.sentence)")
        }
        if failed > 0 { throw CheckFailed() }
    }

    private static func count(_ scripts: Int) -> String { scripts == 1 ? "1 script" : "\(scripts) scripts" }
}
