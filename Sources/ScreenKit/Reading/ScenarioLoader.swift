/// Reads a folder's scenarios: those that tell a world in full, and those that are like another with more of a history.
public struct ScenarioLoader {
    /// The folder whose files are scenarios.
    static let folder = "scenarios/"
    /// A history is carried out in one transaction, which every other process waits for.
    static let mostActs = 100

    private let drafts: [String: ScenarioDraft]
    /// The names of all files, sound or not.
    private let names: [String]
    private let report = Report()

    /// The scenarios among the files, by name; roles, account kinds and exits are the vocabulary's terms `role.…`,
    /// `account.…` and `exit.…`, and commands of a history are its commands.
    public static func load(files: [SourceFile], vocabulary: Vocabulary) -> Reading<[Scenario]> {
        let files = files.filter { $0.path.hasPrefix(folder) }
        let read = files.map { ScenarioReader.read($0, vocabulary: vocabulary) }
        let drafts = Dictionary(read.compactMap(\.value).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let loader = ScenarioLoader(drafts: drafts, names: files.map(ScenarioReader.name(of:)).sorted())
        let scenarios = loader.names.compactMap(loader.scenario(named:))
        return Reading(scenarios, read.flatMap(\.diagnostics) + loader.report.diagnostics)
    }

    /// The scenario that a draft makes. What rests on a file with faults of its own is left out; that would be no news.
    private func scenario(named name: String) -> Scenario? {
        guard let draft = drafts[name] else { return nil }
        var way = [draft]
        while case .like(let other, let position) = way[0].beginning {
            if other == name {
                report.error(
                    ScenarioFault.circularScenario, at: draft.likePosition ?? position,
                    "\(quoted(name)) is like itself in the end; tell one of these scenarios in full")
                return nil
            }
            guard let next = drafts[other] else {
                if way.count == 1 { reportUnlessBroken(other, at: position) }
                return nil
            }
            // A circle that doesn't lead through this scenario is told where it is.
            if way.contains(where: { $0.name == other }) { return nil }
            way.insert(next, at: 0)
        }
        guard case .whole(let world) = way[0].beginning else { return nil }
        HistoryCheck(world: world, report: report).check(draft.history)
        let history = way.flatMap(\.history)
        if let surplus = history.dropFirst(Self.mostActs).first {
            report.error(
                ScenarioFault.tooManyActs, at: surplus.position,
                "a history has at most \(Self.mostActs) acts, those of the scenario it is like among them; leave some out"
            )
        }
        return world.named(name, title: draft.title, history: history, opens: draft.opens)
    }

    private func reportUnlessBroken(_ other: String, at position: Position) {
        if names.contains(other) { return }
        report.error(
            ScenarioFault.unknownScenario, at: position,
            "there is no scenario \(quoted(other))\(Spelling.hint(for: other, among: drafts.keys.sorted()))")
    }
}

/// A scenario as its own file tells it.
struct ScenarioDraft: Sendable {
    /// How its world begins.
    enum Beginning: Sendable {
        /// As the file tells in full.
        case whole(Scenario)
        /// As another scenario's does, after that one's history.
        case like(String, at: Position)
    }

    let name: String
    let title: Wording
    let beginning: Beginning
    let history: [Scenario.Act]
    let opens: Scenario.Place?

    /// Where it names the scenario it is like.
    var likePosition: Position? {
        if case .like(_, let position) = beginning { position } else { nil }
    }
}
