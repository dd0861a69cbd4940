import Grid
public import Host
import Session

/// The front end without a screen: it says where one is and what is new, offers numbered choices, and takes an answer a
/// line. Nothing is ever drawn twice, and nothing but plain text is written.
public final class LinearFrontEnd {
    /// Why a walk ended; either way it was told what happened.
    public enum Ending: Hashable, Sendable {
        /// The person asked to leave.
        case quit
        /// There were no more answers.
        case endOfInput
        /// What is written is lost, so that answering on would be blind.
        case outputLost
    }

    private let stage: Stage
    private let console: Console
    private var numbering = Numbering()
    /// How many rows of each list are told, by the id of its rows.
    private var rowsTold: [String: Int] = [:]
    private var told: Set<Statement> = []
    private var surface: Session.SurfaceShown?
    /// Sentences about the events that this walk made.
    private var happened: [String] = []

    /// A front end for one device, on a console.
    public init(stage: Stage, console: Console) {
        self.stage = stage
        self.console = console
    }

    /// Walks until the person leaves or the input ends, and ends with a summary.
    public func walk() -> Ending {
        write(phrases.commands)
        tellNews()
        if stage.guardsTypeAhead { console.dropTypeAhead() }
        var ending: Ending?
        while ending == nil {
            if console.isBroken() { return .outputLost }
            guard let line = ask(phrases.prompt(canGoBack: canGoBack)) else {
                ending = .endOfInput
                break
            }
            if isOvertaken() { continue }
            if respond(to: line) { ending = .quit }
        }
        for line in phrases.summary(trail: stage.view.coach.trail, happened: happened) { write(line) }
        return console.isBroken() ? .outputLost : ending ?? .endOfInput
    }

    // MARK: Speaking

    private var phrases: Phrases { Phrases(language: stage.session.language) }

    /// Writes one line; whatever text went into it can neither move a cursor nor break the line.
    private func write(_ line: String) {
        console.write(broken(line) + "\n")
    }

    /// A text as it can be written: where a terminal would break it in the midst of a word, it is broken before.
    private func broken(_ text: String) -> String {
        let clean = SafeText.clean(text)
        guard let columns = console.columns() else { return clean }
        let lines = Line(clean).wrapped(to: columns)
        guard lines.count > 1 else { return clean }
        return lines.map(\.plain).joined(separator: "\n") + (clean.hasSuffix(" ") ? " " : "")
    }

    /// Asks for a line. A secret is never written back, not even where no terminal has shown what was typed.
    private func ask(_ prompt: String, isSecret: Bool = false) -> String? {
        console.write(broken(prompt))
        let line = isSecret ? console.readSecret() : console.read()
        if console.echoesAnswers || line == nil { write(isSecret ? "" : line ?? "") }
        return line
    }

    /// Tells the notice, then what has not been told about the surface on top; answers whether there was anything.
    @discardableResult
    private func tellNews() -> Bool {
        let view = stage.view
        var lines: [String] = []
        if let notice = view.notice { lines.append(phrases.notice(notice.text)) }
        if surface != stage.session.surfaceShown {
            surface = stage.session.surfaceShown
            numbering = Numbering()
            rowsTold = [:]
            told = []
            lines += place(of: view)
        }
        let recital = recite(view)
        lines += recital.statements.filter { !told.contains($0) }.map(\.text)
        told = Set(recital.statements)
        for line in lines { write(line) }
        return !lines.isEmpty
    }

    /// Where one is, and on whose device if there are several.
    private func place(of view: View) -> [String] {
        [view.deviceLabel.map(phrases.device), phrases.place(view.coach.trail, kind: view.top.kind)].compactMap(\.self)
    }

    private func recite(_ view: View) -> Recital {
        let recital = Recital(of: view, numbering: numbering, rowsTold: rowsTold)
        numbering = recital.numbering
        return recital
    }

    // MARK: Answering

    private var canGoBack: Bool {
        let view = stage.view
        return !view.layers.isEmpty || view.page.leading.contains { $0.key == .back }
    }

