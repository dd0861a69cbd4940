public import ScreenKit

/// For each act, rule and branch: the screens that show it and the scripts that take it, and what is still missing.
public struct StepReport: Sendable {
    /// One id of steps.yaml.
    public struct Row: Sendable {
        /// The act, rule or branch.
        public let step: StepBook.Step
        /// Screens that cite it, by name.
        public let screens: [String]
        /// Scripts that cite it, by name.
        public let scripts: [String]
        /// Whether it stands in the list of what later work brings.
        public let isLater: Bool

        /// Whether it lacks a screen or a script and isn't excused.
        public var isGap: Bool { !isLater && (screens.isEmpty || scripts.isEmpty) }
        /// Whether it is excused although it is whole.
        public var isDone: Bool { isLater && !screens.isEmpty && !scripts.isEmpty }
    }

    /// One row for each id, in the book's order.
    public let rows: [Row]

    /// The report of these screens and scripts.
    public init(screens: ScreenSet, scripts: [Script]) {
        var shown: [String: Set<String>] = [:]
        for screen in screens.screens.values {
            for id in screen.allCitations { shown[id, default: []].insert(screen.id.description) }
        }
        var taken: [String: Set<String>] = [:]
        for script in scripts {
            for id in script.steps.flatMap(\.cites) { taken[id, default: []].insert(script.name) }
        }
        rows = screens.steps.all.map { step in
            Row(
                step: step, screens: (shown[step.id] ?? []).sorted(), scripts: (taken[step.id] ?? []).sorted(),
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
            let state = row.isGap ? "MISSING" : row.isLater ? "later" : "ok"
            return "\(id)  \(state)  \(title)  screens: \(list(row.screens))  scripts: \(list(row.scripts))"
        }
        let later = rows.count { $0.isLater }
        lines.append(
            "\(rows.count) ids, \(rows.count - later - gaps.count) shown and taken, \(later) later, \(gaps.count) missing"
        )
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
