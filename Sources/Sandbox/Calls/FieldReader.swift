import Domain

/// Reads a call's fields as its endpoint declares them; what isn't declared is passed over, as the platform does.
struct FieldReader {
    let endpoint: Endpoint

    func values(of request: Request, pathValues: [String: String]) throws(Fault) -> [String: Call.Value] {
        var values = pathValues.mapValues(Call.Value.text)
        let body = try body(of: request)
        let query = request.query
        for field in endpoint.fields {
            switch field.place {
            case .path: continue
            case .query: values[field.name] = try value(of: field, text: query[field.name])
            case .body: values[field.name] = try value(of: field, json: body[field.name])
            }
        }
        return values
    }

    /// The body as an object; an empty one where the call takes nothing.
    private func body(of request: Request) throws(Fault) -> JSONValue {
        guard !endpoint.bodyFields.isEmpty else { return [:] }
        guard !request.body.isEmpty else { throw .missingBody }
        let value: JSONValue
        do {
            value = try JSONReader.read(request.body)
        } catch {
            throw .badBody
        }
        guard case .object = value else { throw .badBody }
        return value
    }

    private func value(of field: Field, json: JSONValue?) throws(Fault) -> Call.Value? {
        switch (field.kind, json) {
        case (_, nil), (_, .null): return try nothing(for: field)
        case (.text, .text(let text)), (.word, .text(let text)):
            if text.isEmpty { return try nothing(for: field) }
            return try checked(.text(text), of: field)
        case (.integer, .integer(let number)): return try checked(.integer(number), of: field)
        default: throw .badBody
        }
    }

    private func value(of field: Field, text: String?) throws(Fault) -> Call.Value? {
        guard let text, !text.isEmpty else { return try nothing(for: field) }
        switch field.kind {
        case .integer:
            guard let number = Int64(text) else { throw .badField(field.name) }
            return try checked(.integer(number), of: field)
        case .moment:
            guard let moment = UTCTime.moment(text) else { throw .badField(field.name) }
            return .moment(moment)
        default: return try checked(.text(text), of: field)
        }
    }

    private func nothing(for field: Field) throws(Fault) -> Call.Value? {
        if field.isRequired { throw endpoint.missing(field) }
        return nil
    }

    private func checked(_ value: Call.Value, of field: Field) throws(Fault) -> Call.Value {
        switch (field.kind, value) {
        case (.integer(let range), .integer(let number)) where !range.contains(number): throw .badField(field.name)
        case (.word(let words), .text(let text)) where !words.contains(text): throw .badField(field.name)
        default: return value
        }
    }
}
