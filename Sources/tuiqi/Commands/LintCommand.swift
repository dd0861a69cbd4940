import ArgumentParser
import Grid
import Host
import ScreenKit
import Screens
import Session

/// `tuiqi lint`: everything that is wrong or incomplete in a folder of screens.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check screen files, words, steps and scenarios.")

    @Argument(
        help: "The folder of the screens; by default the one here, or the one that came with the program.",
        completion: .directory)
    var folder: String?

    @Flag(help: "Fail on what is incomplete, too: a translation, a citation, an unreachable screen.")
    var strict = false

    func run() throws {
        let folder = try BuiltInScreens.folder(named: self.folder ?? ScreensOption.local)
        let reading = try Loading.reading(folder: folder)
        let findings = try reading.value.map { library in
            try Lint.check(library.screens, vocabulary: .domain, measure: Width.columns(of:)) + library.setupFaults()
        }
        let diagnostics = reading.diagnostics + (findings ?? [])
        Loading.tell(diagnostics)
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let screens = reading.value?.screens.screens.count
        Output.result(
            "\(folder): \(screens.map { "\(Self.count($0, "screen")), " } ?? "")\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))"
        )
        if errors > 0 || strict && warnings > 0 { throw CheckFailed() }
    }

    private static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
