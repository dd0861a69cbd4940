public import ScreenKit

/// One opened page, and what it must look like when one comes back to it.
public struct Entry: Hashable, Codable, Sendable {
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
public struct Memory: Hashable, Codable, Sendable {
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

/// The pages one has opened: a stack for each tab, never empty.
public struct RouteStack: Hashable, Codable, Sendable {
    /// Deeper than any way the guide shows; a limit keeps restoration and routes short.
    public static let depthLimit = 16

    /// The shown tab, by its root screen's name.
    public private(set) var tab: String
    private var stacks: [String: [Entry]]

    /// The stacks of a device that has not been used yet. `roots` are the tabs' first pages, of which there is at
    /// least one; `nil` otherwise.
    public init?(roots: [ScreenID]) {
        guard let first = roots.first else { return nil }
        tab = first.name
        stacks = Dictionary(roots.map { ($0.name, [Entry(screen: $0)]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a saved stack; one with an empty tab is refused, since nothing below expects it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        tab = try container.decode(String.self, forKey: .tab)
        stacks = try container.decode([String: [Entry]].self, forKey: .stacks)
        guard stacks[tab] != nil, stacks.values.allSatisfy({ (1...Self.depthLimit).contains($0.count) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .stacks, in: container, debugDescription: "a tab has no page or more than \(Self.depthLimit)")
        }
    }

    /// The shown tab's pages, its first page first.
    public internal(set) var entries: [Entry] {
        get { stacks[tab] ?? [] }
        set { stacks[tab] = newValue.isEmpty ? stacks[tab] : newValue }
    }

    /// The page that is shown. A stack is never empty: every change keeps its root.
    public internal(set) var top: Entry {
        get { entries[entries.count - 1] }
        set { entries[entries.count - 1] = newValue }
    }

    /// How many pages lie on the shown tab's stack.
    public var depth: Int { entries.count }

    /// The tabs' names.
    public var tabs: [String] { stacks.keys.sorted() }

    /// A tab's pages.
    public func entries(of tab: String) -> [Entry] { stacks[tab] ?? [] }

    /// Opens a page above; one that already lies on the stack is gone back to instead.
    mutating func push(_ entry: Entry) -> StackRefusal? {
        if let index = entries.firstIndex(where: { $0.isSamePage(as: entry) }) {
            entries.removeSubrange((index + 1)...)
            return nil
        }
        guard depth < Self.depthLimit else { return .tooDeep }
        entries.append(entry)
        return nil
    }

    /// One page back; `false` on a tab's first page, where there is nothing to go back to.
    mutating func pop() -> Bool {
        guard depth > 1 else { return false }
        entries.removeLast()
        return true
    }

    /// Back to so many pages; there are at least that many.
    mutating func cut(to depth: Int) {
        entries.removeSubrange(max(depth, 1)...)
    }

    /// Back to the tab's first page.
    mutating func popToRoot() {
        entries.removeSubrange(1...)
    }

    /// Shows a tab as one left it, or its first page; the one that is shown goes back to its first page.
    mutating func show(_ name: String, fromStart: Bool = false) {
        guard stacks[name] != nil else { return }
        if name == tab || fromStart {
            tab = name
            popToRoot()
        } else {
            tab = name
        }
    }

    /// Puts these pages in a tab's place, cut to the depth that is allowed, and shows it.
    mutating func replace(tab name: String, with entries: [Entry]) {
        guard stacks[name] != nil, !entries.isEmpty else { return }
        tab = name
        self.entries = Array(entries.prefix(Self.depthLimit))
    }

    /// Changes every page of every tab, none of which goes or moves by it.
    mutating func change(_ change: (inout Entry) -> Void) {
        for name in stacks.keys {
            stacks[name] = entries(of: name).map { entry in
                var entry = entry
                change(&entry)
                return entry
            }
        }
    }

    /// Cuts every tab's stack at the first page that is no longer there; its first page always stays. Answers the
    /// pages that the shown tab lost.
    mutating func prune(where isGone: (ArraySlice<Entry>) -> Bool) -> [Entry] {
        var lost: [Entry] = []
        for (name, entries) in stacks {
            guard let cut = entries.indices.dropFirst().first(where: { isGone(entries[...$0]) }) else { continue }
            if name == tab { lost = Array(entries[cut...]) }
            stacks[name] = Array(entries[..<cut])
        }
        return lost
    }
}
