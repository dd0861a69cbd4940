// Control strings and pastes: text that is no key.
import Session

extension InputParser {
    /// Takes a byte of a control string, which is dropped. A byte that looks like ST may be the middle of a character.
    mutating func takeString(_ byte: UInt8) {
        length += 1
        if decoder.isOpen, ScalarDecoder.continues(byte) {
            if decoder.take(byte)?.value == UInt32(Self.stringTerminator) { return finish() }
        } else {
            decoder.close()
            switch byte {
            case Self.bell, Self.cancel, Self.substitute, Self.stringTerminator: return finish()
            case Self.escape: return state = .stringEscape
            case 0xC0...: _ = decoder.take(byte)
            default: break
            }
        }
        if length >= Self.maxStringBytes { finish() }
    }

    private static let bell: UInt8 = 0x07

    /// Takes the byte behind an ESC that ended a control string. Like CAN and SUB there, that ESC is never a key: it is half
    /// of ST, begins another sequence, or only ends the string.
    mutating func takeStringEscape(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        finish()
        guard byte != Self.backslash else { return }
        isUnwanted = false  // what comes is no part of the string
        if let opened = Self.opened(by: byte) {
            begin(opened)
            buffer.append(byte)
        } else {
            take(byte, &arrivals)
        }
    }

    /// Takes a byte of a paste. Nothing in it is a key; the buffer holds what may be the mark at its end.
    mutating func takePasted(_ byte: UInt8, _ arrivals: inout [Arrival]) {
        if buffer.isEmpty {
            if byte == Self.escape {
                closePastedCharacter()
                buffer.append(byte)
            } else {
                addToPaste(byte)
            }
            return
        }
        buffer.append(byte)
        guard Self.pasteMarks.contains(where: { $0.starts(with: buffer) }) else {
            let text = buffer.dropLast()
            buffer.removeAll(keepingCapacity: true)
            for byte in text { addToPaste(byte == Self.sequenceOpener ? Self.invalid : byte) }
            return takePasted(byte, &arrivals)
        }
        // A paste within a paste is one: the end of the first was lost, or somebody has pasted a mark.
        if buffer.last == UInt8(ascii: "~") {
            if buffer.dropLast().last == UInt8(ascii: "1") { endPaste(&arrivals) } else { buffer.removeAll() }
        }
    }

    /// CSI as a C1 character.
    private static let sequenceOpener: UInt8 = 0x9B
    /// A byte that is never part of a character.
    private static let invalid: UInt8 = 0xFF
    /// The marks of both ends, with either form of CSI.
    private static let pasteMarks = [[escape, UInt8(ascii: "[")], [sequenceOpener]].flatMap { opener in
        ["200~", "201~"].map { opener + Array($0.utf8) }
    }

    private mutating func addToPaste(_ byte: UInt8) {
        if decoder.isOpen, !ScalarDecoder.continues(byte) { closePastedCharacter() }
        if byte == Self.sequenceOpener, !decoder.isOpen { return buffer.append(byte) }
        guard let scalar = decoder.take(byte) else { return }
        if scalar.value == UInt32(Self.sequenceOpener) { return buffer.append(Self.sequenceOpener) }
        addToPaste(scalar)
    }

    private mutating func closePastedCharacter() {
        if decoder.close() { addToPaste(ScalarDecoder.replacement) }
    }

    private mutating func addToPaste(_ scalar: Unicode.Scalar) {
        guard pastedScalars < Self.maxPastedScalars else { return }
        pasted.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
        pastedScalars += 1
    }

    /// Ends a paste, with what there is of it.
    mutating func endPaste(_ arrivals: inout [Arrival]) {
        closePastedCharacter()
        if !pasted.isEmpty, !isUnwanted { arrivals.append(.event(.pasted(pasted))) }
        finish()
        (pasted, pastedScalars) = ("", 0)
    }
}
