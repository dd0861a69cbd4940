import ArgumentParser
import Host
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

    func run() throws {
        for scenario in try Loading.library().scenarios.values.sorted(by: { $0.name < $1.name }) {
            let title = scenario.title[language.language].other.literal ?? ""
            let members = scenario.enterprises.reduce(0) { $0 + $1.members.count }
            Output.result(
                "\(scenario.name)  \(title)  \(scenario.enterprises.count) enterprises, \(scenario.people.count) people, "
                    + "\(members) memberships")
        }
    }
}

/// `tuiqi scenario reset`: founds a kept world anew.
struct ResetScenario: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Begin a world anew; what happened in it is forgotten.")

    @Argument(help: "The scenario.")
    var scenario = Library.defaultScenario

    @OptionGroup var world: WorldOptions

    func run() throws {
        let opening = try Opening(
            library: try Loading.library(), scenario: scenario, keeping: world.keeping,
            environment: Surroundings.environment)
        Output.result("\(scenario) begins anew in \(try opening.reset())")
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

    func run() throws {
        let library = try Loading.library()
        let crowd = try Crowd(scenario: scenario, of: library, members: members)
        let added = try crowd.write(to: file) { Output.progress("\($0) of \(members) members") }
        let name = file.contains("/") ? file : "./\(file)"
        let more = added == 1 ? "1 more member" : "\(added) more members"
        Output.result("\(file): \(scenario) and \(more); walk it with tuiqi run --scenario \(name)")
    }
}
