import Drawing
import Grid
public import Host
import ScreenKit
import Session

/// Walks to every screen by the shortest way that the screens themselves give, and to what scripts name as golden.
public struct GoldenWalk {
    /// What stops a screen from being reached.
    public struct Fault: Error, CustomStringConvertible {
        /// One sentence that says what to do.
        public let description: String
    }

    /// Layers that a key opens on every page.
    private static let keys: [String: Key] = [
        "help": .character("?"), "menu": .character("m"), "quit": .character("q"),
    ]

    private let library: Library
    private let scripts: [Script]

    /// A walk through the screens of a library, and the golden steps of these scripts.
    public init(library: Library, scripts: [Script]) {
        self.library = library
        self.scripts = scripts
    }

    /// Every golden there must be, by name, drawn as the screens are now.
    public func goldens() throws -> [String: GoldenFile] {
        var goldens: [String: GoldenFile] = [:]
        for key in GoldenFile.keys {
            for screen in library.screens.screens.keys.sorted() where !isReachedByScript(screen) {
                let frame = try frame(of: screen, key)
                goldens[name(of: screen), default: GoldenFile()].pictures[key] = Picture.annotated(frame.grid)
            }
            for script in scripts where script.steps.contains(where: { $0.expectation.golden != nil }) {
                let collector = GoldenCollector()
                let stage = try library.stage(for: script, language: key.language, size: key.size)
                try Player(stage: stage, size: key.size, goldens: collector).play(script)
                for (name, picture) in collector.pictures {
                    goldens[name, default: GoldenFile()].pictures[key] = picture
                }
            }
        }
        for screen in library.screens.screens.keys.sorted() where goldens[name(of: screen)] == nil {
            throw Fault(
                description:
                    "\(screen) has no golden: no key opens it, so let a script's step say golden: \(name(of: screen)).")
        }
        return goldens
    }

    /// `phone-contacts` for phone/contacts
    func name(of screen: ScreenID) -> String { "\(screen.folder)-\(screen.name)" }

    /// Layers that the program opens on an event only, and screens that a script calls golden by their own name, since no
    /// way leads there before something has happened.
    private func isReachedByScript(_ screen: ScreenID) -> Bool {
        library.opened.contains(screen) && Self.keys[screen.name] == nil
            || scripts.contains { $0.steps.contains { $0.expectation.golden == name(of: screen) } }
    }

    private func frame(of target: ScreenID, _ key: GoldenFile.Key) throws -> Frame {
        let stage = try library.stage(
            scenario: Library.defaultScenario, device: (target.device ?? .phone).rawValue, account: nil,
            language: key.language,
            size: key.size)
        if library.opened.contains(target), let opening = Self.keys[target.name] {
            _ = stage.take([.pressed(opening)])
        } else {
            for edge in try way(to: target, on: stage) { try follow(edge, on: stage) }
        }
        guard stage.view.top.id == target else {
            throw Fault(
                description: "The shortest way to \(target) ends at \(stage.view.top.id); mend the controls on it.")
        }
        return Drawing.frame(stage.view, size: key.size)
    }

    /// The shortest way of the screens' own, else the one from a layer that a key opens, which is opened then.
    private func way(to target: ScreenID, on stage: Stage) throws(Fault) -> [ScreenGraph.Edge] {
        let graph = library.screens.graph
        if let way = graph.shortestWay(to: target) { return way }
        for layer in library.opened.sorted() {
            guard let key = Self.keys[layer.name], let edge = graph.edges[layer]?.first(where: { $0.to == target })
            else { continue }
            _ = stage.take([.pressed(key)])
            return [edge]
        }
        throw Fault(description: "No way leads to \(target); open it from a control of another screen.")
    }

    private func follow(_ edge: ScreenGraph.Edge, on stage: Stage) throws {
        let view = stage.view
        let control = view.tappableControls.first { control in
            control.isEnabled && (edge.control.map { $0 == control.key.id } ?? (control.key == .tab(edge.to.name)))
        }
        guard let control else {
            throw Fault(description: "\(edge.from) shows nothing that leads to \(edge.to); a fact or a rule hides it.")
        }
        _ = stage.take([.tapped(control.key)])
    }
}

/// Takes the screens that a script calls golden instead of comparing them.
final class GoldenCollector: GoldenChecking {
    private(set) var pictures: [String: String] = [:]

    func difference(_ name: String, _ grid: Grid, size: Size, language: Language) -> String? {
        pictures[name] = Picture.annotated(grid)
        return nil
    }
}
