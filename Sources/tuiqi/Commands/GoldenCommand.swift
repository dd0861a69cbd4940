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

    func run() throws {
        let library = try Loading.library()
        let scripts = try Loading.value(
            of: ScriptFolder.read(
                [try ProjectFolders.existing(ProjectFolders.scripts)], steps: library.screens.steps))
        let check = GoldenCheck(
            walk: GoldenWalk(library: library, scripts: scripts), folder: GoldenFolder(path: ProjectFolders.goldens))
        switch act {
        case .write: Output.result("\(try check.write()) pictures written to \(ProjectFolders.goldens)")
        case .check:
            let result = try check.check()
            for fault in result.faults { Output.complaint(fault) }
            Output.result("\(result.compared) pictures compared, \(result.faults.count) differ")
            if !result.faults.isEmpty { throw CheckFailed() }
        }
    }
}
