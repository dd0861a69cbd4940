// Every call with everything that can go wrong with it: the table of calls declares it, so each pair must come about.
import Domain
import Testing

@testable import Sandbox

@Suite("Every call and everything that can go wrong with it")
struct FaultTableTests {
    /// A call that succeeds.
    static let sound: [Endpoint.Name: [String: String]] = [
        .accessToken: ["appKey": "all", "appSecret": "secret"],
        .corporationToken: [
            "corpId": SmallWorld.corpID, "client_id": "all", "client_secret": "secret",
            "grant_type": "client_credentials",
        ],
        .thirdPartyToken: [
            "suiteKey": "suite", "suiteSecret": "secret", "authCorpId": SmallWorld.corpID, "suiteTicket": "ticket",
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
    static let expected: [String: String] = [
        "new unknownPath": "404 InvalidAction.NotFound Specified api is not found, please check your url and method.",
        "new wrongMethod": "404 InvalidAction.NotFound Specified api is not found, please check your url and method.",
        "new wrongContentType": "415 UnsupportedMediaType Content-Type must be application/json.",
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
        "old wrongMethod": "200 {method}",
        "old wrongContentType": "200 43004 无效的HTTP HEADER Content-Type",
        "old otherOrigin": "403 Forbidden.OriginNotAllowed Web pages can't call this sandbox; call it from a program.",
        "old missingToken": "200 88 不合法的access_token", "old badToken": "200 88 不合法的access_token",
        "old noScope": "200 88 没有调用该接口的权限",
        "old tooManyCalls": "403 Forbidden.AccessDenied.QpsLimitForAppkeyAndApi 当前应用调用该接口过于频繁，请稍后再试",
        "old missingBody": "200 44002 POST的数据包为空", "old badBody": "200 47001 解析JSON/XML内容错误",
        "old missingField": "200 400002 参数错误", "old badField": "200 400002 参数错误",
        "old badCredentials": "200 40096 不合法的appKey或appSecret",
        "old unknownMember": "200 33012 无效的USERID", "old mainAdministrator": "200 -1 系统繁忙",
    ]

    struct Pair: CustomStringConvertible, Sendable {
        let endpoint: Endpoint
        let fault: Fault
        var description: String { "\(endpoint.name) \(fault)" }
    }

    static let pairs = Endpoint.all.flatMap { endpoint in endpoint.faults.map { Pair(endpoint: endpoint, fault: $0) } }

    @Test("comes about, and is answered in the platform's words", arguments: pairs)
    func fault(_ pair: Pair) throws {
        let platform = try Platforms()
        let answer = platform.answer(try Self.request(for: pair, on: platform))
        #expect(answer.fault == pair.fault)
        #expect(answer.events.isEmpty && answer.token == nil)
        let value = try #require(answer.response.value)
        let word = String(describing: pair.fault).prefix { $0.isLetter }
        let style = pair.endpoint.style == .old ? "old" : "new"
        #expect(Self.said(answer.response, value, about: pair) == Self.expected["\(style) \(word)"])
        if answer.response.status != 200 {
            let id = try #require(value["requestid"]?.string)
            #expect(id.wholeMatch(of: /[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}/) != nil)
        }
        if case .noScope(let scope) = pair.fault, style == "new" {
            #expect(value["accessdenieddetail"] == ["requiredScopes": [.text(scope.rawValue)]])
        } else {
            #expect(value["accessdenieddetail"] == nil)
        }
        #expect(answer.response.contentType == "application/json;charset=utf-8")
    }

    @Test("succeeds where nothing is wrong, with the fields it declares", arguments: Endpoint.all.map(\.name))
    func success(name: Endpoint.Name) throws {
        let platform = try Platforms()
        if name == .relink { _ = platform.call(.separate, ["attachDeptId": "7001"]) }
        if name == .events { _ = platform.call(.deleteUser, ["userid": "lin"]) }
        let answer = try #require(
            platform.call(name, Self.sound[name] ?? [:], as: name == .thirdPartyToken ? "suite" : "all"))
        #expect(answer.fault == nil && answer.response.status == 200 && answer.endpoint == name)
        let value = try #require(answer.response.value)
        for field in Endpoint.named(name)?.answer ?? [] where field.isRequired {
            #expect(value[field.name] != nil, "\(field.name) is missing")
        }
    }

    private static func said(_ response: Response, _ value: JSONValue, about pair: Pair) -> String? {
        let said: String
        if let code = value["errcode"]?.number {
            if case .wrongMethod(let method) = pair.fault {
                return code == (method == .get ? 43001 : 43002) ? "200 {method}" : "another code"
            }
            said = "\(response.status) \(code) \(value["sub_msg"]?.string ?? value["errmsg"]?.string ?? "")"
        } else {
            said = "\(response.status) \(value["code"]?.string ?? "") \(value["message"]?.string ?? "")"
        }
        switch pair.fault {
        case .missingField(let name), .badField(let name): return said.replacing(name, with: "{}")
        default: return said
        }
    }
}

extension JSONValue {
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int64? { if case .integer(let number) = self { number } else { nil } }
}

extension FaultTableTests {
    /// A call that meets the fault and no other.
    private static func request(for pair: Pair, on platform: Platforms) throws -> Request {
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
        var app = "all"
        if case .noScope = fault { app = "none" }
        var token = endpoint.needsToken ? platform.token(of: app) : nil
        if fault == .missingToken { token = nil }
        if fault == .badToken { token = "0123456789abcdef" }
        let request = try #require(Composition(endpoint.name, values: values, token: token).request)
        if fault == .tooManyCalls {
            for _ in 0..<CallCounts.usualLimit { #expect(platform.answer(request).fault != .tooManyCalls) }
        }
        return try bent(request, by: fault)
    }

    /// The same call with something else wrong than its values.
    private static func bent(_ request: Request, by fault: Fault) throws -> Request {
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
