public import Domain
public import Sandbox
public import ScreenKit
public import Session
public import WorldStore

/// A desk on a world: feeds inputs to the device at the front, has the effects carried out, and settles on all devices
/// before the next input, so that every front end, player and test walks the very same way.
public final class Stage {
    /// What the screens say.
    public let screens: ScreenSet
    /// The owner of the world it shows.
    public internal(set) var host: Host {
        didSet {
            callMemory = CallMemory(generator: generator)
            heard = nil
            known = nil
        }
    }
    /// Opens other worlds and remembers which ways were walked; `nil` where there is only this one.
    public var guide: (any Guide)?
    /// The devices, each with where it is.
    public internal(set) var desk: Desk
    /// What the screens tell whoever signs in; `nil` where no scenario tells it.
    public let credentials: Credentials?
    /// What the front end's last frame showed of the device at the front.
    public var viewport: Viewport?
    /// The devices that the front end's last frame showed; `nil` where nothing draws, and only the front one is seen.
    public var seen: Set<Seat>?
    /// What the device at the front showed last.
    private var shown: Shown?
    /// What last kept these devices from learning of others' acts, so that it is told once and not ten times a second.
    private var lastFailure: StoreError?
    /// What the open platform remembers of the calls that consoles and scripts make here.
    private var callMemory: CallMemory
    /// Where the platform's tokens and request identifiers come from.
    private let generator: any RandomNumberGenerator
    /// What the platform told its subscribers, as it was last read, and at which of the host's readings.
    private var heard: (feed: [FeedEntry], reading: Int)?
    /// What lies around the session, and at which of the host's readings.
    private var known: (surroundings: Surroundings, reading: Int)?
    /// Whether one came by the entrance, so that the free walk goes on with the desk as it stands.
    var cameByEntrance: Bool

    /// A device on a world that is open already.
    /// - Parameter generator: where the open platform's tokens come from.
    public init(
        screens: ScreenSet, host: Host, session: Session, credentials: Credentials? = nil,
        generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) {
        self.generator = generator
        callMemory = CallMemory(generator: generator)
        self.credentials = credentials
        self.screens = screens
        self.host = host
        desk = Desk(session)
        cameByEntrance = session.device == Device.entrance.rawValue
    }

    /// The device at the front.
    public var session: Session { desk.front }

    /// What came of a burst of inputs.
    public struct Reaction: Sendable {
        /// Events that this device's commands made.
        public var events: [Event] = []
        /// Rules that refused, before or after asking the world.
        public var refusals: [Refusal] = []
        /// Layers that gave their answer.
        public var answers: [LayerAnswer] = []
        /// Inputs of the burst that were dropped because a destructive layer appeared before them.
        public var dropped = 0
        /// Whether a destructive layer appeared: what waits unread once its frame is written must be dropped as well.
        public var dropsTypeAhead = false
        /// Texts to put where the person can paste them from.
        public var copied: [String] = []
        /// Whether the person asked to leave.
        public var quits = false

        /// Nothing has come of anything yet.
        public init() {}
    }

    /// What the session may look at now.
    public var context: Context { Context(surroundings, now: host.now, viewport: viewport) }

    /// What lies around the session, made anew where something of it has changed.
    private var surroundings: Surroundings {
        let (walked, arrangement, feed) = (guide?.walked ?? [], desk.arrangement, feed)
        if let known, known.reading == host.readings, known.surroundings.walked == walked,
            known.surroundings.desk == arrangement, known.surroundings.feed == feed
        {
            return known.surroundings
        }
        let surroundings = Surroundings(
            screens: screens, world: host.world, credentials: credentials, walked: walked, desk: arrangement,
            feed: feed)
        known = (surroundings, host.readings)
        return surroundings
    }

    /// What the platform told its subscribers; read only while a console stands on the desk, and only after news. Where it
    /// can't be read, what was heard before stands there; `notice` tells why.
    private var feed: [FeedEntry] {
        guard desk.sessions.contains(where: { $0.device == Device.console.rawValue }) else { return [] }
        if let heard, heard.reading == host.readings { return heard.feed }
        let feed = (try? host.feed().get()) ?? heard?.feed ?? []
        heard = (feed, host.readings)
        return feed
    }

