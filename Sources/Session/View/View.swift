public import ScreenKit

/// All that stands on a device's screen, in words and without places: what is drawn, read aloud, tapped by scripts.
public struct View {
    /// The folder of the device's screens.
    public let device: String
    /// The language of all texts.
    public let language: Language
    /// The page at the top of the shown tab's stack.
    public let page: Surface
    /// The tabs, in order; empty on devices without.
    public let tabs: [ControlView]
    /// Layers above the page, the top one last.
    public let layers: [Surface]
    /// The control of the top surface that keys act on.
    public let focus: ControlKey?
    /// The field being typed into and its caret, in characters from its start.
    public let editing: (field: String, caret: Int)?
    /// One or more sentences about what just happened.
    public let notice: Notice?
    /// A sentence about the keys themselves, which stands where they are told.
    public let keyNotice: String?
    /// What the coach tells.
    public let coach: Coach
    /// The keys that work here and are worth telling, the most useful first.
    public let hints: [Hint]
    /// Digits of the clock on the device's own status bar, `9:41`.
    public let clock: String
    /// How far the top surface is scrolled, in lines.
    public let scroll: Int
    /// Whether the terminal is too small to show any of it.
    public let isTooSmall: Bool
    /// Whether the frame has to show the focus (else the person scrolls freely).
    public let followsFocus: Bool
    /// The first character of the name of who is signed in; empty while nobody is.
    public var owner = ""
    /// The name of who is signed in; empty while nobody is.
    public var ownerName = ""
    /// How the desk looks that the device stands on.
    public var desk = Desk.Arrangement()
    /// Which device of whom it is, where several stand on the desk.
    public var deviceLabel: String?
    /// Which surfaces it shows: as long as this stays the same, so do they.
    public var scene = Scene()
    /// What keys do here, worked out once.
    var keys: Keys?

    /// The situation that decides which keys work, and where they can lead.
    struct Keys {
        let situation: Situation
        let bindings: [Binding]
        let map: FocusMap
    }

    /// The way from the device, where there are several, by the tab to here.
    public var place: [String] { [deviceLabel].compactMap(\.self) + coach.trail }

    /// The surface that keys act on.
    public var top: Surface { layers.last ?? page }

    /// A page, menu, dialog or sheet.
    public struct Surface {
        /// What kind it is.
        public enum Kind: Hashable, Sendable { case page, menu, dialog, sheet }

        /// The surface's file.
        public let id: ScreenID
        /// What kind it is.
        public let kind: Kind
        /// Its title.
        public let title: String
        /// Whether its action takes something away.
        public let destructive: Bool
        /// At the top left; at most one on a page.
        public let leading: [ControlView]
        /// At the top right.
        public let trailing: [ControlView]
        /// What stands between the bars, from top to bottom.
        public let blocks: [BlockView]
        /// How far it is scrolled while it lies below another surface; the top one is scrolled as the view says.
        public var scroll = 0
    }

    /// Sentences about what just happened, and how they are set.
    public struct Notice: Hashable, Sendable {
        /// The sentences as one text.
        public let text: String
        /// How they are set.
        public let tone: Tone
    }

    /// What stands beside the device: where one is and what the focused control does.
    public struct Coach: Hashable, Sendable {
        /// The way one is on, where one is on one.
        public let lesson: LessonView?
        /// Titles from the tab's first page to here, layers included.
        public let trail: [String]
        /// The focused control's spoken name.
        public let control: String?
        /// What it does.
        public let about: String?
        /// How sure the project is that the real product has it.
        public let mark: Mark?
        /// Ids of steps.yaml.
        public let cites: [String]
    }

    /// A way's acts, and how far one is.
    public struct LessonView: Hashable, Sendable {
        /// The way's title.
        public let title: String
        /// Its acts, in order.
        public let acts: [Act]
        /// How many acts are done, and how many there are.
        public var done: (acts: Int, of: Int) { (acts.count { $0.state == .done }, acts.count) }
        /// How many steps one has made, and how many it takes at least.
        public let steps: String
        /// That the way is walked to its end, in how many steps; `nil` while it isn't.
        public let finished: String?
        /// How one goes on from there.
        public let onwards: String

        /// One act.
        public struct Act: Hashable, Sendable {
            /// `1.3`
            public let id: String
            /// What to do.
            public let title: String
            /// Whether it is done, to be done next, or later.
            public let state: State
        }

        /// Where an act stands.
        public enum State: Hashable, Sendable { case done, next, later }
    }

