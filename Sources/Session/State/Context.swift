public import Domain
public import ScreenKit

/// All that a session may look at while it is updated or shown; nothing else is read.
public struct Context: Sendable {
    /// What seldom changes of it.
    public let surroundings: Surroundings
    /// World time.
    public let now: Instant
    /// What the last frame showed; `nil` where nothing draws (an explorer).
    public let viewport: Viewport?

    /// What the screens say.
    public var screens: ScreenSet { surroundings.screens }
    /// The world as it stands.
    public var world: World { surroundings.world }
    /// What the screens tell whoever signs in; `nil` where no scenario tells it.
    public var credentials: Credentials? { surroundings.credentials }
    /// Ids of the ways that the learner has walked.
    public var walked: Set<String> { surroundings.walked }
    /// How the desk looks that the device stands on.
    public var desk: Desk.Arrangement { surroundings.desk }
    /// What the open platform told its subscribers, the first first; read by consoles.
    public var feed: [FeedEntry] { surroundings.feed }

    /// What a session may look at.
    public init(_ surroundings: Surroundings, now: Instant, viewport: Viewport? = nil) {
        self.surroundings = surroundings
        self.now = now
        self.viewport = viewport
    }

    /// What a session may look at that stands on no desk yet.
    public init(
        screens: ScreenSet, world: World, now: Instant, credentials: Credentials? = nil, walked: Set<String> = []
    ) {
        self.init(
            Surroundings(screens: screens, world: world, credentials: credentials, walked: walked), now: now)
    }

    /// The same for a device that no frame has measured.
    var unmeasured: Context { Context(surroundings, now: now) }
}

/// What lies around a session and seldom changes: whoever looks shares it, as a world is large to copy and slow to compare.
public final class Surroundings: Sendable {
    /// What the screens say.
    public let screens: ScreenSet
    /// The world as it stands.
    public let world: World
    /// What the screens tell whoever signs in; `nil` where no scenario tells it.
    public let credentials: Credentials?
    /// Ids of the ways that the learner has walked.
    public let walked: Set<String>
    /// How the desk looks that the device stands on.
    public let desk: Desk.Arrangement
    /// What the open platform told its subscribers, the first first.
    public let feed: [FeedEntry]

    /// What lies around a session.
    public init(
        screens: ScreenSet, world: World, credentials: Credentials? = nil, walked: Set<String> = [],
        desk: Desk.Arrangement = Desk.Arrangement(), feed: [FeedEntry] = []
    ) {
        self.screens = screens
        self.world = world
        self.credentials = credentials
        self.walked = walked
        self.desk = desk
        self.feed = feed
    }

    /// Whether a session can't tell these from others that the same screens lie in.
    func isLike(_ other: Surroundings) -> Bool {
        self === other || walked == other.walked && desk == other.desk && feed == other.feed && world == other.world
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
    public let session: Session
    /// What it asks of the world outside.
    public let effects: [Effect]
    /// Layers that gave their answer.
    public internal(set) var answers: [LayerAnswer]
    /// The rule that refused, where one spoke.
    public let refusal: Refusal?
    /// Whether a destructive layer has just appeared, so that what the person typed before seeing it must be dropped.
    public let dropsTypeAhead: Bool
}
