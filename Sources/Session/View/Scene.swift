import ScreenKit

/// What stays on a screen as it is while the focus moves: views that show the same surfaces share it, so that the next view
/// costs a few words.
public final class Scene {
    /// The folder of the device's screens.
    let device: String
    /// The language of all texts.
    let language: Language
    /// The page at the top of the shown tab's stack.
    let page: View.Surface
    /// The tabs, in order; empty on devices without.
    let tabs: [ControlView]
    /// Layers above the page, the top one last.
    let layers: [View.Surface]
    /// The way one is on, where one is on one.
    public let lesson: View.LessonView?
    /// Titles from the tab's first page to here, layers included.
    let trail: [String]
    /// Digits of the clock on the device's own status bar, `9:41`.
    let clock: String
    /// Whether the terminal is too small to show any of it.
    let isTooSmall: Bool
    /// The first character of the name of who is signed in, and the whole of it; empty while nobody is.
    let owner, ownerName: String
    /// How the desk looks that the device stands on.
    let desk: Desk.Arrangement
    /// Which device of whom it is, where several stand on the desk.
    let deviceLabel: String?
    /// Whether text is or was typed in the layers, or what was typed opened the top one.
    private let ignoresLetters: Bool
    /// The surface that keys act on.
    let top: View.Surface
    /// Whether the top surface has a field that is filled in.
    let hasEntry: Bool

    /// The parts of a screen.
    init(
        device: String, language: Language, page: View.Surface, tabs: [ControlView], layers: [View.Surface],
        lesson: View.LessonView?, trail: [String], clock: String, isTooSmall: Bool, owner: String, ownerName: String,
        desk: Desk.Arrangement, deviceLabel: String?, ignoresLetters: Bool
    ) {
        self.device = device
        self.language = language
        self.page = page
        self.tabs = tabs
        self.layers = layers
        self.lesson = lesson
        self.trail = trail
        self.clock = clock
        self.isTooSmall = isTooSmall
        self.owner = owner
        self.ownerName = ownerName
        self.desk = desk
        self.deviceLabel = deviceLabel
        self.ignoresLetters = ignoresLetters
        top = layers.last ?? page
        hasEntry = top.firstEntry != nil
    }

    /// The tabs where the focus can get to them: a layer stands before them.
    var tabsInReach: [ControlView] { layers.isEmpty ? tabs : [] }

    /// Whether the tabs stand in a column at the left instead of along the foot.
    var hasNavigationColumn: Bool { Device(rawValue: device)?.hasNavigationColumn ?? false }

    /// What decides which keys work while this is typed.
    func situation(typing: Situation.Typing) -> Situation {
        Situation(
            surface: top.kind, destructive: top.destructive,
            ignoresLetters: ignoresLetters && top.kind == .dialog, typing: typing, tabCount: tabsInReach.count,
            canGoBack: !layers.isEmpty || page.leading.contains { $0.key == .back }, hasSearch: top.search != nil,
            isSearching: layers.isEmpty && page.search?.text.isEmpty == false,
            hasMenu: device != Device.entrance.rawValue, hasOtherDevices: desk.devices > 1,
            hasNavigation: hasNavigationColumn && !tabsInReach.isEmpty,
            hasColumns: top.blocks.contains { if case .buttons(let buttons) = $0 { buttons.count > 1 } else { false } },
            hasRows: top.blocks.contains { if case .links = $0 { true } else { false } }, isTooSmall: isTooSmall)
    }

    /// What typed characters enter while a field has the caret, or none.
    func typing(in field: String?) -> Situation.Typing {
        guard let field else { return .nothing }
        return top.entry(ControlKey(field)) == nil ? .search : .entry
    }
}

/// What keys do in a scene, as long as what is typed enters the same: worked out once.
final class Keys {
    /// What decides it.
    let situation: Situation
    private let bindings: [Binding]
    /// Those that are worth telling, the most useful first.
    let hints: [View.Hint]
    /// Where they can lead.
    let map: FocusMap

    init(in scene: Scene, situation: Situation, bindings: [Binding], hints: [View.Hint]) {
        self.situation = situation
        self.bindings = bindings
        self.hints = hints
        map = FocusMap(
            surface: scene.top, tabs: scene.tabsInReach, areTabsAtSide: scene.hasNavigationColumn,
            foot: hints.compactMap(\.control))
    }

    /// What a key is for; `nil` where it does nothing but enter a character. A capital without a binding of its own is looked up
    /// as the small letter: Caps Lock may be on.
    func intent(of key: Key) -> Intent? { bound(key) ?? key.smallLetter.flatMap(bound) }

    private func bound(_ key: Key) -> Intent? {
        for binding in bindings {
            if let intent = binding.intent(of: key) { return intent }
        }
        return nil
    }
}
