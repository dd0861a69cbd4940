// Every call with everything that can go wrong with it, and what must be answered: written out, so that a change of the
// program's own words is noticed, and asked both of the pure platform and over a socket.
public import Sandbox

/// The calls that succeed, and those that fail in every way their endpoint declares.
public enum FaultTable {
    /// A call that succeeds.
    public static let sound: [Endpoint.Name: [String: String]] = [
        .accessToken: ["appKey": "all", "appSecret": "secret"],
        .corporationToken: [
            "corpId": SmallPlatform.corpID, "client_id": "all", "client_secret": "secret",
            "grant_type": "client_credentials",
        ],
        .thirdPartyToken: [
            "suiteKey": "suite", "suiteSecret": "secret", "authCorpId": SmallPlatform.corpID, "suiteTicket": "ticket",
        ],
        .oldToken: ["appkey": "all", "appsecret": "secret"],
        .unlink: ["dept_id": "7001", "linkCorpId": "dinghaitang"],
        .separate: ["attachDeptId": "7001"],
        .joinedCooperations: ["status": "1"],
        .leaveRecords: ["startTime": "2026-03-01T00:00:00Z", "maxResults": "50", "nextToken": "0"],
        .deleteUser: ["userid": "lin"],
        .document: [:], .relink: ["dept_id": "7001"], .reset: [:], .events: ["since": "0"],
    ]

    /// What is answered: HTTP status, code and message. Written out, so that a change of the program's own words is noticed.
    private static let expected: [String: String] = [
        "new unknownPath": "404 InvalidAction.NotFound Specified api is not found, please check your url and method.",
        "new wrongMethod": "404 InvalidAction.NotFound Specified api is not found, please check your url and method.",
        "new wrongContentType": "400 Invalidbody Specified parameter body is not valid.",
        "new otherOrigin": "403 Forbidden.OriginNotAllowed Web pages can't call this sandbox; call it from a program.",
        "new missingToken": "400 AuthenticationFailed.MissingParameter 缺少参数：x-acs-dingtalk-access-token",
        "new badToken": "400 InvalidAuthentication 不合法的access_token",
        "new noScope": "403 Forbidden.AccessDenied.AccessTokenPermissionDenied 没有调用该接口的权限",
        "new tooManyCalls": "403 Forbidden.AccessDenied.QpsLimitForAppkeyAndApi 当前应用调用该接口过于频繁，请稍后再试",
        "new missingBody": "400 Missingbody body is mandatory for this action.",
        "new badBody": "400 Invalidbody Specified parameter body is not valid.",
        "new missingField": "400 Missing{} {} is mandatory for this action.",
        "new badField": "400 Invalid{} Specified parameter {} is not valid.",
        "new blankParameter": "400 parameter.blank 参数为空",
        "new noSuchLink": "400 parameter.error 参数不合法，请确认关联关系",
        "new badCredentials": "400 invalidClientIdOrSecret 无效的clientId或者clientSecret",
        "old wrongContentType": "200 43004 无效的HTTP HEADER Content-Type",
        "old otherOrigin": "403 Forbidden.OriginNotAllowed Web pages can't call this sandbox; call it from a program.",
        "old missingToken": "200 88 不合法的access_token", "old badToken": "200 88 不合法的access_token",
        "old noScope": "200 88 没有调用该接口的权限",
        "old tooManyCalls": "200 88 当前应用调用该接口过于频繁，请稍后再试",
        "old missingBody": "200 44002 POST的数据包为空", "old badBody": "200 47001 解析JSON/XML内容错误",
        "old missingField": "200 400002 参数错误", "old badField": "200 400002 参数错误",
        "old badCredentials": "200 40096 不合法的appKey或appSecret",
        "old unknownMember": "200 33012 无效的USERID", "old mainAdministrator": "200 -1 系统繁忙",
    ]

    /// What isn't in the documents; everything else on the table above is.
    private static let marks: [String: Endpoint.Mark] = [
        "new wrongMethod": .reconstructed, "new wrongContentType": .reconstructed, "new otherOrigin": .sandbox,
        "new tooManyCalls": .reconstructed, "new missingField": .reconstructed, "new badField": .reconstructed,
        "old otherOrigin": .sandbox, "old tooManyCalls": .reconstructed, "old mainAdministrator": .reconstructed,
    ]

