import Domain
import ScreenKit

/// What activating a control does: the eight actions of screen files, and how routes and layers move by them.
extension SessionStep {
    /// The layers that the program itself opens, by key, on a refusal or after leaving; lint demands that they exist.
    static let helpLayer = ScreenID(folder: ScreenID.layerFolder, name: "help")
    static let menuLayer = ScreenID(folder: ScreenID.layerFolder, name: "menu")
    static let quitLayer = ScreenID(folder: ScreenID.layerFolder, name: "quit")
    static let refusedLayer = ScreenID(folder: ScreenID.layerFolder, name: "refused")
    static let leftLayer = ScreenID(folder: ScreenID.layerFolder, name: "left")

    /// Does what an enabled control is for.
    mutating func activate(_ control: ControlView) {
        if control.isStep, !standsInProgramMenu { countStep() }
        defer {
            // An act that a command fulfils is ticked once the command is carried out.
            if case .run = control.action { session.awaited = control.cites } else { tick(control.cites) }
            tickWhatStandsHere()
        }
        switch control.action {
        case .push(let screen, let subject):
            closeLayers(answering: .chose(control.key.id))
            make(opening: Entry(screen: screen, subject: subject))
        case .back: goBack()
        case .root:
            closeLayers(answering: .chose(control.key.id))
            make(.root)
        case .tab(let name):
            closeLayers(answering: .chose(control.key.id))
            make(.tab(name))
        case .present(let screen, let subject): present(screen, subject: subject, from: control)
        case .set(let field, let text): fill(field, with: text)
        case .mark(let row): toggleMark(row)
        case .run(let command, let subject, let then): run(command, about: subject, then: then, from: control)
        case .say(let wording): notify(wording)
        case .open(let screen): open(screen)
        case .walk(let way): effects.append(.go(.way(way)))
        case .edit(let field):
            focus(on: control.key)
            session.memory.editing = field
        case .refuse(let refusal): refuse(refusal)
        }
    }

    /// Closes the top layer, else goes one page back; on a tab's first page nothing happens, so nobody leaves by accident.
    mutating func goBack() {
        if session.layers.isEmpty {
            if !endSearch(), session.stack.depth > 1 { make(.back) }
        } else {
            closeCancelled()
        }
    }

    /// Shows a narrowed list whole again; answers whether there was one.
    private mutating func endSearch() -> Bool {
        guard let search = view.page.search, !search.text.isEmpty else { return false }
        session.memory.fields[search.control.key.id] = nil
        session.memory.editing = nil
        session.memory.focus = search.control.key
        return true
    }

    /// Opens a layer once; a menu that leads to it has given its answer and makes room.
    mutating func open(
        _ screen: ScreenID, subject: String? = nil, refusal: Refusal? = nil, departure: MemberLeft? = nil,
        move: Move? = nil
    ) {
        guard session.layers.last?.screen != screen else { return }
        session.layersOpened += 1
        session.layers.append(
            Layer(
                number: session.layersOpened, screen: screen, subject: subject, refusal: refusal, departure: departure,
                move: move, replacesField: closedField))
    }

    private mutating func present(_ screen: ScreenID, subject: String?, from control: ControlView) {
        if session.layers.last.flatMap({ screens[$0.screen]?.layer })?.shape == .menu {
            closeTopLayer(answering: .chose(control.key.id))
        }
        open(screen, subject: subject)
    }

    /// Shows a refusal, whether it was known beforehand or came back from the world, in place of whatever layers were open.
    mutating func refuse(_ refusal: Refusal) {
        closeLayers(answering: .refused(refusal.rule))
        self.refusal = refusal
        open(Self.refusedLayer, refusal: refusal)
    }

    /// Closes the top layer with its one answer.
    mutating func closeTopLayer(answering answer: Layer.Answer) {
        guard let layer = session.layers.popLast() else { return }
        closedField = closedField || layer.hasHadField(in: screens)
        answers.append(LayerAnswer(number: layer.number, screen: layer.screen, answer: answer))
    }

    /// Closes every layer; the top one has this answer, those below it are cancelled.
    mutating func closeLayers(answering answer: Layer.Answer) {
        var answer = answer
        while !session.layers.isEmpty {
            closeTopLayer(answering: answer)
            answer = .cancelled
        }
    }
}
