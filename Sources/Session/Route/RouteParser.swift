import Domain
public import ScreenKit

/// Why a text is no place on any device; each case prints as a sentence that says what to write instead.
public enum RouteError: Error, Hashable, Sendable, CustomStringConvertible {
    case tooLong(limit: Int)
    case malformed(String)
    case unknownDevice(String, known: [String])
    case unknownScreen(String, known: [String])
    case notATab(String, tabs: [String])
    case notOpened(String, from: String, opened: [String])
    case missingParameter(screen: String, key: String)
    case unusedParameter(String)
    case tooDeep(limit: Int)
    case unknownLayer(String)
    case nothingThere(String)

    /// One sentence that says what to write.
    public var description: String {
        switch self {
        case .tooLong(let limit):
            "The route is longer than \(limit) characters; write one such as phone/contacts."
        case .malformed(let text):
            "\"\(text)\" is not a route; write one such as phone/contacts/enterprise?e=yunshan."
        case .unknownDevice(let name, let known):
            "There is no device \"\(name)\"; write \(Self.oneOf(known))."
        case .unknownScreen(let name, let known):
            "There is no screen \"\(name)\"; write \(Self.oneOf(known))."
        case .notATab(let name, let tabs):
            "A route starts at a tab and \"\(name)\" is none; start at \(Self.oneOf(tabs))."
        case .notOpened(let name, let from, let opened):
            opened.isEmpty
                ? "The page \"\(from)\" opens no page, so \"\(name)\" can't follow it; end the route there."
                : "The page \"\(from)\" doesn't open \"\(name)\"; follow it with \(Self.oneOf(opened))."
        case .missingParameter(let screen, let key):
            "The page \"\(screen)\" must be told what it is about; add ?\(key)=… to the route."
        case .unusedParameter(let key):
            "The parameter \"\(key)\" is given more often than pages of the route take it; leave it out."
        case .tooDeep(let limit):
            "The route is deeper than \(limit) pages; end it earlier."
        case .unknownLayer(let name):
            "There is no layer \"\(name)\" that opens on this page; leave out the part after #."
        case .nothingThere(let text):
            "There is nothing at \"\(text)\" for this account; check the identifiers, or name somebody who may see it with --as."
        }
    }

    private static func oneOf(_ names: [String]) -> String {
        names.sorted().joined(separator: ", ")
    }
}

/// Reads a route's text by what the screens say: which page is a tab, what each takes, and which opens which.
public struct RouteParser: Sendable {
    /// More than any route of sixteen pages needs; longer text is refused before it is looked at.
    public static let lengthLimit = 2_048

    private let screens: ScreenSet

    /// A parser for the routes of these screens.
    public init(screens: ScreenSet) {
        self.screens = screens
    }

    /// The route a text names. Whether its subjects exist for an account is the world's business, not checked here.
    public func parse(_ text: String) throws(RouteError) -> Route {
        guard text.utf8.count <= Self.lengthLimit else { throw .tooLong(limit: Self.lengthLimit) }
        let (beforeLayer, layer) = Self.cut(text, at: "#")
        let (path, query) = Self.cut(beforeLayer, at: "?")
        var names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard names.count >= 2, !names.contains("") else { throw .malformed(text) }
        let device = names.removeFirst()
        let devices = screens.devices
        guard devices.contains(device) else { throw .unknownDevice(device, known: devices) }
        guard names.count <= RouteStack.depthLimit else { throw .tooDeep(limit: RouteStack.depthLimit) }
        var values = try parameters(of: query, in: text)
        var steps: [Route.Step] = []
        var below: Screen?
        for name in names {
            let screen = try page(name, on: device, above: below)
            let shared = below?.id == screen.id ? [] : steps
            steps.append(try step(screen, taking: &values, sharingWith: shared))
            below = screen
        }
        if let unused = values.first { throw .unusedParameter(unused.key) }
        if let layer, !screens.hasLayer(named: layer) { throw .unknownLayer(layer) }
        return Route(device: device, steps: steps, layer: layer)
    }

    private func page(_ name: String, on device: String, above below: Screen?) throws(RouteError) -> Screen {
        let id = ScreenID(folder: device, name: name)
        guard let screen = screens[id] else {
            throw .unknownScreen(name, known: screens.pageNames(of: device))
        }
        if let below {
            let opened = screens.pagesAbove(below.id)
            guard opened.contains(id) else {
                throw .notOpened(name, from: below.id.name, opened: opened.map(\.name))
            }
        } else {
            let tabs = screens.tabs(of: device) + (screens.signIn(of: device).map { [$0] } ?? [])
            guard tabs.contains(where: { $0.id == id }) else { throw .notATab(name, tabs: tabs.map(\.id.name)) }
        }
        return screen
    }

    /// One page of the route with its parameter: the next of its key that no page has taken yet. A key that is written once
    /// serves all pages that take it.
    /// - Parameter pages: those whose parameter the page may share.
    private func step(
        _ screen: Screen, taking values: inout [(key: String, value: String)], sharingWith pages: [Route.Step]
    ) throws(RouteError) -> Route.Step {
        guard let key = screen.takes.flatMap(Subject.init(rawValue:))?.routeKey else {
            return Route.Step(screen.id.name)
        }
        if let index = values.firstIndex(where: { $0.key == key }) {
            return Route.Step(screen.id.name, key: key, value: values.remove(at: index).value)
        }
        let shared = Set(pages.filter { $0.key == key }.compactMap(\.value))
        guard shared.count == 1, let value = shared.first else {
            throw .missingParameter(screen: screen.id.name, key: key)
        }
        return Route.Step(screen.id.name, key: key, value: value)
    }

    private func parameters(
        of query: String?, in text: String
    ) throws(RouteError) -> [(key: String, value: String)] {
        var result: [(key: String, value: String)] = []
        for part in (query ?? "").split(separator: "&") {
            let (key, value) = Self.cut(String(part), at: "=")
            guard let value = value.flatMap(PercentCoding.decode), !value.isEmpty else { throw .malformed(text) }
            result.append((key, value))
        }
        return result
    }

    /// The text before a sign and, where it occurs, the text after it.
    private static func cut(_ text: String, at sign: Character) -> (before: String, after: String?) {
        guard let index = text.firstIndex(of: sign) else { return (text, nil) }
        return (String(text[..<index]), String(text[text.index(after: index)...]))
    }
}