    /// The mark an answer must bear: how the guide's call fails isn't documented, and which scopes two of the calls
    /// need isn't known.
    public static func mark(of pair: Pair) -> Endpoint.Mark {
        let said = marks[pair.key] ?? .official
        switch (pair.endpoint.mark, pair.fault) {
        case (.sandbox, _): return .sandbox
        case (.seed, _): return said == .official ? .reconstructed : said
        case (_, .noScope(.readContacts)), (_, .noScope(.manageContacts)): return .reconstructed
        default: return said
        }
    }

    /// A call and what is wrong with it.
    public struct Pair: CustomStringConvertible, Sendable {
        /// The call.
        public let endpoint: Endpoint
        /// What is wrong with it.
        public let fault: Fault

        /// Both by name.
        public var description: String { "\(endpoint.name) \(fault)" }
        /// The manner, and the fault's name.
        var key: String {
            "\(endpoint.style == .old ? "old" : "new") \(String(describing: fault).prefix { $0.isLetter })"
        }
    }

    /// Each call with each thing that can go wrong with it.
    public static let pairs = Endpoint.all.flatMap { endpoint in
        endpoint.faults.map { Pair(endpoint: endpoint, fault: $0) }
    }
}

extension FaultTable {
    /// What must be answered: HTTP status, code and message.
    public static func expected(of pair: Pair) -> String? {
        switch pair.fault {
        case .missingField(let name), .badField(let name): expected[pair.key]?.replacing("{}", with: name)
        case .wrongMethod(let right) where pair.endpoint.style == .old:
            right == .get ? "200 43001 需要GET请求" : "200 43002 需要POST请求"
        default: expected[pair.key]
        }
    }

    /// What an answer says: HTTP status, code and message.
    public static func said(_ status: Int, _ value: JSONValue?) -> String {
        func text(_ name: String) -> String? { if case .text(let text)? = value?[name] { text } else { nil } }
        if case .integer(let code)? = value?["errcode"] {
            return "\(status) \(code) \(text("sub_msg") ?? text("errmsg") ?? "")"
        }
        return "\(status) \(text("code") ?? "") \(text("message") ?? "")"
    }

    /// The scopes that an answer must name as missing.
    public static func requiredScopes(of pair: Pair) -> JSONValue? {
        guard case .noScope(let scope) = pair.fault, pair.endpoint.style == .new else { return nil }
        return ["requiredScopes": [.text(scope.rawValue)]]
    }

    /// How often a call must have been made before for the fault to come about.
    public static func callsBefore(_ pair: Pair) -> Int { pair.fault == .tooManyCalls ? CallCounts.usualLimit : 0 }

    /// A call that meets the fault and no other.
    /// - Parameter token: gets the token of an app.
    public static func request(for pair: Pair, token: (_ app: String) throws -> String?) rethrows -> Request? {
        let (endpoint, fault) = (pair.endpoint, pair.fault)
        var values = sound[endpoint.name] ?? [:]
        switch fault {
        case .missingField(let name): values[name] = nil
        case .blankParameter: values[endpoint.bodyFields[0].name] = nil
        case .badField(let name): values[name] = ["grant_type": "password", "status": "2"][name] ?? "-1"
        case .noSuchLink: values[endpoint.fields[0].name] = endpoint.name == .relink ? "7002" : "8001"
        case .badCredentials: values[endpoint.fields[endpoint.name == .corporationToken ? 2 : 1].name] = "wrong"
        case .unknownMember: values["userid"] = "nobody"
        case .mainAdministrator: values["userid"] = "zhou"
        default: break
        }
        var text: String?
        switch fault {
        case .missingToken: text = nil
        case .badToken: text = "0123456789abcdef"
        case .noScope: text = try token("none")
        default: text = endpoint.needsToken ? try token("all") : nil
        }
        return Composition(endpoint.name, values: values, token: text).request.map { bent($0, by: fault) }
    }

    /// The same call with something else wrong than its values.
    private static func bent(_ request: Request, by fault: Fault) -> Request {
        var (method, headers, body) = (request.method, request.headers, request.body)
        switch fault {
        case .wrongMethod(let right): method = right == .get ? "POST" : "GET"
        case .otherOrigin: headers.append(.init("Origin", "https://example.com"))
        case .wrongContentType: headers.removeAll { $0.name == "Content-Type" }
        case .missingBody: body = []
        case .badBody: body = Array("[]".utf8)
        default: break
        }
        return Request(method: method, target: request.target, headers: headers, body: body)
    }
}
