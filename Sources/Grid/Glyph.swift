/// What one character cell shows, measured: a base and the marks above or below it, in 16 bytes without a pointer.
///
/// The bits, from the lowest of each word:
/// ```
/// front │ base 21 │ mark 21 │ mark 21 │
/// back  │ mark 21 │ mark 21 │ columns 2 │ zero 20: a cell keeps its style there │
/// ```
public struct Glyph: Hashable, Sendable {
    let front: UInt64
    let back: UInt64

    /// More marks than this on one base are dropped: no script needs more, and ncurses draws no more.
    public static let mostMarks = 4
    /// An empty place.
    public static let blank = Glyph(" ")
    /// What stands for a character that cannot be shown.
    public static let unknown = Glyph("\u{FFFD}")

    static let scalarBits: UInt64 = 21
    static let scalarMask: UInt64 = (1 << scalarBits) - 1
    static let columnsShift: UInt64 = 2 * scalarBits
    static let columnsMask: UInt64 = 3

    init(front: UInt64, back: UInt64) {
        self.front = front
        self.back = back
    }

    /// A glyph of this base; one that no terminal shows or that has no width of its own becomes ``unknown``.
    public init(_ base: Unicode.Scalar) {
        let width = Width.columns(of: base) ?? 0
        let shown = width > 0 ? base.value : 0xFFFD
        front = UInt64(shown)
        back = UInt64(max(1, width)) << Glyph.columnsShift
    }

    /// The columns it takes: 1 or 2.
    public var width: Int { Int(truncatingIfNeeded: back >> Glyph.columnsShift & Glyph.columnsMask) }

    /// The character itself.
    public var base: Unicode.Scalar { scalar(at: 0) }

    /// Whether marks stand on it; almost no glyph has any.
    public var hasMarks: Bool { front >> Glyph.scalarBits != 0 }

    /// The marks that stand on it, at most ``mostMarks``, in order.
    public var marks: [Unicode.Scalar] {
        guard hasMarks else { return [] }
        return (1...Glyph.mostMarks).lazy.map { scalar(at: $0) }.filter { $0.value != 0 }
    }

    /// The glyph with one more mark on it, or the same where there is no place for more.
    func adding(mark: Unicode.Scalar) -> Glyph {
        guard let place = (1...Glyph.mostMarks).first(where: { scalar(at: $0).value == 0 }) else { return self }
        let bits = UInt64(mark.value)
        return place < 3
            ? Glyph(front: front | bits << (UInt64(place) * Glyph.scalarBits), back: back)
            : Glyph(front: front, back: back | bits << (UInt64(place - 3) * Glyph.scalarBits))
    }

    /// The base at 0, then the marks; the scalar 0 where there is none.
    private func scalar(at place: Int) -> Unicode.Scalar {
        let (word, slot) = place < 3 ? (front, place) : (back, place - 3)
        let bits = word >> (UInt64(slot) * Glyph.scalarBits) & Glyph.scalarMask
        return Unicode.Scalar(UInt32(truncatingIfNeeded: bits)) ?? "\u{FFFD}"
    }
}

extension Glyph: ExpressibleByUnicodeScalarLiteral {
    /// `let corner: Glyph = "╭"`
    public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self.init(scalar) }
}

extension Glyph: CustomStringConvertible {
    /// The base and its marks as text.
    public var description: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Adds the base and its marks to a text.
    func write(to text: inout String) {
        text.unicodeScalars.append(base)
        if hasMarks { text.unicodeScalars.append(contentsOf: marks) }
    }
}
