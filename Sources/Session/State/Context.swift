public import Domain
public import ScreenKit

/// All that a session may look at while it is updated or shown; nothing else is read. It never changes, so whoever looks
/// shares it instead of copying a world.
public final class Context: Sendable {
    /// What the screens say.
    public let screens: ScreenSet
    /// The world as it stands.
    public let world: World
    /// World time.
    public let now: Instant
    /// What the screens tell whoever signs in; `nil` where no scenario tells it.
    public let credentials: Credentials?
    /// What the last frame showed; `nil` where nothing draws (an explorer).
    public let viewport: Viewport?
    /// Ids of the ways that the learner has walked.
    public let walked: Set<String>
    /// How the desk looks that the device stands on.
    public let desk: Desk.Arrangement
    /// What the open platform told its subscribers, the first first; read by consoles.
    public let feed: [FeedEntry]

    /// What a session may look at.
    public init(
        screens: ScreenSet, world: World, now: Instant, credentials: Credentials? = nil, viewport: Viewport? = nil,
        walked: Set<String> = [], desk: Desk.Arrangement = Desk.Arrangement(), feed: [FeedEntry] = []
    ) {
        self.feed = feed
        self.desk = desk
        self.credentials = credentials
        self.screens = screens
        self.world = world
        self.now = now
        self.viewport = viewport
        self.walked = walked
    }

    /// The same for a device that no frame has measured.
    var unmeasured: Context {
        Context(
            screens: screens, world: world, now: now, credentials: credentials, walked: walked, desk: desk,
            feed: feed)
    }
}

/// What one signs in with in a world: made up, and shown to the learner where it is asked for.
public struct Credentials: Hashable, Sendable {
    /// Whom the world is for.
    public let learner: String
    /// The training password of every account.
    public let password: String

    /// What one signs in with.
    public init(learner: String, password: String) {
        self.learner = learner
        self.password = password
    }
}

/// What an input led to.
public struct Transition: Sendable {
    /// The session after it.
    public var session: Session
    /// What it asks of the world outside.
    public var effects: [Effect] = []
    /// Layers that gave their answer.
    public var answers: [LayerAnswer] = []
    /// The rule that refused, where one spoke.
    public var refusal: Refusal?
    /// Whether a destructive layer has just appeared, so that what the person typed before seeing it must be dropped.
    public var dropsTypeAhead = false

    init(_ session: Session) {
        self.session = session
    }
}
