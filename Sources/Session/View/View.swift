public import ScreenKit

/// All that stands on a device's screen, in words and without places: what is drawn, read aloud, tapped by scripts.
public struct View {
    /// What stays as it is while the focus moves: as long as views have the same one, so are their surfaces.
    public let scene: Scene
    /// What keys do here.
    let keys: Keys
    /// The control of the top surface that keys act on.
    public let focus: ControlKey?
    /// The field being typed into and its caret, in characters from its start.
    public let editing: (field: String, caret: Int)?
    /// One or more sentences about what just happened.
    public let notice: Notice?
    /// A sentence about the keys themselves, which stands where they are told.
    public let keyNotice: String?
    /// How far the top surface is scrolled, in lines.
    public let scroll: Int
    /// Whether the frame has to show the focus (else the person scrolls freely).
    public let followsFocus: Bool

    /// The folder of the device's screens.
    public var device: String { scene.device }
    /// The language of all texts.
    public var language: Language { scene.language }
    /// The page at the top of the shown tab's stack.
    public var page: Surface { scene.page }
    /// The tabs, in order; empty on devices without.
    public var tabs: [ControlView] { scene.tabs }
    /// Layers above the page, the top one last.
    public var layers: [Surface] { scene.layers }
    /// The surface that keys act on.
    public var top: Surface { scene.top }
    /// The keys that work here and are worth telling, the most useful first.
    public var hints: [Hint] { keys.hints }
    /// Digits of the clock on the device's own status bar, `9:41`.
    public var clock: String { scene.clock }
    /// Whether the terminal is too small to show any of it.
    public var isTooSmall: Bool { scene.isTooSmall }
    /// The first character of the name of who is signed in; empty while nobody is.
    public var owner: String { scene.owner }
    /// The name of who is signed in; empty while nobody is.
    public var ownerName: String { scene.ownerName }
    /// Which device of whom it is, where several stand on the desk.
    public var deviceLabel: String? { scene.deviceLabel }

    /// The way from the device, where there are several, by the tab to here.
    public var place: [String] { [deviceLabel].compactMap(\.self) + scene.trail }

    /// What the coach tells.
    public var coach: Coach {
        let control = focus.flatMap(control)
        return Coach(
            lesson: scene.lesson, trail: scene.trail, control: control?.spokenName, about: control?.about,
            mark: control?.mark, cites: control?.cites ?? [])
    }

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

/// What the last frame showed of the top surface, so that scrolling keys know a page's length.
public struct Viewport: Hashable, Sendable {
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
