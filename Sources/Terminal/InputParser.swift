import Session

/// Turns a terminal's bytes into arrivals: a pure state machine that is given bytes and times.
///
/// A sequence may be cut between any two bytes. Only ``expire(at:into:)`` gives up waiting for the rest of one, and its
/// caller has just found nothing to read. So a program that was busy, and reads late, breaks no sequence.
///
/// | bytes | arrivals |
/// |---|---|
/// | a character, a control character | that key |
/// | `ESC`, then nothing for 25 ms | the key Esc |
/// | `ESC` and a key at once | Esc and that key: Alt sends this, and so does a line that joins what was typed apart |
/// | CSI, SS3 (`ESC [`, `ESC O`, `U+009B`, `U+008F`) | a key, the mouse, a paste or an answer; else dropped whole |
/// | OSC, DCS, APC, PM, SOS | nothing: dropped up to BEL, ST, CAN, SUB, ESC or a limit |
///
/// C1 characters count in UTF-8 and, where no character is open, as raw bytes.
struct InputParser: Equatable, Sendable {
    typealias Instant = ContinuousClock.Instant

    /// When ``expire(at:into:)`` must be called unless another byte comes; `nil` where nothing is half read.
    private(set) var deadline: Instant?

    var state = State.ground
    /// The bytes of the sequence that is being read; C1 openers are written as `ESC` and a letter.
    var buffer: [UInt8] = []
    /// How many bytes a sequence or string has had since its opener, whether or not they are kept.
    var length = 0
    var decoder = ScalarDecoder()
    /// The text of the paste that is being read.
    var pasted = ""
    /// How many characters it has; counting them for each byte would make a long paste slow.
    var pastedScalars = 0
    /// Whether what is half read means nothing once it is whole.
    var isUnwanted = false
    let named: NamedSequences
    private let escapePause: Duration

    /// What is being read.
    enum State: Equatable, Sendable {
        /// Characters.
        case ground
        /// What follows an ESC that may still be the key.
        case escape
        /// A sequence that only the terminal's type explains.
        case named
        /// CSI.
        case sequence
        /// The letter behind `ESC [ [`, as the Linux console sends it.
        case console
        /// SS3.
        case shifted
        /// The three bytes of a mouse report in the old form.
        case mouse
        /// OSC, DCS, APC, PM or SOS.
        case string
        /// What follows an ESC in a control string: the other half of ST, or what comes after the string.
        case stringEscape
        /// A bracketed paste.
        case paste
    }

    /// How long the rest of a sequence may take after an ESC alone, unless the person has chosen another time.
    static let escapePause = Duration.milliseconds(25)
    /// Added to that pause, because the sender's timer and the line lengthen it. A lone Esc must show within 30 ms.
    private static let escapeMargin = Duration.milliseconds(2)
    /// Senders may pause for 500 ms within a sequence; the rest allows for what the line adds.
    private static let sequencePause = Duration.milliseconds(550)
    /// A control string or a paste has lost its end after this long without a byte.
    private static let stringPause = Duration.seconds(1)
    /// A longer control string has lost its end, and must not swallow the keyboard for ever.
    static let maxStringBytes = 65_536
    /// Longer sequences are dropped, whole as well. The answers of terminals have at most 60 bytes.
    static let maxSequenceBytes = 256
    /// No field takes more; what is beyond it is read and dropped.
    static let maxPastedScalars = 10_000

    static let escape: UInt8 = 0x1B

    /// A parser for a terminal.
    ///
    /// - Parameters:
    ///   - keys: what the terminal's type sends for its keys. Where ``KeyTable`` says otherwise, that counts.
    ///   - escapePause: how long the rest of a sequence may take after an ESC.
    init(keys: [[UInt8]: Key] = [:], escapePause: Duration = Self.escapePause) {
        var unknown = keys
        if !keys.isEmpty {
            var bare = InputParser()
            unknown = unknown.filter { !bare.reads($0.key) }
        }
        named = NamedSequences(unknown)
        self.escapePause = max(.zero, escapePause) + Self.escapeMargin
    }

    /// Takes bytes that were read at this time, and appends what they complete.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at now: Instant, into arrivals: inout [Arrival]) {
        guard !bytes.isEmpty else { return }
        for byte in bytes { take(byte, &arrivals) }
        settle(at: now)
    }

    /// Gives up what is half read if its time has come. Call it when there was nothing to read.
    mutating func expire(at now: Instant, into arrivals: inout [Arrival]) {
        guard let deadline, now >= deadline else { return }
        switch state {
        case .ground: endCharacter(&arrivals)
        case .escape: endEscape(&arrivals)
        case .named: replay(&arrivals)
        case .paste: endPaste(&arrivals)
        case .sequence, .console, .shifted, .mouse, .string, .stringEscape: finish()
        }
        settle(at: now)
    }

    /// Makes what is half read mean nothing once it is whole: the person typed it before seeing what it would do. An answer
    /// of the terminal still counts.
    ///
    /// - Returns: whether anything is half read.
    mutating func dropPartialInput() -> Bool {
        isUnwanted = deadline != nil
        return isUnwanted
    }

    /// Forgets what is half read: the rest of it will not come.
    mutating func reset() {
        finish()
        (pasted, pastedScalars, isUnwanted, deadline) = ("", 0, false, nil)
    }

    /// Says when the next byte must have come.
    private mutating func settle(at now: Instant) {
        deadline = pause.map { now + $0 }
        if deadline == nil { isUnwanted = false }
    }

    /// How long the next byte may take; `nil` where nothing is half read.
    private var pause: Duration? {
        switch state {
        case .ground: decoder.isOpen ? Self.sequencePause : nil
        case .escape: escapePause
        case .named: buffer.count == 1 ? escapePause : Self.sequencePause
        case .sequence, .console, .shifted, .mouse, .stringEscape: Self.sequencePause
        case .string, .paste: Self.stringPause
        }
    }

    /// Whether these bytes alone are one key.
    private mutating func reads(_ bytes: [UInt8]) -> Bool {
        var arrivals: [Arrival] = []
        for byte in bytes { take(byte, &arrivals) }
        let isKey = if case .event(.pressed)? = arrivals.first { arrivals.count == 1 && pause == nil } else { false }
        reset()
        return isKey
    }

    /// Takes a byte in whatever state this is.
    mutating func take(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        switch state {
        case .ground: takeCharacter(byte, &arrivals)
        case .escape: takeEscape(byte, &arrivals)
        case .named: takeNamed(byte, &arrivals)
        case .sequence: takeSequence(byte, &arrivals)
        case .console: takeConsole(byte, &arrivals)
        case .shifted: takeShifted(byte, &arrivals)
        case .mouse: takeMouse(byte, &arrivals)
        case .string: takeString(byte)
        case .stringEscape: takeStringEscape(byte, &arrivals)
        case .paste: takePasted(byte, &arrivals)
        }
    }

    /// Appends a key, unless it began before it was wanted.
    func press(_ key: Key, _ arrivals: inout [Arrival]) {
        if !isUnwanted { arrivals.append(.event(.pressed(key))) }
    }

    /// Goes back to characters.
    mutating func finish() {
        state = .ground
        buffer.removeAll(keepingCapacity: true)
        length = 0
        decoder.close()
    }
}
