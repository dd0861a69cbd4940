public import Domain

/// A world as a journal keeps it: under a name, on a base.
public struct StoredWorld: Hashable, Sendable {
    /// Its number in the file; a world founded anew under the same name has another.
    public let number: Int64
    /// The name it goes by: `free`.
    public let name: String
    /// The fingerprint of the base it was founded on.
    public let fingerprint: String
}

/// What a world is founded on, as a journal keeps it.
public enum StoredBase: Hashable, Sendable {
    /// The rows themselves, from a scenario.
    case founding(Founding)
    /// A generated base file, by its path.
    case file(path: String)
}
