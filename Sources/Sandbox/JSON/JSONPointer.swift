/// Where a value stands in JSON, by RFC 6901: `/records/0/userId`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The pointer as it was written.
    public let description: String
    private let names: [String]

    /// The pointer of this text; `nil` if it is none.
    public init?(_ text: String) {
        guard text.isEmpty || text.hasPrefix("/") else { return nil }
        var names: [String] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard !part.replacing("~0", with: "").replacing("~1", with: "").contains("~") else { return nil }
            names.append(String(part).replacing("~1", with: "/").replacing("~0", with: "~"))
        }
        description = text
        self.names = names
    }

    /// A member's name as it stands in a pointer.
    public static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// The value to which it points in another; `nil` if there is none.
    func value(in whole: JSONValue) -> JSONValue? {
        names.reduce(whole) { value, name in
            if case .list(let items)? = value {
                return Int(name).flatMap { items.indices.contains($0) && String($0) == name ? items[$0] : nil }
            }
            return value?[name]
        }
    }
}

extension JSONValue {
    /// The value to which a pointer points; `nil` if there is none.
    public subscript(pointer: JSONPointer) -> JSONValue? { pointer.value(in: self) }
}
