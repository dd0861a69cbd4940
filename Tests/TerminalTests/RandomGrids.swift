import Grid

/// Grids that look like nothing a person would draw: wide characters at every edge, marks, all styles.
struct RandomGrids {
    private var generator: Xorshift

    init(seed: UInt64) { generator = Xorshift(state: seed) }

    /// A few changes to a grid: texts anywhere (also beyond the edges), areas filled or restyled.
    mutating func change(_ grid: inout Grid) {
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Point(
                x: .random(in: -4..<grid.size.columns + 2, using: &generator),
                y: .random(in: 0..<max(1, grid.size.rows), using: &generator))
            let area = Rect(
                origin: place,
                size: Size(columns: .random(in: 0...12, using: &generator), rows: .random(in: 0...4, using: &generator))
            )
            switch Int.random(in: 0...9, using: &generator) {
            case 0: grid.fill(area, style)
            case 1: grid.border(area, .round, style: style)
            case 2:
                let change = style
                grid.restyle(area) { $0 = change }
            case 3: grid.fill(grid.bounds)
            default: grid.put(Line(text), at: place, style: style)
            }
        }
    }

    private var text: String {
        mutating get {
            (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }
    }

    private var style: Style {
        mutating get {
            Style(
                ink: Style.Ink.allCases.randomElement(using: &generator) ?? .normal,
                bold: .random(using: &generator), dim: .random(using: &generator),
                reverse: .random(using: &generator), underline: .random(using: &generator))
        }
    }

    private static let pieces = [
        "退", "出", "该", "企业", "a", "b", "  ", " ", "确定", "ｆ", "e\u{301}", "한", "あ", "🀄", "─", "│", "✓", "。", "aaaaaaaa",
        "          ", "退\u{301}\u{302}\u{303}\u{304}",
    ]
}

/// The same numbers on every run.
struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
