import Domain
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import Walk
import WorldStore

@testable import Linear

/// A person who does what a script says by answering prompts, and looks up every number in what was told.
final class ScriptReading {
    /// One answer.
    private enum Reply {
        /// The number that was told before a control.
        case number(ControlKey)
        case line(String)
        /// None: time passes while the prompt waits.
        case elapse(Int64)
        /// None: a program calls while the prompt waits.
        case call(Script.Call)
    }

    /// What no answer could do.
    struct Stuck: Error, CustomStringConvertible {
        /// A sentence, and all that was told.
        let description: String
    }

    /// The device that is walked by lines.
    let stage: Stage
    /// What was written so far.
    private(set) var transcript = ""
    /// The same walk with hands on the screen, one step ahead: it knows what a key would mean.
    let player: Player
    /// What the walk by lines and the one by hands went through: every route, each time it changed.
    private(set) var transitions = (byLines: [String](), byHands: [String]())
    /// What happened in either world.
    var events: (byLines: [Event], byHands: [Event]) {
        get throws {
            (try stage.host.store.events(since: 0), try player.stage.host.store.events(since: 0))
        }
    }
    /// Whether all of the script was answered.
    var isAtEnd: Bool { steps.isEmpty && replies.isEmpty }
    /// The program that calls in the world walked by lines.
    private let caller = Caller()
    private var steps: ArraySlice<Script.Step>
    private var replies: ArraySlice<Reply> = []
    private var problem: (any Error)?

    init(of script: Script, in language: Language) throws {
        stage = try Self.device(for: script, in: language)
        let other = try Self.device(for: script, in: language)
        player = Player(stage: other, size: .standard, phrasebook: try Classroom.phrasebook(language))
        steps = script.steps[...]
        notePlaces()
    }

    /// A device in a world of its own, whose time stands still.
    private static func device(for script: Script, in language: Language) throws -> Stage {
        let library = try Classroom.library()
        let scenario = try library.scenario(script.scenario)
        return try library.stage(
            scenario: scenario.name, device: script.device, account: script.account, language: language, size: .standard
        )
    }

    /// Notes both routes where they have changed.
    private func notePlaces() {
        let (here, there) = (stage.route.description, player.stage.route.description)
        if transitions.byLines.last != here { transitions.byLines.append(here) }
        if transitions.byHands.last != there { transitions.byHands.append(there) }
    }

    /// Answers until the script is at its end.
    func walk() throws {
        let console = Console(
            echoesAnswers: true, read: { [unowned self] in answer() },
            write: { [unowned self] text in transcript += text })
        _ = LinearFrontEnd(stage: stage, console: console).walk()
        notePlaces()
        if let problem { throw problem }
    }

    private func answer() -> String? {
        notePlaces()
        do {
            while replies.isEmpty {
                guard let step = steps.popFirst() else { return nil }
                replies = try answers(for: step)[...]
            }
            if case .number(let key)? = replies.first, try !isTold(key) { return "n" }
            switch replies.removeFirst() {
            case .line(let line): return line
            case .number(let key): return String(try number(of: key))
            case .elapse(let seconds):
                _ = stage.take([.happened(try stage.host.advance(bySeconds: seconds).get())])
                return "?"
            case .call(let call):
                let events = try caller.make(call) { request throws(StoreError) in try stage.call(request).get() }
                    .events
                if !events.isEmpty { _ = stage.take([.happened(events)]) }
                return "?"
            }
        } catch {
            problem = error
            return nil
        }
    }

    // MARK: From hands to answers

