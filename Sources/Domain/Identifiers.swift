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

/// An application's identifier, named after the event that submitted it: `a17`.
public struct ApplicationID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The application that the event of this sequence submits.
    public init(sequence: Int) { rawValue = "a\(sequence)" }

    /// The submitting event's sequence, by which applications stand in order; `nil` for a text that names none.
    var sequence: Int? { rawValue.first == "a" ? Int(rawValue.dropFirst()) : nil }
}

/// A message's identifier, named after the event that sent it and its place among that event's: `m18-0`.
public struct MessageID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A message that the event of this sequence sends.
    public init(sequence: Int, place: Int) { rawValue = "m\(sequence)-\(place)" }

    /// Its event's sequence and its place, by which messages stand in order; `nil` for a text that names none.
    var order: (sequence: Int, place: Int)? {
        let parts = rawValue.dropFirst().split(separator: "-", maxSplits: 1).compactMap { Int($0) }
        return rawValue.first == "m" && parts.count == 2 ? (parts[0], parts[1]) : nil
    }
}

/// A leave record's identifier, named after its place among its enterprise's, counted from 0: `r3`.
public struct RecordID: Identifier {
    /// The text it wraps.
    public let rawValue: String
    /// Wraps an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The record at a place.
    public init(place: Int) { rawValue = "r\(place)" }

    /// The place among the enterprise's records; `nil` for a text that names none.
    var place: Int? { rawValue.first == "r" ? Int(rawValue.dropFirst()) : nil }
}