    /// Keys and what they do.
    public struct Hint: Hashable, Sendable {
        /// As printed: `↑↓`, `Enter`.
        public let keys: String
        /// What they do.
        public let label: String
        /// Whether it is a way out, which must stand on every screen.
        public let isWayOut: Bool
        /// The hint as a control, for keys that nothing else on the screen stands for: arrows and clicks reach it too.
        public var control: ControlView?
    }
}

/// One block of a surface, resolved into text.
public enum BlockView {
    case heading(String)
    case text(String, tone: Tone, alignment: Alignment)
    case rule
    /// The first control stands at the left, the others at the right.
    case row([ControlView])
    case links([ControlView])
    case list(ListView)
    case search(SearchView)
    case facts([(label: String, value: String)])
    case buttons([ControlView])
    case keys([View.Hint])
    case glossary([(word: String, meaning: String)])
    /// Controls beside one another from left to right, in as many lines as they need.
    case bar([ControlView])
    case field(FieldView)
    case columns(left: [BlockView], right: [BlockView])

    /// The block itself, or what stands in its columns.
    public var innermost: [BlockView] {
        if case .columns(let left, let right) = self { left + right } else { [self] }
    }
}

extension View.Surface {
    /// Every block with something of its own to show: columns give way to what stands in them.
    public var innermostBlocks: [BlockView] {
        let hasColumns = blocks.contains { if case .columns = $0 { true } else { false } }
        return hasColumns ? blocks.flatMap(\.innermost) : blocks
    }
}

/// A field that is filled in.
public struct FieldView: Hashable, Sendable {
    /// The field as a control: it has the caret while it has the focus; its detail is what stands in it while empty.
    public let control: ControlView
    /// What has been typed; a secret shows as many stars.
    public let text: String
    /// The most characters it takes.
    public let limit: Int
    /// Whether nobody may see what is typed.
    public var isSecret = false
    /// The lines it stands in.
    public var lines = 1
    /// The labels of the fields that stand with it, so that all of them line up.
    public var companions: [String] = []
    /// How many characters of how many it holds, `12/200`; `nil` where that is no use to anybody.
    public var counter: String?
}

/// A field that narrows a list.
public struct SearchView: Hashable, Sendable {
    /// The field as a control: it can have the focus.
    public let control: ControlView
    /// What has been typed.
    public let text: String
    /// The list it narrows, by its id.
    public let list: String
}

/// A list whose rows are made only when asked for, so that a million cost what a screenful costs.
public struct ListView {
    /// How many rows there are.
    public let count: Int
    /// What stands there when there are none.
    public let empty: String
    private let make: (Range<Int>) -> [ControlView]
    private let find: (String) -> Int?
    private let made = Made()

    /// Rows that were made already: a key moves from one to the next, and the next frame shows most of them again.
    private final class Made {
        var rows: [Int: ControlView] = [:]
    }

    /// A few screens full.
    private static let mostKept = 400

    /// A list of `count` rows; `make` gives those in a range, `find` the place of a row by its identifier.
    init(
        count: Int, empty: String, make: @escaping (Range<Int>) -> [ControlView], find: @escaping (String) -> Int?
    ) {
        self.count = count
        self.empty = empty
        self.make = make
        self.find = find
    }

    /// The rows in a range; the part of it beyond the list is left out.
    public func rows(_ range: Range<Int>) -> [ControlView] {
        let inside = range.clamped(to: 0..<count)
        guard !inside.isEmpty, inside.count <= Self.mostKept else { return inside.isEmpty ? [] : make(inside) }
        let known = inside.prefix { made.rows[$0] != nil }.compactMap { made.rows[$0] }
        if known.count == inside.count { return known }
        let rows = make(inside)
        if made.rows.count > Self.mostKept { made.rows = [:] }
        for (index, row) in zip(inside, rows) { made.rows[index] = row }
        return rows
    }

    /// The place of the row about this identifier.
    public func index(of row: String) -> Int? { find(row) }
}

/// What the last frame showed of the top surface, so that scrolling keys know a page's length.
public struct Viewport: Codable, Hashable, Sendable {
    /// The first content line shown.
    public let scroll: Int
    /// Lines that fit.
    public let height: Int
    /// Lines there are.
    public let content: Int

    /// Lines shown, from which, of how many.
    public init(scroll: Int, height: Int, content: Int) {
        self.scroll = scroll
        self.height = height
        self.content = content
    }

    /// The same window further up or down, for what follows before the next frame.
    public func scrolled(to scroll: Int) -> Viewport {
        Viewport(scroll: scroll, height: height, content: content)
    }
}
