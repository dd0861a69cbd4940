import Domain

/// A fault in one of the platform's manners, with everything the answer says.
public struct APIError: Hashable, Sendable {
    /// How an error is written.
    enum Shape: Hashable, Sendable {
        /// `{"code", "requestid", "message"}` with an HTTP status.
        case new(status: Int, code: String)
        /// `{"errcode", "errmsg"}`, HTTP 200.
        case old(Int)
        /// `{"errcode": 88, "sub_code", "sub_msg", "errmsg"}`, HTTP 200: what has to do with tokens, scopes and counts.
        case oldAuthentication(String)
    }

    let shape: Shape
    /// The sentence that goes with it.
    public let message: String
    /// How sure the project is that the platform says it so: of the code or of the sentence, whichever is less sure.
    public let mark: Endpoint.Mark
    /// The scopes of which one is missing.
    let requiredScopes: [String]

    fileprivate init(
        _ shape: Shape, _ message: String, _ mark: Endpoint.Mark = .official, requiredScopes: [String] = []
    ) {
        self.shape = shape
        self.message = message
        self.mark = mark
        self.requiredScopes = requiredScopes
    }

    fileprivate static func new(
        _ status: Int, _ code: String, _ message: String, _ mark: Endpoint.Mark = .official, scopes: [String] = []
    ) -> APIError { APIError(.new(status: status, code: code), message, mark, requiredScopes: scopes) }

    /// The HTTP status.
    public var status: Int { if case .new(let status, _) = shape { status } else { 200 } }

    /// What a program looks at: `InvalidAuthentication`, `40096`, `88/40014`.
    public var code: String {
        switch shape {
        case .new(_, let code): code
        case .old(let code): String(code)
        case .oldAuthentication(let code): "88/\(code)"
        }
    }

    /// The answer.
    /// - Parameter requestID: the identifier by which one would ask the platform's support about it.
    func response(requestID: RequestID) -> Response {
        switch shape {
        case .new(let status, let code):
            var members: [JSONValue.Member] = [
                .init("code", .text(code)), .init("requestid", .text(requestID.new)), .init("message", .text(message)),
            ]
            if !requiredScopes.isEmpty {
                let scopes = JSONValue.list(requiredScopes.map(JSONValue.text))
                members.append(.init("accessdenieddetail", .object([.init("requiredScopes", scopes)])))
            }
            return Response(status: status, .object(members))
        case .old(let code):
            return Response(["errcode": .integer(Int64(code)), "errmsg": .text(message)])
        case .oldAuthentication(let code):
            return Response([
                "errcode": 88, "sub_code": .text(code), "sub_msg": .text(message),
                "errmsg": .text("ding talk error[subcode=\(code),submsg=\(message)]"),
                "request_id": .text(requestID.old),
            ])
        }
    }
}

extension Fault {
    /// How this is said in a manner.
    public func error(in style: Endpoint.Style) -> APIError {
        style == .old ? old : new
    }

