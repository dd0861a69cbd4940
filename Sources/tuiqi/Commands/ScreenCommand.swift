import ArgumentParser
import Drawing
import Grid
import Host
import ScreenKit
import Session

/// `tuiqi screen`: prints one screen as it looks in the classroom.
struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "screen", abstract: "Print the screen at a route.")

    @Argument(help: "Where, such as phone/contacts/enterprise?e=yunshan or phone/contacts#help.")
    var route: String

    @OptionGroup var size: SizeOption
    @OptionGroup var language: LanguageOption
    @OptionGroup var screens: ScreensOption
    @OptionGroup var format: FormatOption

    @Option(name: .customLong("as"), help: "Who is signed in, by the account's identifier.")
    var account: String?

    @Flag(help: "Print colours and weights for a terminal.")
    var ansi = false

    func run() throws {
        let screens = try screens.load()
        let library = screens.library
        let size = size.given ?? .standard
        let route = try RouteParser(screens: library.screens).parse(self.route)
        let start = try library.stage(
            scenario: Library.defaultScenario, device: route.device, account: account ?? walker(to: route, in: library),
            language: language.language, size: size)
        let session = try start.session.opening(route, in: start.context)
        let frame = Drawing.frame(session.view(in: start.context), size: size)
        if format.isJSON {
            return try FormatOption.write(
                Report(
                    screens: screens.name, route: session.route(in: library.screens).description,
                    size: size.description, language: language.language.rawValue, rows: Picture.rows(of: frame.grid)))
        }
        Output.result(ansi ? Picture.ansi(frame.grid) : Picture.plain(frame.grid))
        Output.result(screens.sentence)
    }

    /// What `--format json` writes.
    private struct Report: Encodable {
        let screens, route, size, language: String
        let rows: [String]
    }

    /// Whoever can see the place: nobody where one signs in, else the learner.
    private func walker(to route: Route, in library: Library) -> String? {
        route.steps.first?.screen == library.screens.signIn(of: route.device)?.id.name
            ? nil : library.scenarios[Library.defaultScenario]?.learner
    }
}
