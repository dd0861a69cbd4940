public import Domain

/// What can go wrong with a call; the platform's two manners say it differently (see `APIError`).
public enum Fault: Error, Hashable, Sendable {
    case unknownPath
    case wrongMethod(Endpoint.Method)
    case wrongContentType
    case otherOrigin
    case missingToken
    /// A token nobody has, or one that has ended.
    case badToken
    case noScope(APIScope)
    case tooManyCalls
    case missingBody
    /// No JSON, no object, or a value of another kind than the field's.
    case badBody
    case missingField(String)
    case badField(String)
    /// 参数为空: a field of a call about links isn't there.
    case blankParameter
    /// 参数不合法，请确认关联关系: there is no such link, or not any more.
    case noSuchLink
    case badCredentials
    case unknownMember
    case mainAdministrator
    /// Bytes that are no HTTP; the server's to say, before any call is understood.
    case malformed
    /// Addressed to a host that isn't this machine, as a web page's requests are that has its name point here.
    case otherHost
    /// More headers than are read.
    case headersTooLarge
    /// A longer body than is read.
    case bodyTooLarge
    /// The world can't be read or written at present; the log says why.
    case unavailable

    /// How this is answered in a manner.
    public func response(in style: Endpoint.Style, using generator: inout some RandomNumberGenerator) -> Response {
        error(in: style).response(requestID: RequestID(using: &generator))
    }
}

extension Endpoint {
    /// Everything that can go wrong with this call, each kind once.
    public var faults: [Fault] {
        var faults: [Fault] = [.wrongMethod(method), .otherOrigin]
        if needsToken { faults += [.missingToken, .badToken, .tooManyCalls] }
        if let scope { faults.append(.noScope(scope)) }
        if method == .post { faults.append(.wrongContentType) }
        if !bodyFields.isEmpty { faults += [.missingBody, .badBody] }
        if let required = fields.first(where: { $0.isRequired && $0.place != .path }) {
            faults.append(blank ?? .missingField(required.name))
        }
        if let strict = fields.first(where: \.canBeBad) { faults.append(.badField(strict.name)) }
        return faults + ownFaults.filter { !faults.contains($0) }
    }

    /// What is said where a field isn't there.
    func missing(_ field: Field) -> Fault { blank ?? .missingField(field.name) }
}

extension Field {
    /// Whether a value of the right kind can still be none that is taken.
    var canBeBad: Bool {
        switch kind {
        case .integer(let range): place == .query || range != Int64.min...Int64.max
        case .moment, .word: true
        case .text, .flag, .list, .texts, .any: false
        }
    }
}
