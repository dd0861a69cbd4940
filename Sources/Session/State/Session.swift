public import Domain
public import Grid
public import ScreenKit

/// One device's walk: where it is, what is open above, what has the focus. A value without closures, so that it can
/// be compared, replayed and explored; only `update` moves it. `SavedSession` is what is kept of it.
public struct Session: Hashable, Sendable {
    /// The folder of the device's screens.
    public let device: String
    /// Who is signed in; `.nobody` while the device stands at the page on which one signs in.
    public internal(set) var account: AccountID
    /// The language everything is said in.
    public internal(set) var language: Language
    /// The pages opened on each tab.
    public internal(set) var stack: RouteStack
    /// Layers above the page, the top one last.
    public internal(set) var layers: [Layer] = []
    /// What was said last; the next key takes it away.
    public internal(set) var notice: Notice?
    /// The way one is on; `nil` in free walks and at the entrance.
    public internal(set) var lesson: Lesson?
    /// What was called here, where the device is a console.
    public internal(set) var console = Console()
    /// Acts that what is under way fulfils if it is carried out.
    var awaited: [String] = []
    /// The page that opens once what is under way is done.
    var sequel: Control.Sequel?
    /// What is under way; until its outcome is back, the person's input is ignored.
    public internal(set) var pending: Effect?
    /// The terminal's size.
    public internal(set) var size: Size
    /// Layers opened so far.
    var layersOpened = 0

    /// A device just switched on, signed in as an account or waiting for `.nobody` to sign in. `nil` where the device has
    /// no tabs, or no page to sign in on, which the screens' reader has ruled out.
    public init?(
        device: String, account: AccountID, language: Language, size: Size, lesson: Lesson? = nil,
        screens: ScreenSet
    ) {
        guard let stack = RouteStack(roots: screens.roots(of: device, for: account)) else { return nil }
        self.init(device: device, account: account, language: language, size: size, lesson: lesson, stack: stack)
    }

    /// A device with these pages open.
    init(
        device: String, account: AccountID, language: Language, size: Size, lesson: Lesson?, stack: RouteStack,
        console: Console = Console()
    ) {
        self.device = device
        self.account = account
        self.language = language
        self.size = size
        self.lesson = lesson
        self.stack = stack
        self.console = console
    }

    /// Whether somebody is signed in.
    public var isSignedIn: Bool { account != .nobody }

    /// Whether what a scope speaks of may be shown; signed out one sees nothing but the page to sign in on.
    func canSee(_ scope: Scope, in context: Context) -> Bool {
        isSignedIn
            ? context.world.canSee(scope) && mayEnter(scope, in: context) && consoleReading(in: context).knows(scope)
            : scope == Scope(actor: .nobody)
    }

    /// Less has no room for a page, its tabs and the way out; below it nothing is shown, so nothing can be pressed.
    public static let smallestSize = Size(columns: 60, rows: 20)

    /// Whether the terminal is too small to show anything.
    var isTooSmall: Bool { !size.holds(Self.smallestSize) }

    /// What the page at a place of the shown stack is about: the subjects of all pages up to it.
    func scope(upTo entries: ArraySlice<Entry>, in context: Context) -> Scope {
        entries.reduce(Scope(actor: account)) { scope, entry in
            scope.adding(entry.subject, of: entry.screen, in: context)
        }
    }

    /// What the shown page is about.
    func pageScope(in context: Context) -> Scope {
        scope(upTo: stack.entries[...], in: context)
    }

    /// What the top surface is about: the page's subjects and those of the layers above.
    func topScope(in context: Context) -> Scope {
        layers.reduce(pageScope(in: context)) { $0.adding($1, in: context) }
    }

    /// The place the device shows, as a route.
    public func route(in screens: ScreenSet) -> Route {
        let steps = stack.entries.map { entry in
            guard let subject = entry.subject, let key = screens[entry.screen]?.subjectTaken?.routeKey else {
                return Route.Step(entry.screen.name)
            }
            return Route.Step(entry.screen.name, key: key, value: subject)
        }
        return Route(device: device, steps: steps, layer: layers.last?.screen.name)
    }

    /// What the page and the layers above it are about; what a refusal merely speaks of may be gone already.
    func subjectScope(in context: Context) -> Scope {
        layers.reduce(pageScope(in: context)) { $0.adding($1.subject, of: $1.screen, in: context) }
    }

    /// Which surface is on top; what a frame measured holds only while it stays the same.
    public struct SurfaceShown: Hashable, Sendable {
        let seat: Seat
        let layer: Int?
        let tab: String
        let depth: Int
        let screen: ScreenID
        let subject: String?
    }

    /// The surface on top at present.
    public var surfaceShown: SurfaceShown {
        SurfaceShown(
            seat: seat, layer: layers.last?.number, tab: stack.tab, depth: stack.depth, screen: stack.top.screen,
            subject: stack.top.subject)
    }

    /// What the top surface remembers.
    public internal(set) var memory: Memory {
        get { layers.last?.memory ?? stack.top.memory }
        set {
            if layers.isEmpty {
                stack.top.memory = newValue
            } else {
                layers[layers.count - 1].memory = newValue
            }
        }
    }
}

extension Scope {
    /// The scope with a page's or layer's own subject in it. A person or department met outside any enterprise's pages is
    /// one of the enterprise that contacts shows.
    func adding(_ identifier: String?, of screen: ScreenID, in context: Context) -> Scope {
        guard let identifier, let subject = context.screens[screen]?.subjectTaken else { return self }
        var scope = self
        if [.department, .person].contains(subject), scope.enterprise == nil {
            scope.enterprise = context.world.currentEnterprise(of: actor)
        }
        return scope.setting(subject, identifier)
    }

    /// The scope with what a refusal speaks about.
    func adding(_ refusal: Refusal) -> Scope {
        let about = refusal.enterprise.map { setting(.enterprise, $0.rawValue) } ?? self
        return refusal.application.map { about.setting(.application, $0.rawValue) } ?? about
    }

    /// The scope with a layer's subject in it, and what a refusal speaks about.
    func adding(_ layer: Layer, in context: Context) -> Scope {
        let scope = adding(layer.subject, of: layer.screen, in: context)
        return layer.refusal.map(scope.adding) ?? scope
    }
}

extension Screen {
    /// The subject this screen takes, as the domain knows it.
    var subjectTaken: Subject? {
        takes.flatMap(Subject.init(rawValue:))
    }

    /// Whether keys typed ahead must never reach it.
    var isDestructive: Bool {
        layer?.destructive ?? false
    }
}

extension AccountID {
    /// Stands where nobody is signed in; no account has it.
    public static let nobody = AccountID("")
}
