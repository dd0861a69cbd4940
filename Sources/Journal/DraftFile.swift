import Glibc

/// An empty file beside the one it is to become, under a name that nothing has yet, readable by its owner alone; renaming
/// it makes a file appear whole or not at all.
public struct DraftFile {
    /// Where it is until it is renamed.
    public let path: String
    /// Open for writing; whoever made the draft closes it.
    public let descriptor: Int32

    /// As many letters as `mkstemp` asks for, and replaces by ones that make the name unique.
    private static let lettersToReplace = String(repeating: "X", count: 6)

    /// Makes the file; `nil` where that can't be, and `errno` says why.
    public init?(for path: String) {
        var template = Array("\(path).new-\(Self.lettersToReplace)".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        self.path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
