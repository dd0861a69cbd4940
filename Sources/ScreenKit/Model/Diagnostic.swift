/// A place in a file, so that whoever wrote it finds it; lines and columns count from 1.
public struct Position: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The file, as the person who runs the program can open it.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// A place in a file.
    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    /// `Screens/phone/contacts.yaml:3:5`
    public var description: String { "\(escaped(path)):\(line):\(column)" }

    /// By path, then line, then column.
    public static func < (left: Position, right: Position) -> Bool {
        (left.path, left.line, left.column) < (right.path, right.line, right.column)
    }
}

/// What is wrong at a place in a file, in the one form every reader of this project uses.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    /// An error stops the program at start; a warning says that something is incomplete, fatal under `--strict`.
    public enum Severity: String, Sendable { case error, warning }

    /// Where it is.
    public let position: Position
    /// Whether it stops the program.
    public let severity: Severity
    /// One sentence that says what to do.
    public let message: String
    /// The kind of fault, for searching and for tests: `unknown-block`.
    public let code: String

    /// A diagnostic; `message` quotes text of the file only through `quoted`.
    public init(_ severity: Severity, at position: Position, _ message: String, code: String) {
        self.position = position
        self.severity = severity
        self.message = message
        self.code = code
    }

    /// `path:line:col: error: unknown block "lst"; did you mean "list"? [unknown-block]`
    public var description: String {
        "\(position): \(severity.rawValue): \(message) [\(code)]"
    }
}
