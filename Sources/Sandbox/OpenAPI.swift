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
        if let scope = endpoint.scope, let mark = endpoint.scopeMark {
            members.append(.init("x-scope", .text(scope.rawValue)))
            members.append(.init("x-scope-mark", .text(mark.rawValue)))
        }
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

    /// The answer, and by status what can go wrong, each with its code and its mark.
    private static func responses(of endpoint: Endpoint) -> [JSONValue.Member] {
        let type = endpoint.name == .events ? Response.jsonLines : Response.json
        let byStatus = Dictionary(grouping: endpoint.faults) { $0.error(in: endpoint.style).status }
        let answer = schema(of: endpoint.answer)
        let oldFaults = byStatus[200] ?? []
        let good = response(
            "the answer", oldFaults, of: endpoint, type: type,
            schema: oldFaults.isEmpty ? answer : ["anyOf": [answer, oldErrorSchema]])
        return [.init("200", good)]
            + byStatus.keys.filter { $0 != 200 }.sorted().map { status in
                let faults = byStatus[status] ?? []
                let schema = errorSchema(faults.map { $0.error(in: endpoint.style) })
                return .init(String(status), response("", faults, of: endpoint, type: Response.json, schema: schema))
            }
    }

    private static func response(
        _ title: String, _ faults: [Fault], of endpoint: Endpoint, type: String, schema: JSONValue
    ) -> JSONValue {
        let errors = faults.map { (error: $0.error(in: endpoint.style), mark: endpoint.mark(of: $0)) }
        let sentences = errors.map { "\($0.error.code) \($0.error.message)" }
        var members: [JSONValue.Member] = [
            .init("description", .text(((title.isEmpty ? [] : [title]) + sentences).joined(separator: "; "))),
            .init("content", .object([.init(mediaType(type), ["schema": schema])])),
        ]
        var marks: [JSONValue.Member] = []
        for (error, mark) in errors where !marks.contains(where: { $0.name == error.code }) {
            marks.append(.init(error.code, .text(mark.rawValue)))
        }
        if !marks.isEmpty { members.append(.init("x-marks", .object(marks))) }
        return .object(members)
    }

    /// Old-style errors come with status 200.
    private static let oldErrorSchema: JSONValue = [
        "type": "object", "required": ["errcode", "errmsg"],
        "properties": [
            "errcode": ["type": "integer"], "errmsg": ["type": "string"], "sub_code": ["type": "string"],
            "sub_msg": ["type": "string"], "request_id": ["type": "string"],
        ],
    ]

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
