public import ScreenKit

/// What leads off a page that is being filled in, kept while the person is asked whether to give up what they typed.
public enum Move: Hashable, Sendable {
    /// One page back.
    case back
    /// To the tab's first page.
    case root
    /// Out of a dialog, to what lies below it.
    case close
    /// To a page that lies further back on the stack, with its subject.
    case backTo(ScreenID, subject: String?)
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

    /// Closes the top layer without choosing; one that holds a draft asks first.
    mutating func closeCancelled() {
        guard session.topLayerHasDraft(in: screens) else { return closeTopLayer(answering: .cancelled) }
        open(Self.discardLayer, move: .close)
    }

    /// Opens a page; where it lies below one that holds a draft, which would be gone, that is asked first.
    mutating func make(opening entry: Entry) {
        let isBelow = session.stack.entries.dropLast().contains { $0.isSamePage(as: entry) }
        if isBelow { make(.backTo(entry.screen, subject: entry.subject)) } else { openPage(entry) }
    }

    /// Gives up the draft that the question is about, and goes where the person wanted to go.
    mutating func discard() {
        guard let move = session.layers.last?.move else { return }
        guard move != .close else {
            closeTopLayer(answering: .done)
            return closeTopLayer(answering: .cancelled)
        }
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
        case .close: closeTopLayer(answering: .cancelled)
        case .backTo(let screen, let subject): openPage(Entry(screen: screen, subject: subject))
        case .tab(let name): session.stack.show(name, fromStart: hasNews(behind: name))
        case .quit: effects.append(.quit)
        case .go(let destination): effects.append(.go(destination))
        case .arrange(let act): effects.append(.arrange(act))
        }
    }
}

extension SessionStep {
    /// Whether a tab's badge counts something; what waits there is listed on its first page.
    private func hasNews(behind tab: String) -> Bool {
        view.tabs.contains { $0.key == .tab(tab) && $0.badgeCount > 0 }
    }
}

extension Session {
    /// Whether the shown page holds text that somebody typed and would miss; what is secret, nobody misses.
    func hasDraft(in screens: ScreenSet) -> Bool {
        screens[stack.top.screen].map { $0.isForm && $0.isFilledIn(as: stack.top.memory) } ?? false
    }

    /// The same of the layer on top.
    func topLayerHasDraft(in screens: ScreenSet) -> Bool {
        layers.last.flatMap { layer in screens[layer.screen]?.isFilledIn(as: layer.memory) } ?? false
    }
}

extension Screen {
    /// Whether one of its fields that hold no secret holds a text.
    fileprivate func isFilledIn(as memory: Memory) -> Bool {
        inputs.contains { id, input in
            !input.isSecret && memory.fields[id]?.text.contains { !$0.isWhitespace } == true
        }
    }
}
