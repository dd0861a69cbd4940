import Session

/// The sequences that only the terminal's type explains, and what each begins with.
struct NamedSequences: Equatable, Sendable {
    private var entries: [[UInt8]: Entry] = [:]
    /// The control characters that sequences begin with, a bit each, so that other bytes need no look-up.
    private var controls: UInt32 = 0

    private struct Entry: Equatable {
        var key: Key?
        var goesOn = false
    }

    /// No terminal sends more for a key.
    private static let maxLength = 16

    /// What has been read so far of a sequence.
    enum Match: Equatable {
        case none
        /// A longer sequence begins like this; the key is that of the sequence that ends here, if one does.
        case beginning(Key?)
        case key(Key)
    }

    /// Keeps the sequences that begin with a control character; others would take a letter away from the keyboard.
    init(_ table: [[UInt8]: Key] = [:]) {
        for (bytes, key) in table {
            guard let first = bytes.first, first < 32, bytes.count <= Self.maxLength, bytes != [InputParser.escape]
            else {
                continue
            }
            controls |= 1 << UInt32(first)
            for count in 1..<bytes.count { entries[Array(bytes.prefix(count)), default: Entry()].goesOn = true }
            entries[bytes, default: Entry()].key = key
        }
    }

    /// Whether there is none at all.
    var isEmpty: Bool { entries.isEmpty }

    /// Whether a sequence begins with this byte.
    func begin(with byte: UInt8) -> Bool { byte < 32 && controls & 1 << UInt32(byte) != 0 }

    /// Looks up what has been read so far.
    func match(_ bytes: [UInt8]) -> Match {
        guard !isEmpty, let entry = entries[bytes] else { return .none }
        if entry.goesOn { return .beginning(entry.key) }
        return entry.key.map(Match.key) ?? .none
    }
}
