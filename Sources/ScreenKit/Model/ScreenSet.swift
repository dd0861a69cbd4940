/// All that a folder of screens says: the screens, their words, the steps they show, and the ways between them.
public struct ScreenSet: Hashable, Sendable {
    /// Every screen by its name.
    public let screens: Catalog<ScreenID, Screen>
    /// How terms, refusals and events are said.
    public let words: WordBook
    /// The acts, rules and branches that the screens cite.
    public let steps: StepBook
    /// The folder it was read from, as diagnostics show it.
    public let folder: String
    /// Which screen leads where; worked out anew each time, since no walk asks for it.
    public var graph: ScreenGraph { ScreenGraph(self) }
    /// Of each device, in their order.
    let tabs: [String: [ScreenID]]
    let signIns: [String: ScreenID]

    /// A set of screens; the tabs follow from them.
    public init(screens: [Screen], words: WordBook, steps: StepBook, folder: String = "") {
        let roots = screens.filter { $0.tab != nil }.sorted { ($0.tab ?? 0, $0.id) < ($1.tab ?? 0, $1.id) }
        self.init(
            screens: Catalog(screens, by: \.id),
            tabs: Dictionary(grouping: roots.map(\.id), by: \.folder),
            signIns: Dictionary(
                screens.filter(\.isSignIn).map { ($0.id.folder, $0.id) }, uniquingKeysWith: { first, _ in first }),
            words: words, steps: steps, folder: folder)
    }

    init(
        screens: Catalog<ScreenID, Screen>, tabs: [String: [ScreenID]], signIns: [String: ScreenID], words: WordBook,
        steps: StepBook, folder: String
    ) {
        self.screens = screens
        self.tabs = tabs
        self.signIns = signIns
        self.words = words
        self.steps = steps
        self.folder = folder
    }

    /// The screen of this name.
    public subscript(id: ScreenID) -> Screen? { screens[id] }

    /// The folders of the devices that have tabs.
    public var foldersWithTabs: some Collection<String> { tabs.keys }

    /// A device's tabs, in their order; `folder` is `phone` and the like.
    public func tabs(of folder: String) -> [Screen] { (tabs[folder] ?? []).compactMap { self[$0] } }

    /// The page on which one signs in on a device; `nil` for devices that know whose they are.
    public func signIn(of folder: String) -> Screen? { signIns[folder].flatMap { self[$0] } }

    /// The screens by name, for whoever needs the same order each time.
    public var inOrder: [Screen] { screens.values.sorted { $0.id < $1.id } }
}

extension ScreenSet: Codable {
    private enum CodingKeys: String, CodingKey { case screens, words, steps, folder }

    /// Decodes what the files said; the tabs are made anew.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            screens: try container.decode([Screen].self, forKey: .screens),
            words: try container.decode(WordBook.self, forKey: .words),
            steps: try container.decode(StepBook.self, forKey: .steps),
            folder: try container.decode(String.self, forKey: .folder))
    }

    /// Encodes what the files said.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(inOrder, forKey: .screens)
        try container.encode(words, forKey: .words)
        try container.encode(steps, forKey: .steps)
        try container.encode(folder, forKey: .folder)
    }
}
