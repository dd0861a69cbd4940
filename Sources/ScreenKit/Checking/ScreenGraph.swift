/// Which screen leads where, and the shortest way to each: the map that lint, the planner and the diagrams read.
public struct ScreenGraph: Hashable, Sendable {
    /// One way from a screen to another.
    public struct Edge: Hashable, Sendable {
        /// How one gets along it: a page above, another tab, a layer, by signing in, or once a command is done.
        public enum Kind: String, Sendable { case push, tab, present, signIn, then }

        /// Where it begins.
        public let from: ScreenID
        /// Where it leads.
        public let to: ScreenID
        /// How one gets along it.
        public let kind: Kind
        /// The control that leads along it; `nil` for the tab bar.
        public let control: String?
        /// The subject that `of:` names for the other end, where it names one.
        public let of: String?
    }

    /// The ways out of each screen: its controls' in their order, then the tab bar's, which only tabs' first pages have
    /// in this map.
    public let edges: [ScreenID: [Edge]]
    /// The first tab of each device, and the page on which one signs in there: where a person begins.
    public let starts: [ScreenID]

    /// The graph of all screens of a set.
    init(_ set: ScreenSet) {
        edges = Dictionary(uniqueKeysWithValues: set.inOrder.map { ($0.id, set.edges(from: $0)) })
        let roots = set.roots
        starts = Device.allCases.flatMap { device in
            [roots.first { $0.id.device == device }?.id, set.signIn(of: device.rawValue)?.id].compactMap(\.self)
        }
    }

    /// The ways that open a page above this one.
    public func pushes(from id: ScreenID) -> [Edge] { edges(.push, from: id) }

    private func edges(_ kind: Edge.Kind, from id: ScreenID) -> [Edge] { (edges[id] ?? []).filter { $0.kind == kind } }

    /// The shortest way from a device's first tab; empty for a first tab itself, `nil` where no way leads.
    ///
    /// A page is sought from its own device, a layer from whichever device is nearest or from the one that is named; of
    /// equally short ways the one whose controls come first. What only opens once a command is done has none, and no way
    /// goes through a screen that is to be avoided.
    public func shortestWay(
        to target: ScreenID, on device: Device? = nil, avoiding avoided: Set<ScreenID> = []
    ) -> [Edge]? {
        let folder = device?.rawValue ?? (target.device == nil ? nil : target.folder)
        let starts = starts.filter { folder == nil || $0.folder == folder }
        return ways(from: starts, byCommands: false, avoiding: avoided)[target]
    }

    /// The shortest way to every screen that can be reached from these, also by what only opens once a command is done.
    public func ways(from beginnings: [ScreenID]) -> [ScreenID: [Edge]] {
        ways(from: beginnings, byCommands: true, avoiding: [])
    }

    private func ways(
        from beginnings: [ScreenID], byCommands: Bool, avoiding avoided: Set<ScreenID>
    ) -> [ScreenID: [Edge]] {
        var ways: [ScreenID: [Edge]] = [:]
        var front = beginnings
        for start in beginnings { ways[start] = [] }
        while !front.isEmpty {
            var next: [ScreenID] = []
            for screen in front where !avoided.contains(screen) {
                for edge in edges[screen] ?? [] where ways[edge.to] == nil && (byCommands || edge.kind != .then) {
                    ways[edge.to] = (ways[screen] ?? []) + [edge]
                    next.append(edge.to)
                }
            }
            front = next
        }
        return ways
    }
}

extension ScreenSet {
    /// The pages that can lie right above a page: those it opens, and those that take the place of its forms.
    public func pagesAbove(_ id: ScreenID) -> Set<ScreenID> {
        let opened = edges(.push, from: id)
        let forms = ([id] + opened).filter { self[$0]?.isForm ?? false }
        let following = forms.contains(id) ? forms.filter { $0 != id } : [id] + forms
        return Set(opened + following.flatMap { edges(.then, from: $0) })
    }

    /// Every device's tabs, in their order.
    fileprivate var roots: [Screen] {
        inOrder.filter { $0.tab != nil }.sorted { ($0.tab ?? 0, $0.id) < ($1.tab ?? 0, $1.id) }
    }

    private func edges(_ kind: ScreenGraph.Edge.Kind, from id: ScreenID) -> [ScreenID] {
        self[id].map { edges(from: $0).filter { $0.kind == kind }.map(\.to) } ?? []
    }

    /// The ways out of a screen.
    fileprivate func edges(from screen: Screen) -> [ScreenGraph.Edge] {
        let byTabBar = tabs(of: screen.id.folder).filter { screen.tab != nil && $0.id != screen.id }
            .map { ScreenGraph.Edge(from: screen.id, to: $0.id, kind: .tab, control: nil, of: nil) }
        return (screen.controls.flatMap { edges(of: $0, on: screen.id) } + byTabBar).filter { self[$0.to] != nil }
    }

    private func edges(of control: Control, on screen: ScreenID) -> [ScreenGraph.Edge] {
        byAction(of: control, on: screen)
            + (control.then.map {
                [ScreenGraph.Edge(from: screen, to: $0.screen, kind: .then, control: control.id, of: $0.of)]
            } ?? [])
    }

    private func byAction(of control: Control, on screen: ScreenID) -> [ScreenGraph.Edge] {
        switch control.action {
        case .push(let target, let subject):
            [ScreenGraph.Edge(from: screen, to: target, kind: .push, control: control.id, of: subject)]
        case .present(let target, let subject):
            [ScreenGraph.Edge(from: screen, to: target, kind: .present, control: control.id, of: subject)]
        case .tab(let name):
            (screen.device == nil ? roots : tabs(of: screen.folder)).filter { $0.id.name == name }
                .map { ScreenGraph.Edge(from: screen, to: $0.id, kind: .tab, control: control.id, of: nil) }
        case .run(Vocabulary.signIn, _):
            tabs(of: screen.folder).first.map {
                [ScreenGraph.Edge(from: screen, to: $0.id, kind: .signIn, control: control.id, of: nil)]
            } ?? []
        case .back, .root, .set, .run, .say, .mark: []
        }
    }
}
