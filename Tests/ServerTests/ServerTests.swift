// The platform over a real socket: what well-meaning clients get, and what the server does about the others.
import Glibc
import Server
import TestSupport
import TestTraits
import Testing

@Suite("The platform over HTTP", .waits)
struct ServerTests {
    private let house: TestServer
    private var log: TestServer.Log { house.log }
    private var server: Server { house.server }

    init() throws {
        var limits = ServerLimits()
        limits.deadline = .milliseconds(700)
        limits.connections = 30
        house = try TestServer(limits: limits)
    }

    private func client() throws -> RawClient { try house.client() }

    private static func post(_ path: String, _ body: String, _ headers: String = "") -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json; charset=utf-8\r\n\(headers)"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private static let credentials = #"{"appKey":"all","appSecret":"secret"}"#

    @Test("a token is got, and a link undone, over one connection kept alive")
    func transcript() throws {
        let client = try client()
        client.send(Self.post("/v1.0/oauth2/accessToken", Self.credentials))
        let answer = client.receiveAnswer()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("Content-Type: application/json;charset=utf-8\r\n"))
        let token = try #require(answer.firstMatch(of: /"accessToken":"([0-9a-f]{32})","expireIn":7200/)?.1)
        let unlink = Self.post(
            "/v1.0/organization/unlink", #"{"dept_id":7001,"linkCorpId":"dinghaitang"}"#,
            "X-Acs-Dingtalk-Access-Token: \(token)\r\nX-Nobody-Asked-For: this\r\n")
        client.send(unlink)
        #expect(client.receiveAnswer().hasSuffix(#"{"result":true}"#))
        client.send(unlink)
        let again = client.receiveAnswer()
        #expect(again.hasPrefix("HTTP/1.1 400 ") && again.contains("parameter.error"))
    }

    @Test("requests sent all at once are answered in their order")
    func pipelined() throws {
        let client = try client()
        let requests = ["/gettoken?appkey=all&appsecret=secret", "/nowhere", "/v1.0/nowhere"]
            .map { "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined()
        client.send(requests)
        let statuses = (0..<3).map { _ in client.receiveAnswer() }.joined()
        #expect(statuses.matches(of: /HTTP\/1.1 (\d+)/).map { String($0.1) } == ["200", "200", "404"])
    }

    @Test("a client of HTTP/1.0 is hung up on, and a head alone has no body")
    func versions() throws {
        let old = try client()
        old.send("GET /nowhere HTTP/1.0\r\n\r\n")
        #expect(old.receiveAll().contains("Connection: close"))
        let head = try client()
        head.send("HEAD /v1.0/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(head.receiveAll().hasSuffix("\r\n\r\n"))
        let polite = try client()
        polite.send(
            "POST /sandbox/reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                + "Expect: 100-continue\r\n\r\n")
        #expect(polite.receiveAnswer().hasPrefix("HTTP/1.1 100 Continue"))
        polite.send("{}")
        #expect(polite.receiveAnswer().contains(#"{"result":true}"#))
    }

    @Test("a head is asked for as what GET gives, and tells its length")
    func heads() throws {
        let client = try client()
        client.send("HEAD /v1.0/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = client.receiveHead()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        let length = try #require(head.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) })
        client.send("GET /v1.0/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try #require(WireAnswer(client.receiveAnswer())).body.utf8.count == length)
    }

    @Test(
        "a target in absolute form is served by its path, whoever the header names",
        arguments: [
            "http://api.dingtalk.com/gettoken?appkey=all&appsecret=secret",
            "HTTP://localhost:9/gettoken?appkey=all&appsecret=secret", "/gettoken?appkey=all&appsecret=secret",
            "https://user@127.0.0.1/gettoken?appkey=all&appsecret=secret",
        ])
    func absoluteForm(target: String) throws {
        let client = try client()
        client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(client.receiveAnswer().contains("access_token"))
    }

    @Test("a form is no body to the platform")
    func forms() throws {
        for (path, error) in [("/v1.0/oauth2/accessToken", "Invalidbody"), ("/topapi/v2/user/delete", "43004")] {
            let client = try client()
            client.send(
                "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 3\r\n\r\na=b")
            #expect(client.receiveAnswer().contains(error))
        }
    }

    @Test(
        "only names of this machine and of the platform are answered, so that no page can rebind its own",
        arguments: [
            ("localhost", true), ("LOCALHOST:8787", true), ("127.0.0.1:1", true), ("127.8.8.8", true),
            ("[::1]:8787", true),
            ("api.dingtalk.com", true), ("oapi.dingtalk.com:443", true), ("localhost.", true), ("named.example", true),
            ("evil.example", false), ("localhost.evil.example", false), ("127.0.0.1.evil.example", false),
            ("10.0.0.1", false), ("127.0.0.1@evil.example", false), ("256.0.0.1", false),
        ])
    func hosts(host: String, isAnswered: Bool) throws {
        let client = try client()
        client.send("GET /v1.0/openapi.json HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        let answer = client.receiveAnswer()
        #expect(answer.hasPrefix(isAnswered ? "HTTP/1.1 200 " : "HTTP/1.1 403 "))
        #expect(answer.contains("Forbidden.HostNotAllowed") == !isAnswered)
        #expect(answer.contains("Keep-Alive: timeout=0\r\n"), "as long as the limit of this test: less than a second")
    }

    @Test("the log tells who called what and what came of it, and never a query")
    func accessLog() throws {
        let client = try client()
        let target = "/gettoken?appkey=all&appsecret=secret"
        client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        _ = client.receiveAll()
        let line = try #require(log.all.last)
        #expect(line.wholeMatch(of: /\S+T\S+ 127\.0\.0\.1 GET \/gettoken 200 \d+ B [\d.]+ ms/) != nil)
    }

    @Test("the log shows nothing that controls a terminal, and no more of a path than fits")
    func harmlessLog() throws {
        let client = try client()
        client.send("GET /\u{202E}\u{9B}31m\(String(repeating: "a", count: 5_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = client.receiveAnswer()
        let line = try #require(log.all.last)
        #expect(!line.unicodeScalars.contains { ["\u{202E}", "\u{9B}"].contains($0) } && line.count < 300)
    }

    @Test("whoever is slow is cut off, and each whole request gives new time")
    func slow() throws {
        let (slow, busy) = (try client(), try client())
        slow.send("GET / HTTP/1.1\r\n")
        let start = ContinuousClock.now
        for _ in 0..<3 {
            usleep(350_000)
            busy.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(busy.receiveAnswer().contains("404"))
        }
        #expect(slow.receiveAll() == "")
        #expect(ContinuousClock.now - start < .seconds(8))
        #expect(busy.receiveAll() == "", "an idle one is cut off, too")
    }

    @Test("whoever comes when all places are taken is turned away until one is free")
    func crowd() throws {
        var crowd = (0..<30).compactMap { _ in RawClient(port: server.address.port) }
        for client in crowd {
            client.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(client.receiveAnswer().contains("404"))
        }
        let late = try client()
        late.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(late.receiveAll() == "")
        crowd.removeAll()
        let answered = (0..<50).contains { _ in
            usleep(20_000)
            let next = RawClient(port: server.address.port)
            next?.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n")
            return next?.receiveAnswer().contains("404") == true
        }
        #expect(answered)
    }

    @Test("a hostile request is refused or cut off, and the next good one is answered", arguments: HostileRequest.all)
    func hostile(request: HostileRequest) throws {
        let client = try client()
        client.send(request.bytes)
        let answer = client.receiveAll()
        for status in answer.matches(of: /HTTP\/1\.[01] (\d{3})/) {
            #expect(Int(status.1).map(request.statuses.contains) == true, "\(answer.prefix(300))")
        }
        #expect(!answer.contains("root:"))
        let good = try self.client()
        good.send(Self.post("/v1.0/oauth2/accessToken", Self.credentials))
        #expect(good.receiveAnswer().contains("accessToken"))
    }

    @Test("a port that is taken, and an address that isn't this machine's, are said in a sentence")
    func failures() throws {
        let port = server.address.port
        #expect(throws: ServerFailure.inUse(host: "127.0.0.1", port: port)) {
            try Server(host: "127.0.0.1", port: port, log: { _ in }, open: TestServer.open)
        }
        let elsewhere = "Cannot assign requested address"
        #expect(throws: ServerFailure.refused(host: "203.0.113.7", port: 0, reason: elsewhere)) {
            try Server(host: "203.0.113.7", port: 0, log: { _ in }, open: TestServer.open)
        }
        #expect(throws: ServerFailure.unknownHost("no host")) {
            try Server(host: "no host", port: 0, log: { _ in }, open: TestServer.open)
        }
    }

    @Test("stopping hangs up on everybody")
    func stopping() throws {
        let client = try client()
        client.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = client.receiveAnswer()
        try server.stop()
        #expect(client.receiveAll() == "")
        #expect(RawClient(port: server.address.port) == nil)
    }

    @Test("it says where it listens, who may call, and how to begin")
    func greeting() {
        let text = server.greeting.joined(separator: "\n")
        #expect(text.contains("http://127.0.0.1:\(server.address.port)") && server.address.isLoopback)
        #expect(text.contains("suite  secret  third-party  ticket ticket  org:unlink"))
        #expect(text.contains(#"-d '{"appKey":"all","appSecret":"secret"}'"#))
        #expect(text.contains(#"-d '{"dept_id":7001,"linkCorpId":"dinghaitang"}'"#))
    }
}
