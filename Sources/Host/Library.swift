public import ScreenKit
import Session

/// Everything a folder of screens holds: the screens themselves and the scenarios that found worlds.
public struct Library: Sendable {
    /// The scenario that a world is founded on unless told otherwise.
    public static let defaultScenario = "classroom"

    /// The screens, their words and steps.
    public let screens: ScreenSet
    /// By name.
    public let scenarios: [String: Scenario]
    /// Layers that the program opens by itself.
    public var opened: Set<ScreenID> { Vocabulary.domain.opened }

    /// Reads a folder; every fault in any of its files is told, not only the first.
    /// - Parameter cache: where what was read is kept for the next time, as long as nothing was wrong with it.
    public static func load(folder: String, cache: LibraryCache? = nil) -> Reading<Library> {
        let files = SourceFolder.read(at: folder)
        guard let found = files.value else { return Reading(nil, files.diagnostics) }
        if files.diagnostics.isEmpty, let kept = cache?.pack(of: found) { return Reading(Library(kept), []) }
        let library = load(files: found)
        let diagnostics = files.diagnostics + library.diagnostics
        if let library = library.value, diagnostics.isEmpty { cache?.keep(library.pack, of: found) }
        return Reading(library.value, diagnostics)
    }

    /// Reads a folder's files.
    public static func load(files: [SourceFile]) -> Reading<Library> {
        let screens = ScreenLoader.load(files: files, vocabulary: .domain)
        let scenarios = ScenarioLoader.load(files: files, vocabulary: .domain)
        let library = screens.value.map { Library(Pack(screens: $0, scenarios: scenarios.value ?? [])) }
        return Reading(library, screens.diagnostics + scenarios.diagnostics)
    }

    private init(_ pack: Pack) {
        screens = pack.screens
        scenarios = Dictionary(pack.scenarios.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What it was made of, in one order.
    var pack: Pack { Pack(screens: screens, scenarios: scenarios.values.sorted { $0.name < $1.name }) }
}
