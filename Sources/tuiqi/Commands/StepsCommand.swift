import ArgumentParser
import Host
import Walk

/// `tuiqi steps`: each act, rule and branch with the screens that show it and the scripts that take it.
struct StepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "List each step with the screens that show it and the scripts that take it.")

    @OptionGroup var language: LanguageOption

    func run() throws {
        let library = try Loading.library()
        let scripts = try Loading.value(
            of: ScriptFolder.read(
                [try ProjectFolders.existing(ProjectFolders.scripts)], steps: library.screens.steps))
        let report = StepReport(screens: library.screens, scripts: scripts)
        Output.result(report.text(in: language.language))
        if !report.gaps.isEmpty { throw CheckFailed() }
    }
}
