import ArgumentParser
import Host
import Walk

/// `tuiqi golden`: compares every screen with its golden, or writes the goldens anew.
struct GoldenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "golden", abstract: "Compare every screen with its golden picture, or write the pictures anew.")

    /// What to do with the goldens.
    enum Act: String, EnumerableFlag {
        case check, write

        static func help(for value: Act) -> ArgumentHelp? {
            value == .check ? "Compare; a difference fails." : "Write every golden as the screens are now."
        }
    }

    @Flag var act: Act

    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    /// What `--format json` writes.
    private struct Report: Encodable {
        let screens: String
        let compared: Int
        let differences: [String]
    }

    func run() throws {
        let screens = try screens.load()
        let scripts = try Loading.value(
            of: ScriptFolder.read(
                [try ProjectFolders.existing(ProjectFolders.scripts)], steps: screens.library.screens.steps))
        let goldens: [String: GoldenFile]
        do {
            goldens = try GoldenWalk(library: screens.library, scripts: scripts).goldens()
        } catch {
            // The screens can't be walked to the end: that is what the check has found.
            try report(Report(screens: screens.name, compared: 0, differences: ["\(error)"]), screens)
            throw CheckFailed()
        }
        let check = GoldenCheck(
            goldens, folder: GoldenFolder(path: ProjectFolders.goldens, screensOption: screens.option))
        switch act {
        case .write:
            let written = try check.write()
            if format.isJSON {
                return try FormatOption.write(Report(screens: screens.name, compared: written, differences: []))
            }
            Output.result("\(written) pictures written to \(ProjectFolders.goldens)\n\(screens.sentence)")
        case .check:
            let result = check.check()
            try report(
                Report(screens: screens.name, compared: result.compared, differences: result.faults), screens)
            if !result.faults.isEmpty { throw CheckFailed() }
        }
    }

    private func report(_ report: Report, _ screens: ChosenScreens) throws {
        if format.isJSON { return try FormatOption.write(report) }
        for difference in report.differences { Output.complaint(difference) }
        Output.result(
            "\(report.compared) pictures compared, \(report.differences.count) differ\n\(screens.sentence)")
    }
}
