/// Blanks out comments and strings, so that words in them aren't taken for code. Works on bytes, since the sources are
/// read anew in every test run.
struct CodeStripper {
    private enum State { case code, line, block(depth: Int), string(closing: [UInt8]) }

    private let bytes: [UInt8]
    private var index = 0
    private var state = State.code
    private var result: [UInt8] = []

    private init(_ text: String) {
        bytes = Array(text.utf8)
        result.reserveCapacity(bytes.count)
    }

    /// The bytes of a text with a blank for each of a comment or a string; line ends stay.
    static func code(of text: String) -> [UInt8] {
        var stripper = CodeStripper(text)
        while stripper.index < stripper.bytes.count { stripper.step() }
        return stripper.result
    }

    /// Bytes that can open a comment or a string.
    private static let openers = Set("/#\"".utf8)

    private mutating func step() {
        switch state {
        case .code:
            if !Self.openers.contains(bytes[index]) {
                result.append(bytes[index])
                index += 1
            } else if follows("//") {
                enter(.line, 2)
            } else if follows("/*") {
                enter(.block(depth: 1), 2)
            } else if let (opening, closing) = Self.strings.first(where: { follows($0.opening) }) {
                enter(.string(closing: Array(closing.utf8)), opening.utf8CodeUnitCount)
            } else {
                result.append(bytes[index])
                index += 1
            }
        case .line:
            blank(bytes[index...].prefix { $0 != Self.newline }.count)
            state = .code
        case .block(let depth):
            if follows("/*") {
                enter(.block(depth: depth + 1), 2)
            } else if follows("*/") {
                enter(depth == 1 ? .code : .block(depth: depth - 1), 2)
            } else {
                blank(1)
            }
        case .string(let closing):
            if bytes[index] == UInt8(ascii: "\\"), closing.last != UInt8(ascii: "#") {
                blank(2)
            } else if bytes[index...].starts(with: closing) {
                enter(.code, closing.count)
            } else {
                blank(1)
            }
        }
    }

    /// What opens a string and what closes it, the longest first.
    private static let strings: [(opening: StaticString, closing: String)] = [
        ("#\"\"\"", "\"\"\"#"), ("\"\"\"", "\"\"\""), ("#\"", "\"#"), ("\"", "\""),
    ]
    private static let newline = UInt8(ascii: "\n")

    private func follows(_ sign: StaticString) -> Bool {
        sign.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    private mutating func enter(_ next: State, _ length: Int) {
        blank(length)
        state = next
    }

    private mutating func blank(_ count: Int) {
        for byte in bytes[index...].prefix(count) { result.append(byte == Self.newline ? byte : UInt8(ascii: " ")) }
        index = min(index + count, bytes.count)
    }
}
