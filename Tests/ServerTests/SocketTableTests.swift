// The table of everything that can go wrong, over a real socket: what a client reads is what the pure platform says.
import Sandbox
import TestSupport
import TestTraits
import Testing

@Suite("Every call and everything that can go wrong with it, over a socket", .waits)
struct SocketTableTests {
    private let house: TestServer

    init() throws { house = try TestServer() }

    private func token(of app: String, over client: RawClient) -> String? {
        let values = ["appKey": app, "appSecret": "secret"]
        guard let request = Composition(.accessToken, values: values).request,
            case .text(let token)? = client.answer(to: request).flatMap({ JSONValue($0.body) })?["accessToken"]
        else { return nil }
        return token
    }

    @Test("is answered with its status, code, message, requestid and missing scopes", arguments: FaultTable.pairs)
    func fault(_ pair: FaultTable.Pair) throws {
        let client = try house.client()
        let request = try #require(FaultTable.request(for: pair) { token(of: $0, over: client) })
        for _ in 0..<FaultTable.callsBefore(pair) { #expect(client.answer(to: request) != nil) }
        let answer = try #require(client.answer(to: request))
        let value = try #require(JSONValue(answer.body))
        #expect(FaultTable.said(answer.status, value) == FaultTable.expected(of: pair))
        #expect(value["accessdenieddetail"] == FaultTable.requiredScopes(of: pair))
        #expect((value["requestid"] != nil) == (answer.status != 200))
        #expect(answer.head.contains("\r\nContent-Type: application/json;charset=utf-8\r\n"))
        #expect(answer.head.contains("\r\nContent-Length: \(answer.body.utf8.count)\r\n"))
    }

    @Test(
        "an address that isn't there, or a method that no call has",
        arguments: [
            ("GET", "/v1.0/contact", "404 InvalidAction.NotFound"),
            ("PUT", "/v1.0/openapi.json", "404 InvalidAction.NotFound"),
            ("DELETE", "/v1.0/organization/unlink", "404 InvalidAction.NotFound"), ("GET", "/", "200 404 请求的URI地址不存在"),
            ("POST", "/topapi/v2/user/create", "200 404 请求的URI地址不存在"),
            ("GET", "/v1.0/../../etc/passwd", "404 InvalidAction.NotFound"),
            ("GET", "/%2fetc%2fpasswd", "200 404 请求的URI地址不存在"),
        ])
    func nowhere(method: String, target: String, expected: String) throws {
        let answer = try #require(try house.client().answer(to: Request(method: method, target: target)))
        #expect(FaultTable.said(answer.status, JSONValue(answer.body)).hasPrefix(expected))
    }

    @Test("the feed is JSON lines, from a place on")
    func feed() throws {
        let client = try house.client()
        let token = token(of: "all", over: client)
        for department in ["7001", "7002"] {
            let call = Composition(.separate, values: ["attachDeptId": department], token: token)
            #expect(client.answer(to: try #require(call.request))?.body == #"{"result":true}"#)
        }
        let answer = try #require(client.answer(to: Request(method: "GET", target: "/events?since=2")))
        #expect(answer.head.contains("Content-Type: application/x-ndjson;charset=utf-8"))
        #expect(answer.body.hasSuffix("\"sequence\":2}\n") && answer.body.split(separator: "\n").count == 1)
    }
}
