/// A file's bytes and where it lies, before anything is known about them; reading the disk ends here.
public struct SourceFile: Hashable, Sendable {
    /// The most bytes a file may have; the longest honest one, a scenario with a thousand people, has a tenth of that.
    public static let largestSize = 1 << 20

    /// The path inside its folder, which says what the file means: `phone/contacts.yaml`.
    public let path: String
    /// The folder as the person named it, so that diagnostics show a path one can open: `Screens`.
    public let folder: String
    /// What stands in it; at most one byte more than `largestSize` is kept of a larger one.
    public let bytes: [UInt8]

    /// A file with this path inside the folder.
    public init(path: String, in folder: String = "", bytes: [UInt8]) {
        self.path = path
        self.folder = folder
        self.bytes = bytes
    }

    /// A file with this text, for tests and for texts that never were on a disk.
    public init(path: String, in folder: String = "", text: String) {
        self.init(path: path, in: folder, bytes: Array(text.utf8))
    }

    /// The path that diagnostics show: `Screens/phone/contacts.yaml`.
    public var shownPath: String { folder.isEmpty ? path : "\(folder)/\(path)" }

    /// The place where the file begins, for what is wrong with the file as a whole.
    public var start: Position { Position(path: shownPath, line: 1, column: 1) }
}
