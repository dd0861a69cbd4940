public import ScreenKit

/// One opened page, and what it must look like when one comes back to it.
public struct Entry: Hashable, Sendable {
    /// The page's file.
    public let screen: ScreenID
    /// The identifier of the subject the screen takes; `nil` where it takes none.
    public let subject: String?
    /// What it must look like when one comes back to it.
    public internal(set) var memory: Memory

    /// A page opened just now.
    public init(screen: ScreenID, subject: String? = nil) {
        self.screen = screen
        self.subject = subject
        memory = Memory()
    }

    /// Whether both are the same page about the same subject, however one left them.
    func isSamePage(as other: Entry) -> Bool {
        screen == other.screen && subject == other.subject
    }
}

/// What a page or layer remembers of the person: where the focus was, how far it was scrolled, what was typed.
public struct Memory: Hashable, Sendable {
    /// The control that had the focus; `nil` where it never moved.
    public internal(set) var focus: ControlKey?
    /// Content lines scrolled away at the top.
    public internal(set) var scroll = 0
    /// Whether the frame must show the focus; the wheel sets it free.
    public internal(set) var followsFocus = true
    /// Typed text by field.
    public internal(set) var fields: [String: FieldText] = [:]
    /// The field that has the caret.
    public internal(set) var editing: String?
    /// Rows that are marked, by their identifiers, in the order of marking.
    public internal(set) var marks: [String] = []

    /// Nothing remembered yet.
    public init() {}
}

/// Why a page could not be opened.
enum StackRefusal: Hashable { case tooDeep }

/// The pages one has opened: a stack for each tab, never empty. The page that is shown lies apart, for nearly every key
/// changes what that one remembers and nothing else.
public struct RouteStack: Hashable, Sendable {
    /// Deeper than any way the guide shows; a limit keeps restoration and routes short.
    public static let depthLimit = 16

    /// The shown tab, by its root screen's name.
    public private(set) var tab: String
    /// The page that is shown.
    public internal(set) var top: Entry
    /// The shown tab's pages below it, its first page first.
    private var below: [Entry] = []
    /// The pages of the other tabs.
    private var others: [String: [Entry]]

    /// The stacks of a device that has not been used yet. `roots` are the tabs' first pages, of which there is at
    /// least one; `nil` otherwise.
    public init?(roots: [ScreenID]) {
        guard let first = roots.first else { return nil }
        self.init(
            Dictionary(roots.map { ($0.name, [Entry(screen: $0)]) }, uniquingKeysWith: { first, _ in first }),
            showing: first.name)
    }

    /// The stacks by their tabs; `nil` where one is empty or deeper than `depthLimit`, or the shown one is missing.
    init?(_ stacks: [String: [Entry]], showing tab: String) {
        guard stacks.values.allSatisfy({ (1...Self.depthLimit).contains($0.count) }) else { return nil }
        var others = stacks
        guard let shown = others.removeValue(forKey: tab), let top = shown.last else { return nil }
        self.tab = tab
        self.top = top
        self.others = others
        below = shown.dropLast()
    }

    /// The shown tab's pages, its first page first.
    public internal(set) var entries: [Entry] {
        get { below + [top] }
        set {
            guard let last = newValue.last else { return }
            top = last
            below = newValue.dropLast()
        }
    }

    /// How many pages lie on the shown tab's stack.
    public var depth: Int { below.count + 1 }

    /// The tabs' names.
    public var tabs: [String] { ([tab] + others.keys).sorted() }

    /// A tab's pages.
    public func entries(of tab: String) -> [Entry] { tab == self.tab ? entries : others[tab] ?? [] }

    /// Opens a page above; one that already lies on the stack is gone back to instead.
    mutating func push(_ entry: Entry) -> StackRefusal? {
        if let index = entries.firstIndex(where: { $0.isSamePage(as: entry) }) {
            cut(to: index + 1)
            return nil
        }
        guard depth < Self.depthLimit else { return .tooDeep }
        below.append(top)
        top = entry
        return nil
    }

    /// One page back; `false` on a tab's first page, where there is nothing to go back to.
    mutating func pop() -> Bool {
        guard let last = below.popLast() else { return false }
        top = last
        return true
    }

    /// Back to so many pages; there are at least that many.
    mutating func cut(to depth: Int) {
        while self.depth > max(depth, 1), pop() {}
    }

    /// Back to the tab's first page.
    mutating func popToRoot() { cut(to: 1) }

    /// Shows a tab as one left it, or its first page; the one that is shown goes back to its first page.
    mutating func show(_ name: String, fromStart: Bool = false) {
        guard let isOther = turn(to: name) else { return }
        if fromStart || !isOther { popToRoot() }
    }

    /// Puts these pages in a tab's place, cut to the depth that is allowed, and shows it.
    mutating func replace(tab name: String, with entries: [Entry]) {
        guard !entries.isEmpty, turn(to: name) != nil else { return }
        self.entries = Array(entries.prefix(Self.depthLimit))
    }

    /// Shows a tab; answers whether it was another one, `nil` where there is none of this name.
    private mutating func turn(to name: String) -> Bool? {
        if name == tab { return false }
        guard let entries = others.removeValue(forKey: name) else { return nil }
        others[tab] = self.entries
        tab = name
        self.entries = entries
        return true
    }

    /// Changes every page of every tab, none of which goes or moves by it.
    mutating func change(_ change: (inout Entry) -> Void) {
        change(&top)
        for index in below.indices { change(&below[index]) }
        others = others.mapValues { entries in
            entries.map { entry in
                var entry = entry
                change(&entry)
                return entry
            }
        }
    }

    /// Cuts every tab's stack at the first page that is no longer there; its first page always stays. Answers the
    /// pages that the shown tab lost.
    mutating func prune(where isGone: (ArraySlice<Entry>) -> Bool) -> [Entry] {
        func kept(_ entries: [Entry]) -> ArraySlice<Entry> {
            entries[..<(entries.indices.dropFirst().first { isGone(entries[...$0]) } ?? entries.count)]
        }
        others = others.mapValues { Array(kept($0)) }
        let shown = entries
        cut(to: kept(shown).count)
        return Array(shown[depth...])
    }
}
