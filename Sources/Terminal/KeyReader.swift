import CNcurses
import CTermGuard
import Session

/// Turns what waits at the terminal into arrivals, all of it at once, so that a burst of keys costs one frame.
///
/// It reads through a window of one cell that is never shown: reading through the real one would draw.
final class KeyReader {
    /// ncurses must run as long as the window is there.
    private let surface: CursesSurface
    private let window: UnsafeMutablePointer<WINDOW>
    private var decoder = ScalarDecoder()
    /// Read too early: what followed an Esc that was only an Esc.
    private var putBack: Int32?
    /// The text of a paste that has begun; it may arrive over several bursts.
    private var paste: String.UnicodeScalarView?
    /// How much of it there is: counting anew for each byte would make a long paste take for ever.
    private var pastedScalars = 0
    /// Whether that paste began before somebody could see where it would go.
    private var isPasteUnwanted = false
    private var lastArrival: ContinuousClock.Instant

    /// A terminal that never falls silent (bytes from a file, a broken cable) must still let a frame through.
    private static let largestBurst = 4_096
    /// No field takes more; what is beyond it is read and dropped.
    private static let longestPaste = 10_000
    /// A paste whose end has not come for so long has lost it on the way.
    private static let longestPause = Duration.seconds(1)
    /// No control sequence is longer; whatever follows is not one.
    private static let longestSequence = 64

    init(on surface: CursesSurface) throws(TerminalError) {
        self.surface = surface
        guard let window = newpad(1, 1) else { throw .refused("memory for reading keys", code: 0) }
        self.window = window
        lastArrival = .now
        keypad(window, true)
        nodelay(window, true)
        // Without it bytes above 127 lose their top bit, for ncurses cannot see that the terminal has 8. What it writes for
        // that must not reach the terminal: xterm would send other bytes for Alt from then on.
        meta(window, true)
        KeyTable.define()
    }

    deinit { delwin(window) }

    /// Something that has arrived.
    enum Arrival: Hashable {
        /// What the person did.
        case event(TerminalEvent)
        /// What the terminal says of itself, or a sequence that means nothing to us.
        case sequence(ControlSequence)
        /// A control character past the system, which may have a signal for it: typed, never pasted.
        case control(UInt8)
    }

    /// Everything that has arrived, in order.
    func drain() -> [Arrival] {
        var arrivals: [Arrival] = []
        while arrivals.count < Self.largestBurst, let code = next() {
            lastArrival = .now
            if paste == nil { take(code, &arrivals) } else { takePasted(code, &arrivals) }
        }
        if paste != nil, ContinuousClock.now - lastArrival > Self.longestPause { endPaste(&arrivals) }
        return arrivals
    }

    /// Drops what was half read: the rest of a paste that has begun will not arrive. Returns whether there was one.
    func dropPaste() -> Bool {
        isPasteUnwanted = paste != nil
        return isPasteUnwanted
    }

    /// The next byte or named key; `nil` when nothing waits. After an Esc ncurses waits a moment for the rest of a sequence.
    private func next() -> Int32? {
        if let code = putBack {
            putBack = nil
            return code
        }
        let code = wgetch(window)
        return code == ERR ? nil : code
    }

    private func take(_ code: Int32, _ arrivals: inout [Arrival]) {
        switch code {
        case KeyTable.Mark.pasteStart: beginPaste()
        case KeyTable.Mark.pasteEnd: break
        case KeyTable.Mark.mouse: takeMouse(&arrivals)
        case KeyTable.Mark.oldMouse: takeOldMouse(&arrivals)
        case Int32(Self.escape): takeEscape(&arrivals)
        case 0..<32 where term_guard_signal_of(UInt8(code)) != 0: arrivals.append(.control(UInt8(code)))
        case 0...255:
            for scalar in decoder.take(UInt8(code)) {
                if let key = KeyTable.key(typing: scalar) { arrivals.append(.event(.pressed(key))) }
            }
        default:
            if let key = KeyTable.key(named: code) { arrivals.append(.event(.pressed(key))) }
        }
    }

    /// An Esc alone is the key. With `[` or `O` right behind it, it begins a sequence that ncurses doesn't know: a key held
    /// down with others, or what the terminal says of itself. It is taken whole, for its letters and digits are no keys.
    private func takeEscape(_ arrivals: inout [Arrival]) {
        let following = next()
        guard following == Self.bracket || following == Self.letterO else {
            arrivals.append(.event(.pressed(Key(.escape))))
            putBack = following
            return
        }
        guard let text = restOfSequence(), following == Self.bracket else { return }
        let sequence = ControlSequence(text)
        switch KeySequence(sequence) {
        case .key(let key): arrivals.append(.event(.pressed(key)))
        case .control(let byte): arrivals.append(.control(byte))
        case nil: arrivals.append(.sequence(sequence))
        }
    }

    /// The rest of a sequence with its last letter; `nil` where that doesn't come.
    private func restOfSequence() -> String? {
        var text = ""
        while text.utf8.count < Self.longestSequence, let code = next(), let byte = UInt8(exactly: code) {
            text.unicodeScalars.append(Unicode.Scalar(byte))
            if Self.finals.contains(code) { return text }
        }
        return nil
    }

    private func takeMouse(_ arrivals: inout [Arrival]) {
        if let text = restOfSequence(), let event = MouseReport(text: text)?.event { arrivals.append(.event(event)) }
    }

    private func takeOldMouse(_ arrivals: inout [Arrival]) {
        let bytes = (0..<3).compactMap { _ in next().flatMap { UInt8(exactly: $0) } }
        if let event = MouseReport(oldForm: bytes)?.event { arrivals.append(.event(event)) }
    }

    private func beginPaste() {
        paste = .init()
        pastedScalars = 0
    }

    private func takePasted(_ code: Int32, _ arrivals: inout [Arrival]) {
        guard code != KeyTable.Mark.pasteEnd else { return endPaste(&arrivals) }
        guard let byte = UInt8(exactly: code), var text = paste else { return }
        paste = nil  // so that the text has one owner while it grows
        for scalar in decoder.take(byte) where pastedScalars < Self.longestPaste {
            text.append(scalar == "\r" ? "\n" : scalar)
            pastedScalars += 1
        }
        paste = text
    }

    private func endPaste(_ arrivals: inout [Arrival]) {
        if let text = paste, !text.isEmpty, !isPasteUnwanted { arrivals.append(.event(.pasted(String(text)))) }
        paste = nil
        isPasteUnwanted = false
    }

    private static let escape: UInt8 = 27
    private static let bracket = Int32(UInt8(ascii: "["))
    private static let letterO = Int32(UInt8(ascii: "O"))
    /// What ends a control sequence.
    private static let finals: ClosedRange<Int32> = 0x40...0x7E
}
