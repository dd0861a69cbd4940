/// A call as the console composes it, field by field: what has been typed so far, and the call that it makes.
public struct Composition: Codable, Hashable, Sendable {
    /// What is called.
    public let name: Endpoint.Name
    /// What was typed into each field.
    public var values: [String: String]
    /// The token that goes with it.
    public var token: String?

    /// A call that nothing was typed into yet.
    public init(_ name: Endpoint.Name, values: [String: String] = [:], token: String? = nil) {
        self.name = name
        self.values = values
        self.token = token
    }

    /// The app that it says it comes from; `nil` where it says none.
    public var appKey: String? {
        Endpoint.named(name)?.fields.first { $0.meaning == .appKey }.flatMap { values[$0.name] }
    }

    /// The body as it stands, which grows with each field; `nil` where the call has none. A number that isn't one is shown
    /// as the text it is.
    public var body: JSONValue? {
        guard let endpoint = Endpoint.named(name), !endpoint.bodyFields.isEmpty else { return nil }
        return .object(
            endpoint.bodyFields.compactMap { field in
                guard let text = values[field.name], !text.isEmpty else { return nil }
                if case .integer = field.kind, let number = Int64(text) { return .init(field.name, .integer(number)) }
                return .init(field.name, .text(text))
            })
    }

    /// The call.
    public var request: Request? {
        guard let endpoint = Endpoint.named(name) else { return nil }
        let target = path(of: endpoint) + query(of: endpoint)
        let header = endpoint.style == .old ? nil : endpoint.tokenName
        let headers = header.flatMap { name in token.map { [Request.Header(name, $0)] } } ?? []
        if endpoint.method == .post {
            return Request(method: endpoint.method.rawValue, target: target, headers: headers, json: body ?? [:])
        }
        return Request(method: endpoint.method.rawValue, target: target, headers: headers)
    }

    private func path(of endpoint: Endpoint) -> String {
        endpoint.path.split(separator: "/").map { part in
            let name = String(part.dropFirst().dropLast())
            return "/" + (part.hasPrefix("{") ? Self.encoded(values[name] ?? "") : String(part))
        }.joined()
    }

    private func query(of endpoint: Endpoint) -> String {
        var pairs = endpoint.fields.filter { $0.place == .query }.compactMap { field in
            values[field.name].map { (field.name, $0) }
        }
        if endpoint.style == .old, let name = endpoint.tokenName, let token { pairs.append((name, token)) }
        return pairs.isEmpty ? "" : "?" + pairs.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    }

    /// Everything but letters, digits and the marks that need none, as percent signs and digits.
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
