/// What follows `ESC [`, taken apart: `?2026;2$y` is the mark `?`, the numbers 2026 and 2, and the ending `$y`.
struct ControlSequence: Hashable {
    /// `?`, `<`, `=` or `>` before the numbers.
    let mark: Character?
    /// The numbers between the semicolons; one that was left out is `nil`, and of `97:65` only the first counts.
    let numbers: [Int?]
    /// What stands behind the numbers, the last letter included.
    let ending: String

    /// No terminal has numbers as long as these digits; what is longer is no number.
    private static let mostDigits = 9

    /// Takes a sequence apart that is known to be whole.
    init(_ text: String) {
        var rest = text[...]
        mark = rest.first.flatMap { "<=>?".contains($0) ? $0 : nil }
        if mark != nil { rest = rest.dropFirst() }
        let end = rest.firstIndex { !"0123456789;:".contains($0) } ?? rest.endIndex
        numbers = rest[..<end].split(separator: ";", omittingEmptySubsequences: false).map { part in
            let digits = part.prefix { $0 != ":" }
            return digits.count <= Self.mostDigits ? Int(digits) : nil
        }
        ending = String(rest[end...])
    }

    /// The number at a place, or what stands for one that was left out.
    func number(_ place: Int, default fallback: Int) -> Int {
        (numbers.indices.contains(place) ? numbers[place] : nil) ?? fallback
    }
}
