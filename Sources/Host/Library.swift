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
    public static func load(folder: String) -> Reading<Library> {
        let files = SourceFolder.read(at: folder)
        guard let found = files.value else { return Reading(nil, files.diagnostics) }
        let library = load(files: found)
        return Reading(library.value, files.diagnostics + library.diagnostics)
    }

    /// Reads a folder's files.
    public static func load(files: [SourceFile]) -> Reading<Library> {
        let screens = ScreenLoader.load(files: files, vocabulary: .domain)
        let scenarios = ScenarioLoader.load(files: files, vocabulary: .domain)
        let library = screens.value.map { screens in
            Library(
                screens: screens,
                scenarios: Dictionary(
                    (scenarios.value ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
        }
        return Reading(library, screens.diagnostics + scenarios.diagnostics)
    }
}
