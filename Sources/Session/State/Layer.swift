public import Domain
public import ScreenKit

/// A menu, dialog or sheet that stands above the page until it is answered.
public struct Layer: Hashable, Sendable {
    /// Counts the layers of a session, so that each can be seen to answer exactly once.
    public let number: Int
    /// The layer's file.
    public let screen: ScreenID
    /// The identifier of the subject the layer takes; `nil` where it is about the page's own.
    public let subject: String?
    /// What it reports, where it is the dialog that shows a refusal.
    public let refusal: Refusal?
    /// What it reports, where it is the dialog that says what leaving brought.
    public let departure: MemberLeft?
    /// Where the person was going, where it is the question about a draft.
    public let move: Move?
    /// Whether it took the place of a layer that had a field, so that somebody may still be typing; `nil` is no, as in
    /// sessions that were saved before layers knew.
    let replacesField: Bool?
    /// What it must look like when one comes back to it.
    public internal(set) var memory = Memory()

    /// A layer just opened.
    init(
        number: Int, screen: ScreenID, subject: String? = nil, refusal: Refusal? = nil, departure: MemberLeft? = nil,
        move: Move? = nil, replacesField: Bool = false
    ) {
        self.number = number
        self.screen = screen
        self.subject = subject
        self.refusal = refusal
        self.departure = departure
        self.move = move
        self.replacesField = replacesField ? true : nil
    }

    /// Whether a text is or was typed here.
    func hasHadField(in screens: ScreenSet) -> Bool {
        replacesField == true || screens[screen]?.inputs.isEmpty == false
    }

    /// How a layer was answered.
    public enum Answer: Hashable, Sendable {
        /// Closed without choosing.
        case cancelled
        /// A control was chosen that leads elsewhere.
        case chose(String)
        /// Its command was carried out.
        case done
        /// Its command was refused by a rule.
        case refused(Rule)
        /// Its command could not be recorded.
        case failed
        /// What it was about is gone.
        case pruned
    }
}

extension Session {
    /// Whether somebody who types may believe that a field of a layer takes it: one does or did, or the layer is the question
    /// about quitting, which a `q` amid a text opens.
    func mayBeTypedInto(in screens: ScreenSet) -> Bool {
        layers.contains { $0.hasHadField(in: screens) } || layers.last.flatMap { screens[$0.screen] }?.quits == true
    }
}

extension Screen {
    /// Whether keys typed ahead must never reach it: it takes something away, or closes the program.
    public var guardsTypeAhead: Bool { isDestructive || quits }

    /// Whether it is a layer that closes the program.
    fileprivate var quits: Bool {
        layer != nil && controls.contains { $0.action == .run(command: ProgramCommand.quit.rawValue, of: nil) }
    }
}

/// A layer's answer, given exactly once.
public struct LayerAnswer: Hashable, Sendable {
    /// The layer's number in its session.
    public let number: Int
    /// The layer's file.
    public let screen: ScreenID
    /// How it was answered.
    public let answer: Layer.Answer
}
