import ArgumentParser
import Host
import ScreenKit
import Screens

/// `tuiqi --version`: which program this is, what it was built from, and which screens it takes.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Print the version, the commit it was built from, and the screens' fingerprint.")

    /// The program's version; it grows with what files and scripts may say.
    static let number = "1.0.0"
    /// How it is asked for without the subcommand's name.
    static let option = "--version"

    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    /// What `--format json` writes.
    private struct Report: Encodable {
        let version, commit, screens, fingerprint: String
    }

    func run() throws {
        let folder = screens.folder
        if let folder { _ = try Loading.library(folder: folder) }
        let report = Report(
            version: Self.number, commit: BuiltFrom.commit, screens: ChosenScreens.name(of: folder),
            fingerprint: SourceFolder.fingerprint(of: try BuiltInScreens.folder(named: folder)) ?? "unknown")
        if format.isJSON { return try FormatOption.write(report) }
        Output.result(
            """
            tuiqi \(report.version)
            commit: \(report.commit)
            screens: \(report.screens), \(report.fingerprint)
            """)
    }
}
