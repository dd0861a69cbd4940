import ArgumentParser
import Foundation
import Host
import Linear
import Sandbox
import ScreenKit

/// `tuiqi scenario`: the worlds one can begin with.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "List scenarios, begin one anew, or generate a large one.",
        subcommands: [ListScenarios.self, ResetScenario.self, GenerateScenario.self])
}

/// `tuiqi scenario list`: every scenario with its title.
struct ListScenarios: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the scenarios.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    /// What `--format json` writes.
    private struct Report: Encodable {
        struct Row: Encodable {
            let name, title: String
            let enterprises, people, memberships: Int
        }

        let screens: String
        let scenarios: [Row]
    }

    func run() throws {
        let screens = try screens.load()
        let rows = screens.library.scenarios.values.sorted { $0.name < $1.name }.map { scenario in
            Report.Row(
                name: scenario.name, title: scenario.title[language.language].other.literal ?? "",
                enterprises: scenario.enterprises.count, people: scenario.people.count,
                memberships: scenario.enterprises.reduce(0) { $0 + $1.members.count })
        }
        if format.isJSON { return try FormatOption.write(Report(screens: screens.name, scenarios: rows)) }
        for row in rows {
            Output.result(
                "\(row.name)  \(row.title)  \(row.enterprises) enterprises, \(row.people) people, "
                    + "\(row.memberships) memberships")
        }
        Output.result(screens.sentence)
    }
}

/// `tuiqi scenario reset`: founds a kept world anew, once the person has said so.
struct ResetScenario: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Begin a world anew; what happened in it is forgotten.",
        discussion: "It asks first, on the terminal or in a pipe; --yes answers beforehand.")

    @Argument(help: "The scenario, or the path of a base file that `tuiqi scenario generate` wrote.")
    var scenario = Library.defaultScenario

    @OptionGroup var world: WorldOptions
    @OptionGroup var screens: ScreensOption

    @Flag(name: .shortAndLong, help: "Don't ask.")
    var yes = false

    func run() throws {
        let screens = try screens.load()
        try HomePath.refuseTilde(in: scenario, of: "the scenario's path")
        let opening = try Opening(
            library: screens.library, scenario: scenario, keeping: world.keeping,
            environment: Surroundings.environment,
            lockWait: LockSign.wait(in: .en, saying: Output.complaint), screensOption: screens.option)
        let path = try opening.fileToReset()
        guard try yes || confirms("Begin \(scenario) in \(path) anew? What happened in it is forgotten. [y/N] ") else {
            Output.result("Nothing was changed.")
            throw CheckFailed()
        }
        try opening.reset()
        Output.result("\(escaped(scenario)) begins anew in \(escaped(path))\n\(screens.sentence)")
    }

    /// Asks a question on standard error and reads a line; anything but a yes is a no.
    private func confirms(_ question: String) throws -> Bool {
        // What was typed before the question was there is no answer to it.
        if isatty(STDIN_FILENO) == 1 { tcflush(STDIN_FILENO, TCIFLUSH) }
        Output.question(question)
        guard let answer = LineInput(descriptor: STDIN_FILENO).next() else {
            Output.complaint("")  // which ends the question's line
            throw ValidationError("Nobody answered, so nothing was changed; answer y, or add --yes.")
        }
        return ["y", "yes", "是"].contains(answer.trimmingCharacters(in: .whitespaces).lowercased())
    }
}

/// `tuiqi scenario generate`: writes a base file with as many members as one likes.
struct GenerateScenario: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write a base file: a scenario with many more members.")

    @Argument(help: "The file to write; give it to --scenario later.", completion: .file(extensions: ["sqlite"]))
    var file: String

    @Option(help: "How many members to add to the largest enterprise, at most 1000000.")
    var members = 10_000

    @Option(help: "The scenario to begin with.")
    var scenario = Library.defaultScenario

    @OptionGroup var screens: ScreensOption

    func run() throws {
        try HomePath.refuseTilde(in: file, of: "the file's path")
        let screens = try screens.load()
        let crowd = try Crowd(scenario: scenario, of: screens.library, members: members)
        let added = try crowd.write(to: file) { Output.progress("\($0) of \(members) members") }
        let name = file.contains("/") ? file : "./\(file)"
        let more = added == 1 ? "1 more member" : "\(added) more members"
        Output.result(
            "\(escaped(file)): \(escaped(scenario)) and \(more); walk it with tuiqi run --scenario \(ShellWord.quoted(name))"
                + "\(screens.walkOption)\n\(screens.sentence)")
    }
}
