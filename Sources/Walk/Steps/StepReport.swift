public import ScreenKit

/// For each act, rule and branch: the screens that show it and the scripts that take it, and what is still missing.
public struct StepReport: Sendable {
    /// One id of steps.yaml.
    public struct Row: Sendable {
        /// The act, rule or branch.
        public let step: StepBook.Step
        /// Screens that cite it, by name.
        public let screens: [String]
        /// Scripts that cite it, by name; `nil` where no scripts are at hand.
        public let scripts: [String]?
        /// Whether it stands in the list of what later work brings.
        public let isLater: Bool

        /// Whether it lacks a screen or a script and isn't excused.
        public var isGap: Bool { !isLater && (screens.isEmpty || scripts?.isEmpty == true) }
        /// Whether it is excused although it is whole.
        public var isDone: Bool { isLater && !screens.isEmpty && scripts?.isEmpty == false }
        /// How it stands.
        public var state: State { isGap ? .missing : isLater ? .later : .whole }
    }

    /// How an id stands.
    public enum State: String, Sendable {
        case missing = "MISSING"
        case later
        case whole = "ok"
    }

    /// One row for each id, in the book's order.
    public let rows: [Row]

    private let hasScripts: Bool

    /// The report of these screens and scripts.
    /// - Parameter scripts: `nil` outside the project, where none are at hand: then only screens are reported.
    public init(screens: ScreenSet, scripts: [Script]?) {
        hasScripts = scripts != nil
        var shown: [String: Set<String>] = [:]
        for screen in screens.screens.values {
            for id in screen.allCitations { shown[id, default: []].insert(screen.id.description) }
        }
        var taken: [String: Set<String>] = [:]
        for script in scripts ?? [] {
            for id in script.steps.flatMap(\.cites) { taken[id, default: []].insert(script.name) }
        }
        rows = screens.steps.all.map { step in
            Row(
                step: step, screens: (shown[step.id] ?? []).sorted(),
                scripts: scripts.map { _ in (taken[step.id] ?? []).sorted() },
                isLater: screens.steps.later.contains(step.id))
        }
    }

    /// Ids that lack a screen or a script.
    public var gaps: [Row] { rows.filter(\.isGap) }

    /// Ids that are whole and stand in the list of later work all the same.
    public var overdue: [Row] { rows.filter(\.isDone) }

    /// One line for each id, then what is missing.
    public func text(in language: Language) -> String {
        let width = rows.map(\.step.id.count).max() ?? 0
        var lines = rows.map { row in
            let id = row.step.id + String(repeating: " ", count: width - row.step.id.count)
            let title = row.step.title[language].other.literal ?? ""
            let scripts = row.scripts.map { "  scripts: \(list($0))" } ?? ""
            return "\(id)  \(row.state.rawValue)  \(title)  screens: \(list(row.screens))\(scripts)"
        }
        let later = rows.count { $0.isLater }
        let whole = "\(rows.count - later - gaps.count) \(hasScripts ? "shown and taken" : "shown")"
        lines.append("\(rows.count) ids, \(whole), \(later) later, \(gaps.count) missing")
        if !hasScripts { lines.append("no scripts are here; the project's folder has those that take each id") }
        lines += overdue.map { "\($0.step.id) is shown and taken; take it out of later: in steps.yaml" }
        return lines.joined(separator: "\n")
    }

    private func list(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: ", ") }
}

extension Screen {
    /// Every id the screen or one of its controls cites.
    public var allCitations: Set<String> {
        controls.reduce(into: Set(cites)) { $0.formUnion($1.cites) }
    }
}
