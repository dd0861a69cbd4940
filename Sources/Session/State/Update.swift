import Domain
import ScreenKit

/// The one function that moves a session: an input and what may be looked at in, the next session and effects out.
extension Session {
    /// What comes of an input. Pure: the same session, input and context always give the same transition.
    /// - Parameter shown: what the person saw, where something was shown: it is what the input was meant for.
    public consuming func update(_ input: Input, in context: Context, shown: Shown? = nil) -> Transition {
        var step = SessionStep(session: self, context: context, shown: shown)
        step.take(input)
        return step.finish()
    }
}

/// One update under way: the session that changes, what it may look at, and what has come of it so far.
struct SessionStep {
    let context: Context
    /// What the person saw before this step.
    private let shown: Shown?
    var session: Session
    /// What it asks of the world outside.
    var effects: [Effect] = []
    /// Layers that gave their answer.
    var answers: [LayerAnswer] = []
    /// The rule that refused, where one spoke.
    var refusal: Refusal?
    /// Whether a layer with a field was closed: the one that takes its place may meet the rest of what is being typed.
    var closedField = false
    private let layersBefore: Set<Int>

    var screens: ScreenSet { context.screens }

    init(session: Session, context: Context, shown: Shown? = nil) {
        self.context = context
        self.shown = shown
        self.session = session
        layersBefore = Set(session.layers.map(\.number))
    }

    /// The view as it is at this moment of the step.
    var view: View {
        shown?.view(of: session, in: context) ?? session.view(in: context)
    }

    mutating func take(_ input: Input) {
        switch input {
        case .outcome(let outcome): settle(outcome)
        case .worldChanged: lookAround()
        case .happened(let events): hear(of: events)
        case .worldFoundedAnew: beginAnew()
        case .worldUnreachable(let sentence): notify(sentence, tone: .danger)
        case .told(let sentence): notify(sentence)
        case .resized(let size): session.size = size
        case .pressed, .pasted, .tapped, .scrolled, .chose:
            guard session.pending == nil else { return }
            if session.isTooSmall, !input.isKey { return }
            keepScroll()
            takeFromPerson(input)
        }
    }

    private mutating func takeFromPerson(_ input: Input) {
        switch input {
        case .pressed(let key):
            session.notice = nil
            press(key)
        case .pasted(let text):
            session.notice = nil
            paste(text)
        case .tapped(let key):
            session.notice = nil
            tap(key)
        case .scrolled(let lines): scroll(by: lines)
        case .chose(let seat):
            session.notice = nil
            arrange(.take(seat))
        case .outcome, .worldChanged, .happened, .worldFoundedAnew, .worldUnreachable, .told, .resized: break
        }
    }

    /// Starts from where the last frame really was, which may differ where it had to show the focus.
    private mutating func keepScroll() {
        if let viewport = context.viewport { session.memory.scroll = viewport.scroll }
    }

    /// Scrolls the text without moving the focus; nothing where all of it is shown.
    mutating func scroll(by lines: Int) {
        guard let viewport = context.viewport, viewport.content > viewport.height else { return }
        let last = max(viewport.content - viewport.height, 0)
        session.memory.scroll = min(max(viewport.scroll + lines, 0), last)
        session.memory.followsFocus = false
    }

    /// What came of it; notes whether a layer has appeared that nothing typed before may reach.
    consuming func finish() -> Transition {
        let dropsTypeAhead = session.layers.contains { layer in
            !layersBefore.contains(layer.number) && screens[layer.screen]?.guardsTypeAhead == true
        }
        return Transition(
            session: session, effects: effects, answers: answers, refusal: refusal, dropsTypeAhead: dropsTypeAhead)
    }
}
