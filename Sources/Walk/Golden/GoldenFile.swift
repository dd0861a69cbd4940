public import Grid
public import ScreenKit

/// One screen as it must look, at each size in each language, in a text file that people can read and compare.
public struct GoldenFile: Hashable, Sendable {
    /// Which of the pictures: a size and a language.
    public struct Key: Hashable, Sendable, Comparable, CustomStringConvertible {
        /// The terminal's size.
        public let size: Size
        /// The language of the interface.
        public let language: Language

        /// `80x24 zh`
        public var description: String { "\(size) \(language.rawValue)" }

        /// A size in a language.
        public init(size: Size, language: Language) {
            self.size = size
            self.language = language
        }

        /// Smaller sizes first, Chinese before English.
        public static func < (left: Key, right: Key) -> Bool {
            (left.size.columns, left.size.rows, right.language.rawValue)
                < (right.size.columns, right.size.rows, left.language.rawValue)
        }
    }

    /// The sizes every screen is drawn at: the smallest, the standard one, and one with room for two devices.
    public static let sizes = [
        Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    ]

    /// Every key a complete golden has.
    public static let keys = sizes.flatMap { size in Language.allCases.map { Key(size: size, language: $0) } }

    private static let heading = "=== "

    /// The annotated pictures.
    public var pictures: [Key: String]

    /// A golden of these pictures.
    public init(pictures: [Key: String] = [:]) {
        self.pictures = pictures
    }

    /// Reads a golden's text back; lines before the first heading are passed over.
    public init(reading text: String) {
        var pictures: [Key: String] = [:]
        var key: Key?
        var lines: [Substring] = []
        func close() {
            if let key { pictures[key] = lines.joined(separator: "\n") }
            lines = []
        }
        // A checkout may have given the file the line ends of another system; Swift takes both of them as one character.
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.hasPrefix(Self.heading) {
                close()
                let words = line.dropFirst(Self.heading.count).split(separator: " ").map(String.init)
                key =
                    words.count == 2
                    ? Size(parsing: words[0]).flatMap { size in
                        Language(rawValue: words[1]).map { Key(size: size, language: $0) }
                    } : nil
            } else {
                lines.append(line)
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        close()
        self.pictures = pictures
    }

    /// The file's text, its pictures in the order of their keys.
    public var text: String {
        pictures.sorted { $0.key < $1.key }
            .map { "\(Self.heading)\($0.key)\n\($0.value)\n" }
            .joined()
    }
}
