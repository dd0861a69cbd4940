import Glibc

/// One stretch of a roster's names, laid out so that a search runs over it at memory speed: a million names take some
/// milliseconds. It finds what `NamePattern.matches` would, compared by bytes.
///
/// Each text holds one line per person, in the roster's order:
/// ```
/// names     王雨桐⏎周航⏎tomlü⏎      lower case, without spaces: any stretch of a line is a match
/// latin     ⏎⏎tomlü⏎               the same, but only names with a letter, digit or sign of ASCII
/// pinyin    WangYuTong⏎ZhouHang⏎⏎  a capital opens a syllable: a match begins at one
/// initials  wyt⏎zh⏎⏎               any stretch of a line is a match
/// ```
struct NameIndex {
    /// What a text of the index holds; the raw value stands in the base file.
    enum Kind: Int, CaseIterable { case names, latin, pinyin, initials }

    /// A text, and how long its longest line is in bytes: whatever is longer needn't be sought in it.
    struct Text {
        private(set) var bytes: [UInt8] = []
        private(set) var longestLine = 0

        mutating func append(line: [UInt8]) {
            bytes += line
            bytes.append(NameIndex.newline)
            longestLine = max(longestLine, line.count)
        }
    }

    /// People per stretch: few enough to be read in a fraction of a millisecond, enough to be read in few pieces.
    static let stretch = 4096

    private static let newline = UInt8(ascii: "\n")
    /// Opens a syllable that doesn't begin with a letter from a to z.
    private static let opening: UInt8 = 1
    /// CJK Radicals Supplement, the first block of Chinese characters.
    private static let firstIdeographBlock: UInt32 = 0x2E80

    /// The texts there are, by kind.
    private(set) var texts: [Kind: Text] = [:]
    /// How many people are in it.
    private(set) var count = 0

    /// Adds the next person's line to each text.
    mutating func append(name: String, pinyin: String?) {
        let folded = Array(name.lowercased().filter { !$0.isWhitespace }.utf8)
        let syllables = (pinyin ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        texts[.names, default: Text()].append(line: folded)
        texts[.latin, default: Text()].append(line: folded.contains { $0 < 0x80 } ? folded : [])
        texts[.pinyin, default: Text()].append(line: syllables.flatMap(Self.opened))
        texts[.initials, default: Text()].append(line: Array(String(syllables.compactMap(\.first)).utf8))
        count += 1
    }

    private static func opened(_ syllable: Substring) -> [UInt8] {
        var bytes = Array(syllable.utf8)
        guard let first = bytes.first else { return [] }
        if isSmallLetter(first) { bytes[0] = capital(first) } else { bytes.insert(opening, at: 0) }
        return bytes
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func capital(_ byte: UInt8) -> UInt8 { byte & ~0x20 }
}

extension NameIndex {
    /// The kinds worth reading for what was typed: no pinyin holds a Chinese character.
    static func kinds(for typed: String) -> [Kind] {
        if typed.unicodeScalars.contains(where: { $0.value >= firstIdeographBlock }) { return [.names] }
        return [typed.utf8.allSatisfy { $0 < 0x80 } ? .latin : .names, .pinyin, .initials]
    }

    /// The lines of a text, counted from 0, that match what was typed (folded as `NamePattern.text`; not empty).
    static func lines(of text: UnsafeRawBufferPointer, kind: Kind, matching typed: [UInt8]) -> [Int] {
        typed.withUnsafeBytes { typed in
            guard let start = text.baseAddress, let wanted = typed.baseAddress else { return [] }
            let end = start + text.count
            var (lines, line, lineStart): ([Int], Int, UnsafeRawPointer) = ([], 0, start)
            while let hit = hit(from: lineStart, to: end, kind: kind, wanted: wanted, count: typed.count) {
                while let ending = memchr(lineStart, Int32(newline), hit - lineStart) {
                    line += 1
                    lineStart = UnsafeRawPointer(ending) + 1
                }
                lines.append(line)
                guard let ending = memchr(hit, Int32(newline), end - hit) else { break }
                line += 1
                lineStart = UnsafeRawPointer(ending) + 1
            }
            return lines
        }
    }

    private static func hit(
        from start: UnsafeRawPointer, to end: UnsafeRawPointer, kind: Kind, wanted: UnsafeRawPointer, count: Int
    ) -> UnsafeRawPointer? {
        kind == .pinyin
            ? syllableHit(from: start, to: end, wanted: wanted, count: count)
            : stretchHit(from: start, to: end, wanted: wanted, count: count)
    }

    /// The first place where the wanted bytes stand. Their last byte leads the way: in Chinese text it is much rarer
    /// than the first, which many characters share.
    private static func stretchHit(
        from start: UnsafeRawPointer, to end: UnsafeRawPointer, wanted: UnsafeRawPointer, count: Int
    ) -> UnsafeRawPointer? {
        let reach = count - 1
        let lead = Int32((wanted + reach).load(as: UInt8.self))
        var last = start + reach
        while last < end, let found = memchr(last, lead, end - last) {
            let candidate = UnsafeRawPointer(found) - reach
            if memcmp(candidate, wanted, reach) == 0 { return candidate }
            last = UnsafeRawPointer(found) + 1
        }
        return nil
    }

    /// The first syllable from which on the wanted bytes stand.
    private static func syllableHit(
        from start: UnsafeRawPointer, to end: UnsafeRawPointer, wanted: UnsafeRawPointer, count: Int
    ) -> UnsafeRawPointer? {
        let first = wanted.load(as: UInt8.self)
        let lead = Int32(isSmallLetter(first) ? capital(first) : opening)
        var position = start
        while position < end, let found = memchr(position, lead, end - position) {
            let candidate = UnsafeRawPointer(found)
            if syllables(from: candidate, to: end, beginWith: wanted, count: count) { return candidate }
            position = candidate + 1
        }
        return nil
    }

    /// Whether the syllables from here on, run together in lower case, begin with the wanted bytes.
    private static func syllables(
        from start: UnsafeRawPointer, to end: UnsafeRawPointer, beginWith wanted: UnsafeRawPointer, count: Int
    ) -> Bool {
        var position = start
        for index in 0..<count {
            while position < end, position.load(as: UInt8.self) == opening { position += 1 }
            guard position < end else { return false }
            let byte = position.load(as: UInt8.self)
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard (isCapital ? byte | 0x20 : byte) == (wanted + index).load(as: UInt8.self) else { return false }
            position += 1
        }
        return true
    }
}
