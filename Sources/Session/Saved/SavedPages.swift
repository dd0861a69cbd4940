import ScreenKit

/// The pages a device had open, tab by tab, in the format of `SavedSession`.
struct SavedPages: Codable, Hashable, Sendable {
    /// The stack that they make; there is one, since reading refuses an empty tab and one that is too deep.
    let stack: RouteStack
    private let pages: [String: [Page]]

    private enum CodingKeys: String, CodingKey {
        case tab = "tab"
        case pages = "stacks"
    }

    /// What is kept of a stack, without the texts of those fields of a page that hold secrets.
    init(_ stack: RouteStack, secrets: (ScreenID) -> [String]) {
        var stack = stack
        stack.change { entry in
            for field in secrets(entry.screen) { entry.memory.fields[field] = nil }
        }
        self.stack = stack
        pages = Dictionary(uniqueKeysWithValues: stack.tabs.map { ($0, stack.entries(of: $0).map(Page.init)) })
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        pages = try container.decode([String: [Page]].self, forKey: .pages)
        let tab = try container.decode(String.self, forKey: .tab)
        guard let stack = RouteStack(pages.mapValues { $0.map(Entry.init) }, showing: tab) else {
            throw DecodingError.dataCorruptedError(
                forKey: .pages, in: container,
                debugDescription: "a tab has no page or more than \(RouteStack.depthLimit)")
        }
        self.stack = stack
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(stack.tab, forKey: .tab)
        try container.encode(pages, forKey: .pages)
    }
}

extension SavedPages {
    /// One page, and what it must look like when the person comes back to it.
    struct Page: Codable, Hashable, Sendable {
        let screen: Screen
        let subject: String?
        let memory: Memory

        enum CodingKeys: String, CodingKey {
            case screen = "screen"
            case subject = "subject"
            case memory = "memory"
        }
    }

    /// A screen by folder and file.
    struct Screen: Codable, Hashable, Sendable {
        let folder: String
        let name: String

        enum CodingKeys: String, CodingKey {
            case folder = "folder"
            case name = "name"
        }
    }

    struct Memory: Codable, Hashable, Sendable {
        let focus: Control?
        let scroll: Int
        let followsFocus: Bool
        let fields: [String: Text]
        let editing: String?
        let marks: [String]

        enum CodingKeys: String, CodingKey {
            case focus = "focus"
            case scroll = "scroll"
            case followsFocus = "followsFocus"
            case fields = "fields"
            case editing = "editing"
            case marks = "marks"
        }
    }

    /// A control by its id, and its row in a list.
    struct Control: Codable, Hashable, Sendable {
        let id: String
        let row: String?

        enum CodingKeys: String, CodingKey {
            case id = "id"
            case row = "row"
        }
    }

    /// A typed text, and how many of its characters stand before the caret.
    struct Text: Codable, Hashable, Sendable {
        let text: String
        let caret: Int

        enum CodingKeys: String, CodingKey {
            case text = "text"
            case caret = "caret"
        }
    }
}

extension SavedPages.Page {
    init(_ entry: Entry) {
        let memory = entry.memory
        screen = SavedPages.Screen(folder: entry.screen.folder, name: entry.screen.name)
        subject = entry.subject
        self.memory = SavedPages.Memory(
            focus: memory.focus.map { SavedPages.Control(id: $0.id, row: $0.row) }, scroll: memory.scroll,
            followsFocus: memory.followsFocus,
            fields: memory.fields.mapValues { SavedPages.Text(text: $0.text, caret: $0.caret) },
            editing: memory.editing, marks: memory.marks)
    }
}

extension Entry {
    init(_ saved: SavedPages.Page) {
        self.init(screen: ScreenID(folder: saved.screen.folder, name: saved.screen.name), subject: saved.subject)
        memory.focus = saved.memory.focus.map { ControlKey($0.id, row: $0.row) }
        memory.scroll = saved.memory.scroll
        memory.followsFocus = saved.memory.followsFocus
        memory.fields = saved.memory.fields.mapValues { field in
            var text = FieldText(field.text)
            text.move(by: field.caret - text.caret)
            return text
        }
        memory.editing = saved.memory.editing
        memory.marks = saved.memory.marks
    }
}
