import Domain
public import Drawing
public import Grid
public import Host
import Sandbox
public import ScreenKit
public import Session
import WorldStore

/// Walks a script on a device and checks each step's expectations, drawing every frame as a person would see it.
public final class Player {
    /// What a step led to, for comparing walks and for recordings.
    public struct Played: Hashable, Sendable {
        /// Route, layers included, after the step, on the device at the front.
        public let route: String
        /// Whose device that is.
        public let account: String
        /// Names of the events it made.
        public let events: [String]
        /// The rule that refused.
        public let refusal: String?
    }

    /// The device.
    public let stage: Stage
    /// The terminal's size.
    public let size: Size
    /// What each step so far led to.
    public private(set) var log: [Played] = []
    /// The screen after the last step.
    public private(set) var frame: Frame
    /// What calls were answered in the last step, in order.
    private var answers: [Answer] = []
    /// Makes calls. It knows the scenario's password, which no script holds itself.
    private let caller: Caller
    private let phrasebook: Phrasebook
    private let goldens: (any GoldenChecking)?

    /// A player on a device that stands where the script starts.
    ///
    /// - Parameters:
    ///   - goldens: compares screens with goldens; `nil` where steps that name one are to be passed over.
    ///   - phrasebook: of the same screens, in the stage's language; `nil` makes one.
    public init(
        stage: Stage, size: Size, goldens: (any GoldenChecking)? = nil, phrasebook: Phrasebook? = nil
    ) {
        self.stage = stage
        self.size = size
        self.goldens = goldens
        caller = Caller(["password": stage.credentials?.password ?? ""])
        self.phrasebook = phrasebook ?? Phrasebook(screens: stage.screens, language: stage.session.language)
        frame = Self.draw(stage, size: size)
    }

    /// Walks all steps of a script; stops with the first that fails.
    public func play(_ script: Script) throws(Failure) {
        for step in script.steps { try play(step) }
    }

    /// Walks one step.
    public func play(_ step: Script.Step) throws(Failure) {
        var cited = Set(step.cites)
        var reaction = Stage.Reaction()
        if case .tap(let name) = step.act { cited.subtract(try control(name, at: step.position).cites) }
        for input in try inputs(of: step) {
            reaction.add(take([input]))
            if case .happened(let events) = input { reaction.events += events }
        }
        if case .call(let call) = step.act {
            cited.subtract(answers.flatMap(\.acts))
            if let fault = caller.fault(of: answers, to: call, against: step.expectation) {
                throw failure(at: step.position, fault)
            }
        }
        if case .switchDevice(let device, let account) = step.act,
            stage.session.seat != seat(of: device, account)
        {
            throw failure(at: step.position, stage.view.notice?.text ?? "the device did not come to the front")
        }
        log.append(
            Played(
                route: stage.route.description, account: stage.session.account.rawValue,
                events: reaction.events.map(\.name.rawValue),
                refusal: reaction.refusals.last?.rule.rawValue))
        try check(step, reaction: reaction)
        try check(cited: cited, at: step.position)
    }

    /// What a person does in a step, each input after the frame that the one before it led to; time passes here and now.
    public func inputs(of step: Script.Step) throws(Failure) -> [Input] {
        switch step.act {
        case .tap(let name): return [.tapped(try control(name, at: step.position).key)]
        case .press(let keys): return keys.map(Input.pressed)
        case .type(let text):
            guard stage.view.editing != nil else {
                throw failure(at: step.position, "text was typed but no field has the caret; tap one first")
            }
            return caller.filled(text).map { .pressed(.character($0)) }
        case .switchDevice(let device, let account): return [.chose(seat(of: device, account))]
        case .advance(let seconds):
            switch stage.host.advance(bySeconds: seconds) {
            case .success(let events): return [.happened(events)]
            case .failure(let failure): throw self.failure(failure, at: step.position)
            }
        case .call(let call):
            let made = try make(call, at: step.position)
            answers = made.answers
            return made.events.isEmpty ? [] : [.happened(made.events)]
        }
    }

    private func make(
        _ call: Script.Call, at position: Position
    ) throws(Failure) -> (answers: [Answer], events: [Event]) {
        do throws(StoreError) {
            return try caller.make(call) { request throws(StoreError) in try stage.call(request).get() }
        } catch {
            throw failure(error, at: position)
        }
    }

    private func seat(of device: Device, _ account: String?) -> Seat {
        let holder = stage.desk.sessions.first { $0.device == device.rawValue }?.account ?? stage.session.account
        return Seat(device: device.rawValue, account: account.map { AccountID($0) } ?? holder)
    }

