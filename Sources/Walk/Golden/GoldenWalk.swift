import Drawing
import Grid
public import Host
public import ScreenKit
import Session

/// Walks to every screen by the shortest way that the screens themselves give, and to what scripts name as golden.
public struct GoldenWalk: Sendable {
    /// What stops a screen from being reached.
    public struct Fault: Error, CustomStringConvertible {
        /// One sentence that says what to do.
        public let description: String
    }

    /// Layers that a key opens on every page.
    private static let keys: [String: Key] = [
        "help": .character("?"), "menu": .character("m"), "quit": .character("q"), "desk": .character("o"),
    ]

    private let library: Library
    private let scripts: [Script]
    /// The library's graph, built once: every picture asks it for a way.
    private let graph: ScreenGraph
    /// Screens that only a script reaches: a fact or a rule hides what leads to them in the beginning.
    private let hidden: Set<ScreenID>

    /// A walk through the screens of a library, and the golden steps of these scripts.
    public init(library: Library, scripts: [Script]) {
        self.library = library
        self.scripts = scripts
        let named = Set(scripts.flatMap { $0.steps.compactMap(\.expectation.golden) })
        graph = library.screens.graph
        hidden = Set(
            library.screens.screens.names.filter { screen in
                library.opened.contains(screen) && Self.keys[screen.name] == nil
                    || named.contains(Self.name(of: screen, on: screen.device ?? .phone))
            })
    }

    /// Every golden there must be, by name, drawn as the screens are now.
    /// - Parameter keys: the sizes and languages to draw; those of a complete golden unless told otherwise.
    public func goldens(_ keys: [GoldenFile.Key] = GoldenFile.keys) throws -> [String: GoldenFile] {
        var goldens: [String: GoldenFile] = [:]
        let places = places
        for key in keys {
            let phrasebook = Phrasebook(screens: library.screens, language: key.language)
            for (screen, device) in places {
                let frame = try frame(of: screen, on: device, key)
                goldens[Self.name(of: screen, on: device), default: GoldenFile()].pictures[key] =
                    Picture.annotated(frame.grid)
            }
            for script in scripts {
                guard let last = script.steps.lastIndex(where: { $0.expectation.golden != nil }) else { continue }
                let collector = GoldenCollector()
                let stage = try library.stage(for: script, language: key.language, size: key.size)
                let player = Player(stage: stage, size: key.size, goldens: collector, phrasebook: phrasebook)
                for step in script.steps[...last] { try player.play(step) }
                for (name, picture) in collector.pictures {
                    goldens[name, default: GoldenFile()].pictures[key] = picture
                }
            }
        }
        for screen in library.screens.screens.names.sorted() {
            guard !devices.contains(where: { goldens[Self.name(of: screen, on: $0)] != nil }) else { continue }
            let missing = Self.name(of: screen, on: screen.device ?? .phone)
            throw Fault(
                description: "\(screen) has no golden: no key opens it, so let a script's step say golden: \(missing).")
        }
        return goldens
    }

    /// Every screen with the devices it is drawn on: a page on its own, a layer on each that opens it.
    public var places: [(screen: ScreenID, device: Device)] {
        library.screens.screens.names.sorted().flatMap { screen -> [(ScreenID, Device)] in
            if hidden.contains(screen) { return [] }
            if let device = screen.device { return [(screen, device)] }
            return devices.filter { opens(screen, on: $0) }.map { (screen, $0) }
        }
    }

    private var devices: [Device] { library.screens.devices.compactMap(Device.init(rawValue:)) }

    /// Whether a layer opens on a device: by a key, from a page, or from a layer that a key opens.
    private func opens(_ layer: ScreenID, on device: Device) -> Bool {
        let byKey = keyLayers(on: device)
        return byKey.contains(layer) || graph.shortestWay(to: layer, on: device) != nil
            || byKey.contains { graph.edges[$0]?.contains { $0.to == layer } == true }
    }

    /// Layers that a key opens on a device; the entrance is the menu's own list, so there it has none.
    private func keyLayers(on device: Device) -> [ScreenID] {
        library.opened.sorted().filter {
            Self.keys[$0.name] != nil && (device != .entrance || !["menu", "desk"].contains($0.name))
        }
    }

    /// `phone-contacts` for phone/contacts, `dialogs-help` for a layer on the phone, `desktop-dialogs-help` elsewhere.
    public static func name(of screen: ScreenID, on device: Device) -> String {
        let name = "\(screen.folder)-\(screen.name)"
        return screen.device == nil && device != .phone ? "\(device.rawValue)-\(name)" : name
    }

    private func frame(of target: ScreenID, on device: Device, _ key: GoldenFile.Key) throws -> Frame {
        let isSignIn = library.screens[target]?.isSignIn == true
        let stage = try library.stage(
            scenario: Library.defaultScenario, device: device.rawValue,
            account: isSignIn ? nil : walker(on: device), language: key.language,
            size: key.size)
        // Ways begin on the first page, even where a device opens further on.
        while stage.session.stack.entries.count > 1 { _ = stage.take([.tapped(.back)]) }
        if library.opened.contains(target), let opening = Self.keys[target.name] {
            _ = stage.take([.pressed(opening)])
        } else {
            for edge in try way(to: target, on: device, stage) { try follow(edge, on: stage) }
        }
        guard stage.view.top.id == target else {
            throw Fault(
                description: "The shortest way to \(target) ends at \(stage.view.top.id); mend the controls on it.")
        }
        return Drawing.frame(stage.view, size: key.size)
    }

    /// Who walks the way that is walked on a device; it is the learner unless the way says otherwise.
    private func walker(on device: Device) throws -> String {
        try library.screens.steps.ways.lazy.filter { $0.device == device }.compactMap(\.account).first
            ?? library.scenario(Library.defaultScenario).learner
    }

    /// The shortest way of the screens' own, else the one from a layer that a key opens, which is opened then.
    private func way(to target: ScreenID, on device: Device, _ stage: Stage) throws(Fault) -> [ScreenGraph.Edge] {
        if let way = graph.shortestWay(to: target, on: device, avoiding: hidden.subtracting([target]))
            ?? graph.shortestWay(to: target, on: device)
        {
            return way
        }
        for layer in keyLayers(on: device) {
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
            control.isEnabled
                && (edge.control.map { $0 == control.key.id } ?? (control.key == .tab(edge.to.name)))
                && [nil, edge.to].contains(control.action.destination) && !control.action.isCommand
        }
        guard let control else {
            throw Fault(description: "\(edge.from) shows nothing that leads to \(edge.to); a fact or a rule hides it.")
        }
        _ = stage.take([.tapped(control.key)])
    }
}

extension BoundAction {
    /// The page or layer it opens.
    fileprivate var destination: ScreenID? {
        switch self {
        case .push(let screen, _), .present(let screen, _), .open(let screen): screen
        default: nil
        }
    }

    fileprivate var isCommand: Bool {
        if case .run = self { true } else { false }
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
