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
            let leading = fields.optional("leading").flatMap(control)
            let trailing = fields.items("trailing").compactMap(control)
            let blocks = fields.required("blocks")?.items(report).enumerated().compactMap { block($1, at: $0) }
            guard let kind, let title, let blocks else { return nil }
            let screen = Screen(
                id: id, kind: kind, title: title, tabLabel: tabLabel, tabBadge: tabBadge, takes: takes,
                mark: mark ?? .reconstructed, cites: cites, help: help, leading: leading, trailing: trailing,
                blocks: blocks, position: root.position)
            checkDuplicates(in: screen)
            // A list with a fault of its own isn't among the blocks; that nobody finds it would be no news.
            if report.errorCount == earlierErrors { checkNames(in: screen) }
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

    /// `search` and `set` must find the list and the field they name.
    private func checkNames(in screen: Screen) {
        let blocks = screen.innermostBlocks
        let lists = blocks.filter { $0.list != nil }.map(\.id)
        let inputs = blocks.filter(\.isInput).map(\.id)
        for block in blocks {
            guard case .search(let search) = block.kind, !lists.contains(search.list) else { continue }
            let hint = Spelling.hint(for: search.list, among: lists)
            report.error(
                ScreenFault.unknownList, at: block.position, "no list \(quoted(search.list)) on this screen\(hint)")
        }
        for control in screen.controls {
            for field in control.action.inputs where !inputs.contains(field) {
                let hint = Spelling.hint(for: field, among: inputs)
                report.error(
                    ScreenFault.unknownInput, at: control.position, "no field \(quoted(field)) on this screen\(hint)")
            }
        }
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

    /// Whether one can type into it.
    fileprivate var isInput: Bool {
        switch kind {
        case .search, .field: true
        default: false
        }
    }
}

extension Action {
    /// The fields of its screen that it fills or reads.
    fileprivate var inputs: [String] {
        switch self {
        case .set(let field, _): [field]
        case .run(Vocabulary.signIn, _): Vocabulary.signInFields
        default: []
        }
    }
}