    /// Takes a burst and draws the frame that follows it.
    @discardableResult
    public func take(_ burst: [Input]) -> Stage.Reaction {
        let reaction = stage.take(burst)
        frame = Self.draw(stage, size: size)
        return reaction
    }

    private static func draw(_ stage: Stage, size: Size) -> Frame {
        let frame = Drawing.frame(stage.deskView, size: size)
        stage.viewport = frame.viewport
        stage.seen = frame.seats
        return frame
    }

    // MARK: Finding controls

    /// The one enabled control of the top surface that a script's name fits; a failure says what stands in the way.
    public func control(_ name: Script.ControlName, at position: Position) throws(Failure) -> ControlView {
        let texts = candidates(for: name.text)
        let found = stage.view.tappableControls.filter { control in
            guard name.block.map({ $0 == control.block }) ?? true, name.row.map({ $0 == control.key.row }) ?? true
            else {
                return false
            }
            return texts.contains(control.label) || control.name.map(texts.contains) == true
                || control.key.id == name.text
        }
        let what = "“\(name.text)”" + (name.block.map { " in \($0)" } ?? "") + (name.row.map { " in row \($0)" } ?? "")
        guard let control = found.first else {
            throw failure(at: position, "there is no control \(what) on the screen")
        }
        guard found.count == 1 else {
            let blocks = found.map { "\($0.block) (\($0.key))" }.joined(separator: ", ")
            throw failure(
                at: position, "\(found.count) controls are called \(what); add in: or row: to choose among \(blocks)")
        }
        if case .disabled(let reason) = control.state {
            throw failure(at: position, "the control \(what) is disabled: \(reason)")
        }
        return control
    }

    private func candidates(for text: String) -> [String] {
        phrasebook.candidates(for: text, say: stage.session.reading(in: stage.context))
    }

    // MARK: Checking

    private func check(_ step: Script.Step, reaction: Stage.Reaction) throws(Failure) {
        let expected = step.expectation
        let position = step.position
        if let events = expected.events {
            let names = reaction.events.map(\.name.rawValue)
            guard events == names else {
                throw failure(at: position, "expected the events \(events) but \(names) happened")
            }
        }
        if expected.refusal != reaction.refusals.last?.rule.rawValue {
            let spoke = reaction.refusals.last.map { "\($0.rule.rawValue) refused" } ?? "nothing refused"
            throw failure(
                at: position, "expected \(expected.refusal.map { "\($0) to refuse" } ?? "no refusal") but \(spoke)")
        }
        if let at = expected.at, !RoutePattern(at).matches(stage.route) {
            throw failure(at: position, "expected to be at \(at)")
        }
        let texts = stage.view.readableTexts
        // What was said last is seen as well; it may name what the page shows no longer.
        let seen = texts + (stage.view.notice.map { [$0.text] } ?? [])
        for text in expected.see
        where !candidates(for: text).contains(where: { sought in seen.contains { $0.contains(sought) } }) {
            throw failure(at: position, "“\(text)” was expected on the screen")
        }
        for text in expected.unseen {
            let found = candidates(for: text).first { sought in texts.contains { $0.contains(sought) } }
            if let found { throw failure(at: position, "“\(found)” must not stand on the screen") }
        }
        if let golden = expected.golden, let goldens,
            let difference = goldens.difference(golden, frame.grid, size: size, language: stage.session.language)
        {
            throw failure(at: position, "the screen isn't the golden \(golden):\n\(difference)")
        }
    }

    /// An act of a way counts as taken only where the control used, or the screen reached, says that it shows the act.
    private func check(cited: Set<String>, at position: Position) throws(Failure) {
        let screens = stage.screens
        let acts = Set(screens.steps.ways.flatMap(\.steps).map(\.id))
        let shown = Set(
            [stage.session.stack.top.screen, stage.view.top.id].compactMap { screens[$0] }.flatMap(\.cites))
        guard let unshown = cited.intersection(acts).subtracting(shown).sorted().first else { return }
        throw failure(
            at: position, "neither the control nor the screen says that it shows \(unshown); add it to its cites")
    }

    private func failure(_ failure: StoreError, at position: Position) -> Failure {
        self.failure(at: position, failure.wording.zh.other.literal ?? "")
    }

    private func failure(at position: Position, _ message: String) -> Failure {
        Failure(
            position: position, message: message, route: stage.route.description, screen: Picture.rows(of: frame.grid))
    }
}

extension Stage.Reaction {
    /// What came of several bursts together.
    fileprivate mutating func add(_ other: Stage.Reaction) {
        events += other.events
        refusals += other.refusals
        answers += other.answers
        dropped += other.dropped
        dropsTypeAhead = dropsTypeAhead || other.dropsTypeAhead
        quits = quits || other.quits
    }
}
