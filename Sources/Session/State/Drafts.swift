public import ScreenKit

/// What leads off a page that is being filled in, kept while the person is asked whether to give up what they typed.
public enum Move: Hashable, Codable, Sendable {
    /// One page back.
    case back
    /// To the tab's first page.
    case root
    /// To a tab, by its name.
    case tab(String)
    /// Out of the program.
    case quit
    /// Somewhere else altogether.
    case go(Destination)
    /// To another owner, or off the desk.
    case arrange(DeskAct)
}

/// Leaving a page that holds what somebody typed: nothing of it goes without a question.
extension SessionStep {
    /// The question, which the program itself opens.
    static let discardLayer = ScreenID(folder: ScreenID.layerFolder, name: "discard")

    /// Leaves the page; one that holds a draft asks first.
    mutating func make(_ move: Move) {
        guard session.hasDraft(in: screens) else { return carryOut(move) }
        closeLayers(answering: .cancelled)
        open(Self.discardLayer, move: move)
    }

    /// Gives up the draft that the question is about, and goes where the person wanted to go.
    mutating func discard() {
        guard let move = session.layers.last?.move else { return }
        closeLayers(answering: .done)
        forgetDraft()
        if move != .back { carryOut(move) }
    }

    /// The page that was filled in closes; a tab's first page stays, without what was typed.
    mutating func forgetDraft() {
        if !session.stack.pop() { session.stack.top.memory.fields = [:] }
    }

    private mutating func carryOut(_ move: Move) {
        switch move {
        case .back: _ = session.stack.pop()
        case .root: session.stack.popToRoot()
        case .tab(let name): session.stack.show(name)
        case .quit: transition.effects.append(.quit)
        case .go(let destination): transition.effects.append(.go(destination))
        case .arrange(let act): transition.effects.append(.arrange(act))
        }
    }
}

extension Session {
    /// Whether the shown page holds text that somebody typed and would miss; what is secret, nobody misses.
    func hasDraft(in screens: ScreenSet) -> Bool {
        guard let screen = screens[stack.top.screen], screen.isForm else { return false }
        return screen.inputs.contains { id, input in
            !input.isSecret && stack.top.memory.fields[id]?.text.contains { !$0.isWhitespace } == true
        }
    }

    /// The session as it may be kept in a file: without what is secret, and without what is under way.
    public func withoutSecrets(in screens: ScreenSet) -> Session {
        var session = self
        session.layers = []
        session.pending = nil
        session.sequel = nil
        session.stack.change { entry in
            for (id, input) in screens[entry.screen]?.inputs ?? [] where input.isSecret {
                entry.memory.fields[id] = nil
            }
        }
        return session
    }
}
