/// A call as it came in, whoever sent it: the server, the console, a script.
public struct Request: Hashable, Sendable {
    /// A header's name and value.
    public struct Header: Hashable, Sendable {
        /// The name, in any case.
        public let name: String
        /// The value.
        public let value: String

        /// A header.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// `GET`, `POST`, …
    public let method: String
    /// The path with its query, as it stands on the request line.
    public let target: String
    /// The headers, in order.
    public let headers: [Header]
    /// The body's bytes.
    public let body: [UInt8]

    /// A call.
    public init(method: String, target: String, headers: [Header] = [], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// A call with a body of JSON, as the platform wants it.
    public init(method: String, target: String, headers: [Header] = [], json: JSONValue) {
        self.init(
            method: method, target: target, headers: [Header("Content-Type", "application/json")] + headers,
            body: Array(json.text.utf8))
    }

    /// The first header of a name.
    public func header(_ name: String) -> String? {
        headers.first { Self.isSame($0.name, name) }?.value
    }

    /// Whether two names of headers differ in case only.
    private static func isSame(_ name: String, _ other: String) -> Bool {
        func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return name.utf8.count == other.utf8.count && zip(name.utf8, other.utf8).allSatisfy { lower($0) == lower($1) }
    }

    /// The path, without its query.
    var path: Substring { target.prefix { $0 != "?" } }

    /// The query's names and values, decoded; of a name that stands there twice, the first.
    var query: [String: String] {
        let text = target[path.endIndex...].dropFirst()
        var query: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            let value = pair[name.endIndex...].dropFirst()
            guard let name = Self.decoded(name), let value = Self.decoded(value) else { continue }
            query[name] = query[name] ?? value
        }
        return query
    }

    /// Percent signs and plus signs resolved; `nil` where that gives no text.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let byte = UInt8(digits, radix: 16) else {
                    return nil
                }
                bytes.append(byte)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

/// What is answered to a call.
public struct Response: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// The type of the body.
    public let contentType: String
    /// The body: JSON, or JSON lines.
    public let body: String

    /// The type of everything but event feeds.
    public static let json = "application/json;charset=utf-8"
    /// The type of event feeds.
    public static let jsonLines = "application/x-ndjson;charset=utf-8"

    /// A body of JSON.
    public init(status: Int = 200, _ json: JSONValue) {
        self.status = status
        contentType = Self.json
        body = json.text
    }

    /// A body of JSON lines.
    public init(lines: [JSONValue]) {
        status = 200
        contentType = Self.jsonLines
        body = lines.map { $0.text + "\n" }.joined()
    }

    /// The body as JSON; `nil` for an event feed of several lines.
    public var value: JSONValue? { JSONValue(body) }
}
