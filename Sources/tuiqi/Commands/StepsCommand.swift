import ArgumentParser
import Host
import Walk

/// `tuiqi steps`: each act, rule and branch with the screens that show it and the scripts that take it.
struct StepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "List each step with the screens that show it and the scripts that take it.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    /// What `--format json` writes.
    private struct Report: Encodable {
        struct Row: Encodable {
            let id, title, state: String
            let screens: [String]
            /// The scripts that take it; `nil` where no scripts are at hand.
            let scripts: [String]?
        }

        let screens: String
        let steps: [Row]
        let missing: Int
    }

    func run() throws {
        let screens = try screens.load()
        let steps = screens.library.screens.steps
        let hasScripts = ProjectFolders.isFolder(ProjectFolders.scripts)
        let scripts =
            hasScripts ? try Loading.value(of: ScriptFolder.read([ProjectFolders.scripts], steps: steps)) : nil
        let report = StepReport(screens: screens.library.screens, scripts: scripts)
        if format.isJSON {
            let rows = report.rows.map { row in
                Report.Row(
                    id: row.step.id, title: row.step.title[language.language].other.literal ?? "",
                    state: row.state.rawValue, screens: row.screens, scripts: row.scripts)
            }
            try FormatOption.write(Report(screens: screens.name, steps: rows, missing: report.gaps.count))
        } else {
            Output.result(report.text(in: language.language) + "\n" + screens.sentence)
        }
        if !report.gaps.isEmpty { throw CheckFailed() }
    }
}
