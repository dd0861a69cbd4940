/// The OpenAPI 3.1 document of all calls, made from the table that routes them.
enum OpenAPI {
    /// The version of the specification it follows.
    static let version = "3.1.0"

    static let document: JSONValue = [
        "openapi": .text(version),
        "info": [
            "title": "tuiqi open platform sandbox", "version": "1.0",
            "description":
                "A sandbox of DingTalk's open platform around leaving an enterprise. x-mark tells how sure it is: seed (the guide's), official (documented), reconstructed (inferred), sandbox (its own).",
        ],
        "paths": .object(paths),
        "components": [
            "securitySchemes": [
                "header": ["type": "apiKey", "in": "header", "name": .text(Endpoint.tokenHeader)],
                "query": ["type": "apiKey", "in": "query", "name": .text(Endpoint.oldTokenName)],
            ]
        ],
    ]

    private static var paths: [JSONValue.Member] {
        Endpoint.all.map { endpoint in
            .init(endpoint.path, .object([.init(endpoint.method.rawValue.lowercased(), operation(endpoint))]))
        }
    }

    private static func operation(_ endpoint: Endpoint) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("operationId", .text(endpoint.name.rawValue)),
            .init("summary", .text("\(endpoint.summary.chinese) · \(endpoint.summary.english)")),
            .init("x-mark", .text(endpoint.mark.rawValue)),
        ]
        if let scope = endpoint.scope { members.append(.init("x-scope", .text(scope.rawValue))) }
        if endpoint.needsToken {
            let scheme = endpoint.style == .old ? "query" : "header"
            members.append(.init("security", [.object([.init(scheme, [])])]))
        }
        let parameters = endpoint.fields.filter { $0.place != .body }.map(parameter)
        if !parameters.isEmpty { members.append(.init("parameters", .list(parameters))) }
        if !endpoint.bodyFields.isEmpty {
            let schema = schema(of: endpoint.bodyFields)
            members.append(
                .init("requestBody", ["required": true, "content": ["application/json": ["schema": schema]]]))
        }
        members.append(.init("responses", .object(responses(of: endpoint))))
        return .object(members)
    }

    private static func parameter(_ field: Field) -> JSONValue {
        [
            "name": .text(field.name), "in": .text(field.place.rawValue), "required": .flag(field.isRequired),
            "schema": schema(of: field),
        ]
    }

    /// The answer, and by status what can go wrong, each with its code.
    private static func responses(of endpoint: Endpoint) -> [JSONValue.Member] {
        let type = endpoint.name == .events ? Response.jsonLines : Response.json
        let errors = endpoint.faults.map { $0.error(in: endpoint.style) }
        let good: JSONValue = [
            "description": .text(
                (["the answer"] + errors.filter { $0.status == 200 }.map { "\($0.code) \($0.message)" })
                    .joined(separator: "; ")),
            "content": .object([.init(mediaType(type), ["schema": schema(of: endpoint.answer)])]),
        ]
        let statuses = Set(errors.map(\.status)).subtracting([200]).sorted()
        return [.init("200", good)]
            + statuses.map { status in
                let said = errors.filter { $0.status == status }
                return .init(
                    String(status),
                    [
                        "description": .text(said.map { "\($0.code) \($0.message)" }.joined(separator: "; ")),
                        "content": .object([.init(mediaType(Response.json), ["schema": errorSchema(said)])]),
                    ])
            }
    }

    private static func mediaType(_ type: String) -> String { String(type.prefix { $0 != ";" }) }

    private static func errorSchema(_ errors: [APIError]) -> JSONValue {
        [
            "type": "object", "required": ["code", "requestid", "message"],
            "properties": [
                "code": ["type": "string", "enum": .list(Set(errors.map(\.code)).sorted().map(JSONValue.text))],
                "requestid": ["type": "string"], "message": ["type": "string"],
                "accessdenieddetail": [
                    "type": "object",
                    "properties": ["requiredScopes": ["type": "array", "items": ["type": "string"]]],
                ],
            ],
        ]
    }

    private static func schema(of fields: [Field]) -> JSONValue {
        [
            "type": "object",
            "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
            "properties": .object(fields.map { .init($0.name, schema(of: $0)) }),
        ]
    }

    private static func schema(of field: Field) -> JSONValue {
        var members = kind(of: field.kind)
        if !field.example.isEmpty {
            let isNumber = if case .integer = field.kind { true } else { false }
            let example = isNumber ? Int64(field.example).map(JSONValue.integer) : .text(field.example)
            members.append(.init("examples", .list(example.map { [$0] } ?? [])))
        }
        if field.mark != .official { members.append(.init("x-mark", .text(field.mark.rawValue))) }
        return .object(members)
    }

    private static func kind(of kind: Field.Kind) -> [JSONValue.Member] {
        func typed(_ name: String) -> JSONValue.Member { .init("type", .text(name)) }
        switch kind {
        case .text: return [typed("string")]
        case .flag: return [typed("boolean")]
        case .moment: return [typed("string"), .init("format", "date-time")]
        case .word(let words): return [typed("string"), .init("enum", .list(words.map(JSONValue.text)))]
        case .texts: return [typed("array"), .init("items", ["type": "string"])]
        case .list(let fields): return [typed("array"), .init("items", schema(of: fields))]
        case .any: return []
        case .integer(let range):
            return [
                typed("integer"), .init("format", "int64"), .init("minimum", .integer(range.lowerBound)),
                .init("maximum", .integer(range.upperBound)),
            ]
        }
    }
}
