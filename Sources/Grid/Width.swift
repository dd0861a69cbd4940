/// How many columns a character takes, as the C library that terminals ask says it.
public enum Width {
    /// The columns of one scalar: 1 or 2; 0 for a mark that stands on the character before it; `nil` for what cannot
    /// be shown: controls, and what the C library's Unicode does not know.
    public static func columns(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x20...0x7E: 1  // the two ranges that nearly all text here lies in need no search
        case 0x4E00...0x9FFF: 2
        default: search(scalar.value)
        }
    }

    /// The columns of a text on one line, cleaned and rewritten as a ``Line`` is.
    public static func columns(of text: String) -> Int { Line(text).width }

    /// Finds the last range that starts at or before a value.
    private static func search(_ value: UInt32) -> Int? {
        let ranges = WidthTable.ranges
        var low = 0
        var high = ranges.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if ranges[middle] >> 2 <= value { low = middle } else { high = middle }
        }
        let width = Int(ranges[low] & 3)
        return width == WidthTable.unknown ? nil : width
    }
}
