/// JSON as the platform speaks it: members keep their order, whole numbers are whole and of 64 bits.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    /// A number with a fraction or an exponent; always finite.
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name; no two members of an object share one.
        public let name: String
        /// The value.
        public let value: JSONValue

        /// A name and its value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of an object's member; `nil` if there is none, or if this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    /// `["result": true]`
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    /// `[1, 2]`
    public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    /// `"text"`
    public init(stringLiteral value: String) { self = .text(value) }
    /// `7001`
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// `true`
    public init(booleanLiteral value: Bool) { self = .flag(value) }
}