    private var new: APIError {
        switch self {
        case .unknownPath, .wrongMethod:
            .new(
                404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.",
                .reconstructed)
        case .wrongContentType:
            // Whatever isn't sent as JSON is no body to the platform.
            .new(400, "Invalidbody", "Specified parameter body is not valid.", .reconstructed)
        case .otherOrigin:
            .new(
                403, "Forbidden.OriginNotAllowed", "Web pages can't call this sandbox; call it from a program.",
                .sandbox)
        case .missingToken:
            .new(400, "AuthenticationFailed.MissingParameter", "缺少参数：x-acs-dingtalk-access-token")
        case .badToken: .new(400, "InvalidAuthentication", "不合法的access_token")
        case .noScope(let scope):
            .new(
                403, "Forbidden.AccessDenied.AccessTokenPermissionDenied", "没有调用该接口的权限",
                scopes: [scope.rawValue])
        case .tooManyCalls:
            .new(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", "当前应用调用该接口过于频繁，请稍后再试", .reconstructed)
        case .missingBody: .new(400, "Missingbody", "body is mandatory for this action.")
        case .badBody: .new(400, "Invalidbody", "Specified parameter body is not valid.")
        case .missingField(let name):
            .new(400, "Missing\(name)", "\(name) is mandatory for this action.", .reconstructed)
        case .badField(let name):
            .new(400, "Invalid\(name)", "Specified parameter \(name) is not valid.", .reconstructed)
        case .blankParameter: .new(400, "parameter.blank", "参数为空")
        case .noSuchLink: .new(400, "parameter.error", "参数不合法，请确认关联关系")
        case .badCredentials: .new(400, "invalidClientIdOrSecret", "无效的clientId或者clientSecret")
        case .unknownMember: .new(400, "user.not.exist", "用户不存在", .reconstructed)
        case .mainAdministrator: .new(400, "not.main.administrator", "主管理员不能移除，请先更换主管理员", .reconstructed)
        case .malformed:
            .new(
                400, "InvalidRequest", "The request is no HTTP/1.1; in its address, write what isn't ASCII as %XX.",
                .sandbox)
        case .otherHost:
            .new(
                403, "Forbidden.HostNotAllowed",
                "This sandbox answers to this machine's names alone; start tuiqi serve with --allow-host to add one.",
                .sandbox)
        case .headersTooLarge: .new(431, "InvalidHeader.TooLarge", "The headers are too large.", .sandbox)
        case .bodyTooLarge: .new(413, "Invalidbody.TooLarge", "The body is too large.", .sandbox)
        case .unavailable: .new(500, "system.busy", "系统繁忙，请稍后再试", .reconstructed)
        }
    }

    private var old: APIError {
        switch self {
        case .unknownPath: .old(404, "请求的URI地址不存在")
        case .wrongMethod(.get): .old(43001, "需要GET请求")
        case .wrongMethod(.post): .old(43002, "需要POST请求")
        case .wrongContentType: .old(43004, "无效的HTTP HEADER Content-Type")
        case .tooManyCalls: .authentication("90018", "当前应用调用该接口过于频繁，请稍后再试", .reconstructed)
        case .otherOrigin, .otherHost, .malformed, .headersTooLarge, .bodyTooLarge: new
        case .unavailable: .old(-1, "系统繁忙")
        case .missingToken, .badToken: .authentication("40014", "不合法的access_token")
        case .noScope: .authentication("60011", "没有调用该接口的权限")
        case .missingBody: .old(44002, "POST的数据包为空")
        case .badBody: .old(47001, "解析JSON/XML内容错误")
        case .missingField, .badField, .blankParameter, .noSuchLink: .old(400_002, "参数错误")
        case .badCredentials: .old(40096, "不合法的appKey或appSecret")
        case .unknownMember: .old(33012, "无效的USERID")
        case .mainAdministrator: .old(-1, "系统繁忙", .reconstructed)
        }
    }
}

extension APIError {
    fileprivate static func old(_ code: Int, _ message: String, _ mark: Endpoint.Mark = .official) -> APIError {
        APIError(.old(code), message, mark)
    }

    fileprivate static func authentication(
        _ code: String, _ message: String, _ mark: Endpoint.Mark = .official
    ) -> APIError { APIError(.oldAuthentication(code), message, mark) }
}

/// The identifier of one call; each manner writes it its own way.
struct RequestID: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// An identifier of random bits.
    init(using generator: inout some RandomNumberGenerator) { (high, low) = (generator.next(), generator.next()) }

    /// An upper-case GUID.
    var new: String {
        let digits = Array((hexadecimal(high) + hexadecimal(low)).uppercased())
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    /// Digits and lower-case letters: `5imjny7u9xwa`.
    var old: String { String(high, radix: 36) }
}

/// Sixteen hexadecimal digits.
func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
