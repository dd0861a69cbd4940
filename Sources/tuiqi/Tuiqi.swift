import ArgumentParser
import Glibc
import Terminal

/// The program's one command: everything it can do is a subcommand, and walking is what it does when none is named.
@main
struct Tuiqi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tuiqi",
        abstract: "Walk DingTalk's screens around leaving an enterprise, in a terminal.",
        discussion: "Exit codes: 0 done, 1 a check failed, 2 a wrong option or a machine that can't.",
        version: VersionCommand.number,
        subcommands: [
            RunCommand.self, PlayCommand.self, LintCommand.self, GoldenCommand.self, ScreenCommand.self,
            ScenarioCommand.self, ServeCommand.self, StepsCommand.self, BenchCommand.self,
            VersionCommand.self,
        ],
        defaultSubcommand: RunCommand.self)

    static func main() {
        Surroundings.openStandardStreams()
        // A reader that is gone is an error of the write, which is told or passed over; it must not end a walk unsaved.
        signal(SIGPIPE, SIG_IGN)
        for folder in Surroundings.markerFolders { TerminalMarker.putRight(folder: folder) }
        TerminalScreen.quitAtOnce()
        if Surroundings.environment["SWIFT_BACKTRACE"] == nil { TerminalScreen.crashAtOnce() }
        do {
            var command = try command(for: try Arguments.given())
            try command.run()
        } catch {
            Complaint(error).end()
        }
    }

    /// The command that arguments ask for. Nearly all of them ask for a walk, so that is tried first, alone, which is quicker;
    /// where they ask for anything else, help on it too, they are read, or refused, as a whole.
    private static func command(for arguments: [String]) throws -> any ParsableCommand {
        if arguments.first == VersionCommand.option {
            return try parseAsRoot([VersionCommand.configuration.commandName ?? ""] + arguments.dropFirst())
        }
        let isNamed = arguments.first == RunCommand.configuration.commandName
        return try (try? RunCommand.parse(isNamed ? Array(arguments.dropFirst()) : arguments)) ?? parseAsRoot(arguments)
    }
}