    /// Whether nothing that was typed before may reach the surface on top of the device at the front.
    public var guardsTypeAhead: Bool { screens[view.top.id]?.guardsTypeAhead == true }

    /// What stands on the screen of the device at the front.
    public var view: View { view(in: context) }

    private func view(in context: Context) -> View {
        let now = Shown(session, in: context, after: shown)
        shown = now
        return now.view
    }

    /// When what stands on the screen changes by time alone: a step that is locked opens again (R9).
    public var nextChange: Instant? {
        desk.sessions.flatMap { host.world.locks(of: $0.account, at: host.now) }.min()
    }

    /// What stands on all of them.
    public var deskView: DeskView {
        let context = context
        return desk.view(in: context, front: view(in: context))
    }

    /// Calls the open platform.
    public func call(_ request: Request) -> Result<(answer: Answer, events: [Event]), StoreError> {
        host.call(request, &callMemory)
    }

    /// The place that the device at the front shows.
    public var route: Route { session.route(in: screens) }

    /// Goes to a route, with the same stack as walking there.
    public func open(_ route: Route) throws(RouteError) {
        desk.replaceFront(with: try session.opening(route, in: context))
    }

    /// Goes on where this account's walk on this device was saved, in the language and size of now; answers whether there
    /// was anything to go on with.
    public func restore() throws(StoreError) -> Bool {
        switch try host.savedSession(of: session.account, on: session.device).get() {
        case .value(let saved) where Seat(saved) == session.seat:
            desk.replaceFront(
                with: Session(saved, language: session.language, size: session.size).restored(in: context))
            return true
        case .unreadable:
            tell(Restored<SavedSession>.unreadableSentence)
            return false
        case .value, .nothing: return false
        }
    }

    /// Takes what arrived between two frames, one input after the other, each settled before the next. Once a
    /// destructive layer has appeared, the rest of what the person did is dropped: it was typed before it could be seen.
    public func take(_ burst: [Input]) -> Reaction {
        var reaction = Reaction()
        for input in burst {
            if reaction.dropsTypeAhead || reaction.quits {
                if case .resized = input { settle(input, into: &reaction) } else { reaction.dropped += 1 }
                continue
            }
            desk.forgetWhatWasSaid(on: seen ?? [], before: input)
            let surface = session.surfaceShown
            settle(input, into: &reaction)
            viewport = session.surfaceShown == surface ? viewport?.scrolled(to: session.memory.scroll) : nil
        }
        return reaction
    }

    /// Looks whether another process has changed the world; answers whether the screen must be drawn anew.
    public func notice() -> Bool {
        var reaction = Reaction()
        switch host.catchUp() {
        case .success(let events):
            lastFailure = nil
            guard let first = events.first else { return false }
            settle(first.name == .worldFounded ? .worldFoundedAnew : .happened(events), into: &reaction)
        case .failure(let failure):
            guard failure != lastFailure else { return false }
            lastFailure = failure
            settle(.worldUnreachable(failure.wording), into: &reaction)
        }
        return true
    }

    /// Shows a sentence of the program's own on the device at the front.
    func tell(_ sentence: Wording) {
        var reaction = Reaction()
        settle(.told(sentence), into: &reaction)
    }

    /// Tells the guide once a way is walked to its end; answers what keeps that from being remembered.
    private func rememberWhatIsFinished() -> Wording? {
        guard let guide, let lesson = session.lesson, lesson.isFinished(in: screens.steps),
            !guide.walked.contains(lesson.way)
        else { return nil }
        do throws(StoreError) {
            try guide.finished(lesson.way)
            return nil
        } catch {
            return error.wording
        }
    }

    private func settle(_ input: Input, into reaction: inout Reaction) {
        var waiting = [input]
        while !waiting.isEmpty {
            let transition = desk.update(waiting.removeFirst(), in: context, shown: shown)
            if let failure = rememberWhatIsFinished() { waiting.append(.worldUnreachable(failure)) }
            reaction.answers += transition.answers
            reaction.dropsTypeAhead = reaction.dropsTypeAhead || transition.dropsTypeAhead
            if let refusal = transition.refusal { reaction.refusals.append(refusal) }
            for effect in transition.effects { waiting += carryOut(effect, into: &reaction) }
        }
    }
}
