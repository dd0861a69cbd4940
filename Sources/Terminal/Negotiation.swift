/// What a terminal says of itself, beyond its type. It is asked once, in the first frame's own write; it answers when it
/// likes, and no frame waits for it.
///
/// | question | answer | what for |
/// |---|---|---|
/// | the width of `─`: draw one, where is the cursor? | `CSI 2;3R` | where a line takes two columns, boxes are drawn in ASCII |
/// | `CSI ?u` | `CSI ?0u` | the kitty keyboard protocol, in which an Esc is known at once |
/// | `CSI ?2026$p` | `CSI ?2026;2$y` | synchronized output: frames appear whole |
/// | `CSI c` | `CSI ?62;…c` | every terminal answers this one: with it, all has been said |
struct Negotiation {
    /// Whether frames can be held back until they are whole.
    private(set) var synchronizes = false
    /// Whether the keyboard protocol was offered, and has been taken.
    private(set) var hasKeyboard = false
    /// Whether a line of a box takes two columns.
    private(set) var drawsWideLines = false
    /// Whether the terminal has been asked and has not said all yet.
    private(set) var isAwaited = false
    private var isAsked = false

    private let modes: TerminalModes
    /// A multiplexer answers for itself and not for the terminal around it, which may show its cursor jumping.
    private let mayTrustFrames: Bool

    /// Where the cursor stands, row and column from 1, after a line that takes two. (In the first row its report would be that
    /// of a function key.)
    private static let placeAfterWide = [2, 3]
    /// The answers that mean a mode can be switched: it is on, or it is off.
    private static let switchable = 1...2
    private static let synchronizedOutput = 2026
    private static let multiplexers = ["screen", "tmux"]

    /// What can be said with a terminal of this type.
    init(modes: TerminalModes, type: String) {
        self.modes = modes
        mayTrustFrames = !Self.multiplexers.contains { type.hasPrefix($0) }
    }

    /// Undoes all that has been switched on.
    var leave: String {
        (synchronizes ? "\u{1B}[?2026l" : "") + (hasKeyboard ? "\u{1B}[<u" : "") + modes.leave
    }

    /// Switches on what is known by now; for whenever the terminal comes back.
    var enter: String { (hasKeyboard ? Self.keyboard : "") + modes.enter }

    /// Esc, and every key with Ctrl or Alt, arrive as sequences of their own.
    private static let keyboard = "\u{1B}[>1u"

    /// A frame's bytes with what belongs around them. The questions go into the first one, before it wipes the screen:
    /// whatever a terminal that doesn't know them makes of them, nobody sees it.
    mutating func frame(_ bytes: [UInt8], clears: Bool) -> [UInt8] {
        if !isAsked, let start = modes.alternateScreen, let place = bytes.firstRange(of: Array(start.utf8)) {
            (isAsked, isAwaited) = (true, true)
            return Array(bytes[..<place.upperBound]) + questions.utf8 + bytes[place.upperBound...]
        }
        guard synchronizes, !clears, !bytes.isEmpty else { return bytes }
        return Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
    }

    private var questions: String {
        "\u{1B}[2H─\u{1B}[6n\u{1B}[?u" + (mayTrustFrames ? "\u{1B}[?2026$p" : "") + "\u{1B}[c"
    }

    /// Makes the terminal's next frame ask again: it went away before it had said all.
    mutating func forgetQuestions() { if isAwaited { (isAsked, isAwaited) = (false, false) } }

    /// Takes an answer.
    ///
    /// - Returns: what must be written because of it; `nil` where nothing changes.
    mutating func take(_ answer: ControlSequence) -> String? {
        guard isAwaited else { return nil }
        switch (answer.mark, answer.ending) {
        case (nil, "R"):
            drawsWideLines = answer.numbers == Self.placeAfterWide
            return drawsWideLines ? "" : nil
        case ("?", "u") where !hasKeyboard:
            hasKeyboard = true
            return Self.keyboard
        case ("?", "$y") where answer.number(0, default: 0) == Self.synchronizedOutput:
            synchronizes = Self.switchable.contains(answer.number(1, default: 0))
            return synchronizes ? "" : nil
        case ("?", "c"):
            isAwaited = false
            return nil
        default: return nil
        }
    }
}
