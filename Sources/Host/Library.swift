import Glibc
public import ScreenKit
import Session
public import WorldStore

/// Everything a folder of screens holds: the screens themselves and the scenarios that found worlds.
public struct Library: Sendable {
    /// The scenario that a world is founded on unless told otherwise.
    public static let defaultScenario = "classroom"

    /// The screens, their words and steps.
    public let screens: ScreenSet
    /// By name.
    public let scenarios: Catalog<String, Scenario>
    private let bases = BaseCache()
    /// Layers that the program opens by itself.
    public var opened: Set<ScreenID> { Vocabulary.domain.opened }

    /// Reads a folder; every fault in any of its files is told, not only the first.
    /// - Parameter cache: where what was read is kept for the next time, as long as nothing was wrong with it.
    public static func load(folder: String, cache: LibraryCache? = nil) -> Reading<Library> {
        // The stamp comes before the reading: what is changed in between is then read again the next time.
        let (stamp, now) = (cache == nil ? nil : SourceFolder.stamp(of: folder), Int64(time(nil)))
        if let stamp, let kept = cache?.pack(of: stamp) { return Reading(Library(kept), []) }
        let files = SourceFolder.read(at: folder)
        guard let found = files.value else { return Reading(nil, files.diagnostics) }
        let library = load(files: found)
        let diagnostics = files.diagnostics + library.diagnostics
        if let library = library.value, let stamp, diagnostics.isEmpty { cache?.keep(library.pack, of: stamp, at: now) }
        return Reading(library.value, diagnostics)
    }

    /// Reads a folder's files.
    public static func load(files: [SourceFile]) -> Reading<Library> {
        let screens = ScreenLoader.load(files: files, vocabulary: .domain)
        let scenarios = ScenarioLoader.load(files: files, vocabulary: .domain)
        let library = screens.value.map {
            Library(Pack(screens: $0, scenarios: Catalog(scenarios.value ?? [], by: \.name)))
        }
        return Reading(library, screens.diagnostics + scenarios.diagnostics)
    }

    private init(_ pack: Pack) {
        screens = pack.screens
        scenarios = pack.scenarios
    }

    /// What the world of one of the library's scenarios is founded on.
    public func base(of scenario: Scenario) throws(StoreError) -> Base { try bases.base(of: scenario) }

    /// What it was made of.
    var pack: Pack { Pack(screens: screens, scenarios: scenarios) }
}
