/// Reads one screen file; what it may name beyond itself is known beforehand, so that a fault is told where it stands.
struct ScreenReader {
    /// The screen's name, from where the file lies.
    let id: ScreenID
    /// Every screen there is a file for.
    let screens: Set<ScreenID>
    /// Ids that may be cited; `nil` while the book itself can't be read.
    let steps: Set<String>?
    let vocabulary: Vocabulary
    let report: Report

    /// The most tabs of a device: they are chosen with one digit.
    static let mostTabs = 9

    func screen(_ root: YAMLNode) -> Screen? {
        let earlierErrors = report.errorCount
        return root.fields(of: "screen", report) { fields in
            let kind = kind(fields)
            let title = fields.required("title").flatMap(wording)
            let isTab = if case .page(.some) = kind { true } else { false }
            let tabLabel = isTab ? fields.optional("tab-label").flatMap(wording) : nil
            let tabBadge = isTab ? fields.optional("tab-badge")?.field(among: vocabulary.fields, report) : nil
            let takes = fields.optional("takes")?.word(
                "subject", among: routeSubjects, ScreenFault.unknownSubject, report)
            let mark = fields.optional("source")?.word("source", as: Mark.self, report)
            let cites = cites(fields)
            let help = fields.optional("help").flatMap(wording)
            let onOpen = kind?.isPage == true ? fields.optional("on-open").flatMap(command) : nil
            let leading = fields.optional("leading").flatMap(control)
            let trailing = fields.items("trailing").compactMap(control)
            let blocks = fields.required("blocks")?.items(report).enumerated().compactMap { block($1, at: $0) }
            guard let kind, let title, let blocks else { return nil }
            let screen = Screen(
                id: id, kind: kind, title: title, tabLabel: tabLabel, tabBadge: tabBadge, takes: takes,
                mark: mark ?? .reconstructed, cites: cites, help: help, onOpen: onOpen, leading: leading,
                trailing: trailing, blocks: blocks, position: root.position)
            checkDuplicates(in: screen)
            // A list with a fault of its own isn't among the blocks; that nobody finds it would be no news.
            if report.errorCount == earlierErrors {
                NameCheck(screen: screen, vocabulary: vocabulary, report: report).check()
            }
            return screen
        }
    }

    /// A page in a device's folder, a layer in the folder of layers.
    private func kind(_ fields: Fields) -> Screen.Kind? {
        guard id.folder == ScreenID.layerFolder else {
            if let layer = fields.entry("layer") {
                report.error(
                    ScreenFault.misplacedLayer, at: layer.position,
                    "layers lie in \(ScreenID.layerFolder)/; move the file there, or remove \"layer\"")
            }
            if let signedOut = fields.optional("signed-out") { return affirmed(signedOut).map { .signIn } }
            guard let tab = fields.optional("tab") else { return .page(tab: nil) }
            return tab.number(in: 1...Self.mostTabs, report).map { .page(tab: $0) }
        }
        let shape = fields.required("layer")?.word("layer", as: Screen.Layer.Shape.self, report)
        let destructive = fields.optional("destructive").map { $0.flag(report) } ?? false
        guard let shape, let destructive else { return nil }
        return .layer(.init(shape: shape, destructive: destructive))
    }

    /// Subjects that a route can carry.
    private var routeSubjects: Set<String> {
        Set(vocabulary.subjects.filter { $0.key == $0.value }.keys)
    }

    // MARK: what blocks and controls share

    func wording(_ node: YAMLNode) -> Wording? { node.wording(fields: vocabulary.fields, report) }

    func cites(_ fields: Fields) -> [String] {
        fields.items("cites").compactMap { node in
            guard let steps else { return node.text(report) }
            return node.word("step", among: steps, ScreenFault.unknownStep, report)
        }
    }

    func fact(_ fields: Fields) -> String? {
        fields.optional("when")?.word("fact", among: vocabulary.facts, ScreenFault.unknownFact, report)
    }

    // MARK: names inside the screen

    /// Blocks and controls are found by their ids, so each id stands once.
    private func checkDuplicates(in screen: Screen) {
        let chosen = Set(screen.innermostBlocks.compactMap(\.list?.chosen?.position))
        let controls = screen.controls.filter { !chosen.contains($0.position) }
        reportDuplicates(controls.map { ($0.id, $0.position) }, what: "control")
        let blocks = screen.blocks.flatMap { $0.innermost.count == 1 ? [$0] : [$0] + $0.innermost }
        reportDuplicates(blocks.map { ($0.id, $0.position) }, what: "block")
    }

    private func reportDuplicates(_ names: [(id: String, position: Position)], what: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.id).inserted {
            report.error(
                ScreenFault.duplicateID, at: name.position,
                "a second \(what) \(quoted(name.id)) on this screen; give it a name of its own")
        }
    }
}

extension Block {
    /// What it lists; `nil` for other kinds.
    fileprivate var list: List? {
        if case .list(let list) = kind { list } else { nil }
    }
}

extension Screen.Kind {
    /// Whether it is a page one opens above another, or a tab's first.
    fileprivate var isPage: Bool {
        if case .page = self { true } else { false }
    }
}
