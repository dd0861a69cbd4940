/// Where a line may end, by the rules of Chinese typesetting that matter in narrow columns.
enum LineBreak {
    /// What never starts a line.
    private static let neverFirst = Set("。，、；：！？）」』】〉》〕…—～·・々ー％!?,.;:)]}%”’".unicodeScalars)
    /// What never ends one.
    private static let neverLast = Set("（「『【〈《〔￥([{$“‘".unicodeScalars)

    /// Whether a line may end with one glyph and the next start with the other.
    static func isAllowed(between left: Glyph, and right: Glyph) -> Bool {
        if right.isBlank || neverFirst.contains(right.base) { return false }
        if left.isBlank { return true }
        return (left.width == 2 || right.width == 2) && !neverLast.contains(left.base)
    }
}

extension Glyph {
    /// Whether it is a space, narrow or wide, without marks.
    var isBlank: Bool { self == .blank || self == Glyph.wideBlank }
    private static let wideBlank = Glyph("\u{3000}")
}
