/// How names are spelled: which ones are identifiers, and which known name somebody probably meant.
public enum Spelling {
    /// Longer names get no suggestion; comparing them would cost more than it helps.
    static let longestCompared = 40
    /// More names than this aren't compared: a suggestion is a courtesy, and must not take a second.
    static let mostCompared = 1_000
    /// So many names can be listed when none is near.
    static let shortList = 10

    /// Lower-case letters, digits and hyphens, at least one of them: `confirm-leave`.
    public static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// `; did you mean "list"?` if one of the names is near, else all of them if they are few, else nothing.
    public static func hint(for word: String, among names: [String]) -> String {
        if let name = nearest(to: word, among: names) { return "; did you mean \(quoted(name))?" }
        guard (1...shortList).contains(names.count) else { return "" }
        return "; write \(names.count == 1 ? "" : "one of ")\(names.joined(separator: ", "))"
    }

    /// The name that differs by the fewest slips, if they are few for its length; the first of equals.
    public static func nearest(to word: String, among names: [String]) -> String? {
        let letters = Array(word.unicodeScalars)
        guard letters.count <= longestCompared else { return nil }
        var best: (name: String, slips: Int)?
        for name in names.prefix(mostCompared) where name.unicodeScalars.count <= longestCompared {
            let slips = slips(letters, Array(name.unicodeScalars))
            let allowed = max(1, name.unicodeScalars.count / 3)
            if slips <= allowed, slips < best?.slips ?? .max { best = (name, slips) }
        }
        return best?.name
    }

    /// The letters to insert, drop, replace or swap with their neighbour to get from one word to the other.
    static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var next = [row + 1] + [Int](repeating: 0, count: right.count)
            for (column, other) in right.enumerated() {
                next[column + 1] = min(
                    last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
                let swapped = row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
                if swapped { next[column + 1] = min(next[column + 1], beforeLast[column - 1] + 1) }
            }
            beforeLast = last
            last = next
        }
        return last[right.count]
    }
}