    /// Whether somebody else changed the screen while the answer was awaited, so that it may mean something else now.
    private func isOvertaken() -> Bool {
        guard stage.notice() else { return false }
        let isElsewhere = surface != stage.session.surfaceShown
        tellNews()
        if isElsewhere { write(phrases.changedMeanwhile) }
        return isElsewhere
    }

    /// Does what a line asks for; answers whether the person leaves.
    private func respond(to line: String) -> Bool {
        switch Answer(line) {
        case .number(let number): return choose(number)
        case .name(let name): return choose(named: name)
        case .back:
            if canGoBack { return press(Key(.escape)) }
            write(phrases.nothingBehind)
        // The keys that ask for help and for quitting even where letters are text.
        case .help: return press(Key(.function(1)))
        case .menu: return press(.character("m"))
        case .device: return take(.pressed(Key(.character("o"), control: true)))
        case .quit: return press(Key(.character("q"), control: true))
        case .more: tellMoreRows()
        case .repetition: tellEverything()
        case .explanation(let number): explain(number)
        case .nothing: write(phrases.nothingTyped)
        }
        return false
    }

    /// Presses a key that means the screen; a field that has the caret would take it for text, so Enter leaves it first.
    private func press(_ key: Key) -> Bool {
        while let field = stage.view.editing?.field {
            _ = stage.take([.pressed(Key(.enter))])
            if stage.view.editing?.field == field { break }
        }
        return take(.pressed(key))
    }

    /// Hands one input to the session and tells what came of it; answers whether the person leaves.
    private func take(_ inputs: Input...) -> Bool {
        let reaction = stage.take(inputs)
        if reaction.quits { return true }
        for text in reaction.copied { write(SafeText.clean(text)) }
        let sentences = reaction.events.flatMap { stage.session.sentences(for: $0, in: stage.context) }
        if !sentences.isEmpty { happened.append(phrases.joined(sentences)) }
        if !tellNews() { write(phrases.nothingChanged) }
        // A line that was typed before its question could be read is no answer to it.
        if reaction.dropsTypeAhead { console.dropTypeAhead() }
        return false
    }

    /// The control with a number, if it still stands here; else a sentence says what to do.
    private func control(numbered number: Int) -> ControlView? {
        guard let key = numbering[number] else {
            write(phrases.noSuchNumber(number, last: numbering.count))
            return nil
        }
        guard let control = stage.view.control(key) else {
            write(phrases.gone)
            return nil
        }
        return control
    }

    private func choose(_ number: Int) -> Bool {
        control(numbered: number).map(activate) ?? false
    }

    private func choose(named name: String) -> Bool {
        let candidates = recite(stage.view).controls.filter { [$0.spokenName, $0.label].contains(name) }
        if candidates.count == 1 { return activate(candidates[0]) }
        if candidates.isEmpty {
            write(phrases.unknown(Line(name).clipped(to: Self.quotedColumns).plain.trimmed))
        } else {
            write(phrases.severalNamed(name, candidates.map { numbering.number(of: $0.key) }))
        }
        return false
    }

    /// How much of an answer that is not understood is said back, in columns.
    private static let quotedColumns = 40

    private func activate(_ control: ControlView) -> Bool {
        guard case .edit = control.action else { return take(.tapped(control.key)) }
        let isSecret = stage.view.top.entry(control.key)?.isSecret ?? false
        let prompt = phrases.fieldPrompt(control.spokenName, isSecret: isSecret)
        guard let text = ask(prompt, isSecret: isSecret) else { return false }
        rowsTold = [:]
        told = told.filter { $0.kind != .row }
        let empty = Input.pressed(Key(.character("u"), control: true))
        return take(.tapped(control.key), empty, .pasted(text), .pressed(Key(.enter)))
    }

    private func explain(_ number: Int) {
        guard let control = control(numbered: number) else { return }
        write(
            phrases.explanation(control.spokenName, about: control.about, mark: control.mark, cites: control.cites))
    }

    private func tellMoreRows() {
        guard let list = recite(stage.view).continuing else {
            write(phrases.noMoreRows)
            return
        }
        rowsTold[list, default: Recital.rowsAtOnce] += Recital.rowsAtOnce
        tellNews()
    }

    private func tellEverything() {
        told = []
        for line in place(of: stage.view) { write(line) }
        tellNews()
        write(phrases.commands)
    }
}
