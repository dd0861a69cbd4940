// Control sequences: CSI, SS3, and the forms that don't keep to their rules.
import Session

extension InputParser {
    /// Takes a byte of a CSI sequence.
    mutating func takeSequence(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        guard keep(byte, &arrivals) else { return }
        switch named.match(buffer) {
        case .key(let key): return finish(pressing: key, &arrivals)
        case .beginning(let key?) where Self.finals.contains(byte): return finish(pressing: key, &arrivals)
        case .beginning, .none: break
        }
        switch byte {
        case UInt8(ascii: "[") where buffer.count == Self.openerLength + 1: state = .console
        case UInt8(ascii: "M") where buffer.count == Self.openerLength + 1: state = .mouse
        case UInt8(ascii: "$") where isRxvtShift: finish()
        case Self.finals: endSequence(&arrivals)
        default: break
        }
    }

    /// How long `ESC [` is.
    private static let openerLength = 2
    /// What ends a control sequence.
    private static let finals: ClosedRange<UInt8> = 0x40...0x7E
    /// What may stand in one before its end.
    private static let inner: ClosedRange<UInt8> = 0x20...0x3F

    /// Keeps a byte of a sequence; of one that is too long, it only counts the bytes.
    ///
    /// - Returns: false where the byte can't be part of the sequence, or has ended one that was too long.
    private mutating func keep(_ byte: UInt8, _ arrivals: inout [Arrival]) -> Bool {
        guard Self.inner.contains(byte) || Self.finals.contains(byte) else {
            abandon(at: byte, &arrivals)
            return false
        }
        length += 1
        guard length > Self.maxSequenceBytes else {
            buffer.append(byte)
            return true
        }
        if Self.finals.contains(byte) || length >= Self.maxStringBytes { finish() }
        return false
    }

    /// Drops a sequence that has lost its end. The byte that shows it counts, but for CAN and SUB, which say just this.
    private mutating func abandon(at byte: UInt8, _ arrivals: inout [Arrival]) {
        finish()
        if byte != Self.cancel, byte != Self.substitute { take(byte, &arrivals) }
    }

    static let cancel: UInt8 = 0x18
    static let substitute: UInt8 = 0x1A

    /// Whether this is a key with Shift as rxvt sends it, `ESC [ 7 $`: its end looks like the middle of others.
    private var isRxvtShift: Bool {
        let digits = buffer[Self.openerLength...].dropLast()
        guard (1...2).contains(digits.count) else { return false }
        return Int(String(decoding: digits, as: UTF8.self)).map(KeyTable.rxvtNumbers.contains) ?? false
    }

    /// Says what a whole sequence is.
    private mutating func endSequence(_ arrivals: inout [Arrival]) {
        if buffer.count == Self.openerLength + 1, let key = KeyTable.key(lettered: buffer[Self.openerLength]) {
            return finish(pressing: key, &arrivals)
        }
        let sequence = ControlSequence(buffer[Self.openerLength...])
        finish()
        if sequence.mark == "<" {
            if let event = MouseReport(sequence)?.event, !isUnwanted { arrivals.append(.event(event)) }
            return
        }
        if sequence == Self.pasteStart { return state = .paste }
        switch KeySequence(sequence) {
        case .key(let key): press(key, &arrivals)
        case .control(let byte): if !isUnwanted { arrivals.append(.control(byte)) }
        case nil: if sequence != Self.pasteEnd { arrivals.append(.sequence(sequence)) }
        }
    }

    private static let pasteStart = ControlSequence("200~".utf8)
    private static let pasteEnd = ControlSequence("201~".utf8)

    /// Takes the letter of a function key of the Linux console.
    mutating func takeConsole(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        guard keep(byte, &arrivals) else { return }
        finish()
        if let key = KeyTable.key(ofConsole: byte) { press(key, &arrivals) }
    }

    /// Takes a byte of an SS3 sequence. One with numbers is a key held down with others, and is dropped.
    mutating func takeShifted(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        guard keep(byte, &arrivals) else { return }
        if case .key(let key) = named.match(buffer) { return finish(pressing: key, &arrivals) }
        guard !(UInt8(ascii: "0")...UInt8(ascii: ";")).contains(byte) else { return }
        let key = buffer.count == Self.openerLength + 1 ? KeyTable.key(shifted: byte) : nil
        finish()
        if let key { press(key, &arrivals) }
    }

    /// Takes one of the three bytes behind `ESC [ M`. None is a control character, except 0: xterm sends it for a place
    /// that this form has no number for.
    mutating func takeMouse(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        guard byte == 0 || byte >= 0x20 else { return abandon(at: byte, &arrivals) }
        buffer.append(byte)
        guard buffer.count == Self.openerLength + 1 + Self.oldReportLength else { return }
        let event = MouseReport(oldForm: buffer.suffix(Self.oldReportLength))?.event
        finish()
        if let event, !isUnwanted { arrivals.append(.event(event)) }
    }

    private static let oldReportLength = 3
}
