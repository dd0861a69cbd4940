import ArgumentParser
import Host
import ScreenKit

/// `tuiqi run`, or `tuiqi` alone: a person walks on a device.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Walk on a device; what `tuiqi` does when no subcommand is named.")

    @Option(
        help: "The device to hold: phone, unless --open names another.",
        completion: .list(Device.allCases.map(\.rawValue)))
    var device: String?

    @Option(name: .customLong("as"), help: "Who is signed in, by the account's identifier.")
    var account: String?

    @Option(help: "The scenario that founds the world, or a base file that `tuiqi scenario generate` wrote.")
    var scenario = Library.defaultScenario

    @OptionGroup var world: WorldOptions
    @OptionGroup var language: LanguageOption

    @Option(help: "A folder of screens, in place of those that came with the program.", completion: .directory)
    var screens: String?

    @Option(name: .customLong("open"), help: "Where to start, such as phone/contacts; by default where you were.")
    var route: String?

    @Flag(help: "Answer line by line, without a screen.")
    var linear = false

    @Flag(help: "Draw lines and symbols in ASCII; where lines are known to be too wide they are anyway.")
    var ascii = false

    func run() throws {
        try HomePath.refuseTilde(in: scenario, of: "the scenario's path")
        let opening = try Opening(
            library: try Loading.library(folder: screens), scenario: scenario, keeping: world.keeping,
            environment: Surroundings.environment,
            lockWait: LockSign.wait(in: language.language, saying: Output.complaint),
            screensOption: ChosenScreens.option(for: screens))
        let device = try opening.open(device: device, account: account, language: language.language, route: route)
        try FrontEnd(prefersLines: linear, ascii: ascii).walk(device)
    }
}
