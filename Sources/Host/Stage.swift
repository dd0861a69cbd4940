public import Domain
public import ScreenKit
public import Session

/// One device on a world: feeds inputs to its session, has the effects carried out, and settles before the next input,
/// so that every front end, player and test walks the very same way.
public final class Stage {
    /// What the screens say.
    public let screens: ScreenSet
    /// The owner of the world it shows.
    public private(set) var host: Host
    /// Opens other worlds and remembers which ways were walked; `nil` where there is only this one.
    public var guide: (any Guide)?
    /// Where the device is.
    public private(set) var session: Session
    /// What the screens tell whoever signs in; `nil` where no scenario tells it.
    public let credentials: Credentials?
    /// What the front end's last frame showed.
    public var viewport: Viewport?
    /// What last kept this device from learning of others' acts, so that it is told once and not ten times a second.
    private var lastFailure: HostFailure?

    /// A device on a world that is open already.
    public init(screens: ScreenSet, host: Host, session: Session, credentials: Credentials? = nil) {
        self.credentials = credentials
        self.screens = screens
        self.host = host
        self.session = session
    }

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
        /// Whether the person asked to leave.
        public var quits = false

        /// Nothing has come of anything yet.
        public init() {}
    }

    /// What the session may look at now.
    public var context: Context {
        Context(
            screens: screens, world: host.world, now: host.now, credentials: credentials, viewport: viewport,
            walked: guide?.walked ?? [])
    }

    /// What stands on the screen now.
    public var view: View { session.view(in: context) }

    /// The place the device shows.
    public var route: Route { session.route(in: screens) }

    /// Goes to a route, with the same stack as walking there.
    public func open(_ route: Route) throws(RouteError) {
        session = try session.opening(route, in: context)
    }

    /// Goes on where this account's walk on this device was saved, in the language and size of now; answers whether there
    /// was anything to go on with.
    public func restore() throws(HostFailure) -> Bool {
        guard let saved = try host.savedSession(of: session.account, on: session.device).get(),
            saved.account == session.account, saved.device == session.device
        else { return false }
        session = saved.fitted(language: session.language, size: session.size).restored(in: context)
        return true
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
            settle(first.name == .worldFounded ? .worldFoundedAnew : .worldChanged, into: &reaction)
        case .failure(let failure):
            guard failure != lastFailure else { return false }
            lastFailure = failure
            settle(.worldUnreachable(failure.wording), into: &reaction)
        }
        return true
    }

    /// Tells the guide once a way is walked to its end; answers what keeps that from being remembered.
    private func rememberWhatIsFinished() -> Wording? {
        guard let guide, let lesson = session.lesson, lesson.isFinished(in: screens.steps),
            !guide.walked.contains(lesson.way)
        else { return nil }
        do throws(HostFailure) {
            try guide.finished(lesson.way)
            return nil
        } catch {
            return error.wording
        }
    }

    /// Goes on in another world, having saved where one is in this one; answers what prevents it.
    private func go(to destination: Destination) -> Wording? {
        guard let guide else { return Self.nowhereToGo }
        do throws(HostFailure) {
            try host.save(session.withoutSecrets(in: screens)).get()
            (host, session) = try guide.open(destination, from: session)
            viewport = nil
            return nil
        } catch {
            return error.wording
        }
    }

    /// Said where a device was opened on its own, without the entrance around it.
    private static let nowhereToGo = Wording(
        "这里没有入口；用 tuiqi 不带选项启动即可", "There is no entrance here; start tuiqi without options to have one")

    private func settle(_ input: Input, into reaction: inout Reaction) {
        var waiting = [input]
        while !waiting.isEmpty {
            let transition = session.update(waiting.removeFirst(), in: context)
            session = transition.session
            if let failure = rememberWhatIsFinished() { waiting.append(.worldUnreachable(failure)) }
            reaction.answers += transition.answers
            reaction.dropsTypeAhead = reaction.dropsTypeAhead || transition.dropsTypeAhead
            if let refusal = transition.refusal { reaction.refusals.append(refusal) }
            for effect in transition.effects {
                switch effect {
                case .quit: reaction.quits = true
                case .signIn(let account, let password):
                    waiting.append(.outcome(host.signIn(account, password: password)))
                case .go(let destination):
                    reaction.dropsTypeAhead = true
                    if let failure = go(to: destination) { waiting.append(.worldUnreachable(failure)) }
                case .command(let command, let password):
                    let outcome = host.perform(command, by: session.account, password: password)
                    if case .done(let events) = outcome { reaction.events += events }
                    waiting.append(.outcome(outcome))
                case .quietly(let command):
                    switch host.perform(command, by: session.account) {
                    case .done(let events):
                        reaction.events += events
                        waiting.append(.worldChanged)
                    case .failed(let sentence): waiting.append(.worldUnreachable(sentence))
                    case .refused, .signedIn, .notSignedIn: break
                    }
                }
            }
        }
    }
}
