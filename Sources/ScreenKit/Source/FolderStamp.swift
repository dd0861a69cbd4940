/// Tells whether the files below a folder are still those they were, without a byte of them being read: each one's path,
/// number, length and times.
public struct FolderStamp: Hashable, Sendable {
    /// What there is to know of each file, by path, after the folder as it was named.
    public let text: String
    /// When the youngest of them was changed last, in seconds since 1970.
    let changed: Int64

    /// The coarsest clock of a file system that holds a home, in seconds: what is changed twice within one of its ticks
    /// looks as if it were changed once.
    static let tick: Int64 = 2

    /// Whether the stamp tells every later change; one of a file that was written just now doesn't.
    public func isSettled(at seconds: Int64) -> Bool { changed < seconds - Self.tick }
}
