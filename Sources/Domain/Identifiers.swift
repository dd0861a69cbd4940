/// Small wrappers around the identifiers, so that an account's can never stand where an enterprise's belongs. Written as
/// the text they wrap.
public protocol Identifier: RawRepresentable, Hashable, Codable, CodingKeyRepresentable, Sendable, Comparable,
    CustomStringConvertible
where RawValue == String {
    /// Wraps any text; whether something has this identifier is the world's to say.
    init(rawValue: String)
}

extension Identifier {
    /// Wraps an identifier.
    public init(_ rawValue: String) { self.init(rawValue: rawValue) }
    /// The text itself.
    public var description: String { rawValue }
    /// The order of the texts.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An account's identifier, unique in the world: `lin-xia`.
public struct AccountID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An enterprise's identifier, unique in the world: `yunshan`.
public struct EnterpriseID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A department's identifier, unique in its enterprise: `design`.
public struct DepartmentID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
}
