// What several tests of this room need: grids from rows of text, and numbers that look random yet are the same each run.
import Grid

extension Grid {
    /// A grid as wide as its longest row.
    init(_ rows: String..., style: Style = .plain) {
        let lines = rows.map { Line($0) }
        self.init(size: Size(columns: lines.map(\.width).max() ?? 0, rows: lines.count))
        for (row, line) in lines.enumerated() { put(line, at: Point(x: 0, y: row), style: style) }
    }

    /// The rows with their blanks, right halves left out.
    var rows: [String] { Picture.rows(of: self, keepingBlanks: true) }

    /// Places where a wide glyph lacks its right half, a right half its glyph, or the two look different.
    var brokenPlaces: [Point] {
        (0..<size.rows).flatMap { y in
            (0..<size.columns).map { Point(x: $0, y: y) }.filter { place in
                let (cell, next) = (self[place.x, y], self[place.x + 1, y])
                let isLast = place.x + 1 == size.columns
                if cell.width == 2 { return isLast || !next.isRightHalf || next.style != cell.style }
                return (place.x == 0 && cell.isRightHalf) || (!isLast && next.isRightHalf)
            }
        }
    }
}

/// The generator SplitMix64: few lines, good enough, and the same numbers for the same seed.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A text of narrow and wide characters, blanks, punctuation and marks.
func someText(_ numbers: inout SeededNumbers, longest: Int = 24) -> String {
    let characters: [Character] = ["a", "b", "-", " ", " ", "退", "企", "。", "「", "」", "（", "e\u{301}", "…", "👩🏽‍💻"]
    return String(
        (0..<Int.random(in: 0...longest, using: &numbers)).map { _ in
            characters[Int.random(in: 0..<characters.count, using: &numbers)]
        })
}