    private func answers(for step: Script.Step) throws -> [Reply] {
        var answers: [Reply] = []
        var typed = ""
        if case .advance(let seconds) = step.act { answers.append(.elapse(seconds)) }
        if case .call(let call) = step.act { answers.append(.call(call)) }
        try player.byHand(step) { input in
            switch input {
            case .tapped(let key): answers += activation(of: key)
            case .pressed(let key):
                if case .type = step.act, case .character(let character) = key.code {
                    typed.append(character)
                } else {
                    answers += try self.answers(for: key)
                }
            case .happened: break
            default: throw Stuck(description: "no answer does \(input)")
            }
            player.take([input])
            notePlaces()
        }
        if !typed.isEmpty, let field = player.stage.view.editing?.field {
            answers += [.number(ControlKey(field)), .line(typed)]
        }
        return answers
    }

    /// A field asks for its text at once, so it is chosen when the text is there.
    private func activation(of key: ControlKey) -> [Reply] {
        if case .edit? = player.stage.view.control(key)?.action { return [] }
        return [.number(key)]
    }

    private func answers(for key: Key) throws -> [Reply] {
        let view = player.stage.view
        // Where even ? is no command, no character is one, and Backspace neither.
        let takesText = !view.hints.contains { $0.keys == "?" }
        switch key.code {
        // Where the focus goes is of no concern to who reads; a line ends what is typed.
        case .up, .down, .left, .right, .tab, .backTab, .pageUp, .pageDown, .character("g"), .character("G"): return []
        case .enter where view.editing != nil: return []
        case .character where takesText && view.editing == nil && !key.control: return []
        case .backspace where takesText && view.editing == nil: return []
        case .enter: return view.focus.map(activation) ?? []
        case .escape: return [.line("b")]
        case .character("u") where key.control:
            return view.editing.map { [.number(ControlKey($0.field)), .line("")] } ?? []
        case .character("o") where key.control: return [.line("o")]
        case .character("q") where key.control: return [.line("q")]
        case .function(1): return [.line("h")]
        case .character("m"): return [.line("m")]
        case .character("?"): return [.line("h")]
        case .character("q"): return [.line("q")]
        case .character(let character):
            if let number = character.wholeNumberValue, view.tabs.indices.contains(number - 1) {
                return [.number(view.tabs[number - 1].key)]
            }
        default: break
        }
        throw Stuck(description: "no answer stands for \(key)")
    }

    // MARK: Looking numbers up

    /// Whether a row of a list is among those that were told; `n` tells more of them.
    private func isTold(_ key: ControlKey) throws -> Bool {
        guard key.row != nil, let control = stage.view.control(key) else { return true }
        return told.contains { $0.contains(". " + control.spokenName) }
    }

    /// What was told since the place was told last.
    private var told: ArraySlice<Substring> {
        let place = stage.session.language == .zh ? "位置：" : "Here: "
        let lines = transcript.split(separator: "\n")
        return lines[(lines.lastIndex { $0.hasPrefix(place) } ?? 0)...]
    }

    /// More rows than any list of the classroom has.
    private static let manyRows = 1_000

    /// The number before a control's name, told since the place was told last; of several, the one in the same order.
    private func number(of key: ControlKey) throws -> Int {
        guard let control = stage.view.control(key) else { throw Stuck(description: "no \(key) here:\n" + transcript) }
        let numbers = told.compactMap { line -> Int? in
            guard let dot = line.firstRange(of: ". ") else { return nil }
            let rest = line[dot.upperBound...]
            guard ["，", ", "].contains(where: { rest.hasPrefix(control.spokenName + $0) }) else { return nil }
            return Int(line[..<dot.lowerBound])
        }
        let namesakes = Recital(of: stage.view, numbering: Numbering(), rowsTold: [key.id: Self.manyRows]).controls
            .filter { $0.spokenName == control.spokenName }
        guard let order = namesakes.firstIndex(where: { $0.key == key }) else {
            throw Stuck(description: "\(control.spokenName) is not told:\n" + transcript)
        }
        let distinct = Set(numbers).sorted()
        guard distinct.count == namesakes.count else {
            throw Stuck(description: "\(control.spokenName) is told \(distinct.count) times:\n" + transcript)
        }
        return distinct[order]
    }
}
