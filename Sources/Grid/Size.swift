/// How much room there is: columns across and rows down, in terminal cells.
public struct Size: Hashable, Sendable {
    /// Cells across, never negative.
    public let columns: Int
    /// Cells down, never negative.
    public let rows: Int

    /// The largest screen: no terminal in use is bigger, and a frame of it still takes only 4 MB.
    public static let largest = Size(columns: 500, rows: 500)
    /// The size a script, a golden and a picture have unless they name one.
    public static let standard = Size(columns: 80, rows: 24)

    /// A size; what is negative becomes 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// Reads `80x24`: from 1x1 to ``largest``, digits only; anything else is `nil`.
    public init?(parsing text: String) {
        let sides = text.split(separator: "x", omittingEmptySubsequences: false)
        guard sides.count == 2, !text.contains(where: { "+-".contains($0) }),
            let columns = Int(sides[0]), (1...Size.largest.columns).contains(columns),
            let rows = Int(sides[1]), (1...Size.largest.rows).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }

    /// Whether there is no cell at all.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// Whether another size has room in this one.
    public func holds(_ other: Size) -> Bool { other.columns <= columns && other.rows <= rows }

    /// As much of this size as lies within ``largest``: for sizes that a terminal tells.
    public var clamped: Size {
        Size(columns: min(columns, Size.largest.columns), rows: min(rows, Size.largest.rows))
    }
}

extension Size: CustomStringConvertible {
    /// `80x24`
    public var description: String { "\(columns)x\(rows)" }
}

extension Size: Codable {
    /// Reads the text that ``encode(to:)`` writes; a size out of bounds is a decoding error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let size = Size(parsing: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is no size; write one like 80x24, at most \(Size.largest).")
        }
        self = size
    }

    /// Writes `80x24`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
