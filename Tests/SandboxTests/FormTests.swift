// Paths that lead nowhere, the document made from the table, and lines for a shell.
import Testing

@testable import Sandbox

@Suite("Addresses, the document, and lines to copy")
struct FormTests {
    @Test(
        "an address that isn't there is answered in the manner it seems to be of",
        arguments: [
            ("/v1.0/organization/unlin", 404), ("/v1.0/", 404), ("/v1.0/oauth2//token", 404),
            ("/v1.0/oauth2/a/b/token", 404),
            ("/v1.0/organization/unlink/", 404), ("/", 200), ("", 200), ("*", 200), ("/../../etc/passwd", 200),
            ("/%2e%2e/etc/passwd", 200), ("/gettoken/", 200), ("//gettoken", 200), ("/\u{0}", 200), ("/sandbox/", 200),
            ("http://example.com/gettoken", 200), ("/v1.0/oauth2/%zz/token", 404), ("/v1.0/oauth2/%ff/token", 404),
        ])
    func nowhere(target: String, status: Int) throws {
        let platform = try Platforms()
        for method in ["GET", "POST", "PUT", "", "G\u{0}T"] {
            let answer = platform.answer(Request(method: method, target: target))
            #expect(answer.fault == .unknownPath && answer.response.status == status && answer.endpoint == nil)
            if status == 200 { #expect(answer.response.body == #"{"errcode":404,"errmsg":"请求的URI地址不存在"}"#) }
        }
    }

    @Test("queries are decoded, the first of a name counts, and nonsense is passed over")
    func query() {
        let request = Request(method: "GET", target: "/gettoken?appkey=%E6%9E%97+a&appkey=b&c&=d&e=%zz&f=1=2&?g=3")
        #expect(request.query == ["appkey": "林 a", "c": "", "": "d", "f": "1=2", "?g": "3"])
    }

    @Test(
        "bodies are JSON whatever else the header says, and nothing else",
        arguments: [
            ("application/json", true), ("application/json; charset=utf-8", true),
            ("APPLICATION/JSON;charset=GBK", true),
            (" application/json ", true), ("text/plain", false), ("application/x-www-form-urlencoded", false),
            ("", false),
            ("application/jsonp", false), ("text/plain; application/json", false),
        ])
    func contentTypes(type: String, isTaken: Bool) throws {
        let platform = try Platforms()
        let request = Request(
            method: "POST", target: "/sandbox/reset", headers: [.init("content-TYPE", type)])
        #expect((platform.answer(request).fault == nil) == isTaken)
    }

    @Test("the document tells every call, with its fields, statuses, scope and mark")
    func document() throws {
        let platform = try Platforms()
        let document = try #require(platform.call(.document)?.response.value)
        #expect(document["openapi"] == "3.1.0")
        for endpoint in Endpoint.all {
            let operation = try #require(document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()])
            #expect(operation["operationId"] == .text(endpoint.name.rawValue))
            #expect(operation["x-mark"] == .text(endpoint.mark.rawValue))
            #expect(operation["x-scope"] == endpoint.scope.map { .text($0.rawValue) })
            #expect((operation["security"] != nil) == endpoint.needsToken)
            let properties =
                operation["requestBody"]?["content"]?["application/json"]?["schema"]?["properties"]
            for field in endpoint.bodyFields { #expect(properties?[field.name] != nil) }
            let statuses = Set(endpoint.faults.map { $0.error(in: endpoint.style).status } + [200])
            for status in statuses { #expect(operation["responses"]?[String(status)]?["description"] != nil) }
            if case .object(let said)? = operation["responses"] { #expect(said.count == statuses.count) }
        }
        guard case .object(let paths)? = document["paths"] else {
            Issue.record("no paths")
            return
        }
        #expect(paths.count == Endpoint.all.count && Set(paths.map(\.name)).count == paths.count)
    }

    @Test("every name has one call, and no two calls share an address")
    func table() {
        #expect(Endpoint.all.map(\.name).count == Set(Endpoint.all.map(\.name)).count)
        #expect(Set(Endpoint.all.map(\.name)) == Set(Endpoint.Name.allCases))
        #expect(Set(Endpoint.all.map { "\($0.method) \($0.path)" }).count == Endpoint.all.count)
    }

    @Test("a call is composed field by field, the body growing, and copied as one line for a shell")
    func composition() throws {
        var composition = Composition(.unlink, token: "0a'b")
        #expect(composition.body?.text == "{}")
        composition.values["dept_id"] = "7001"
        #expect(composition.body?.text == #"{"dept_id":7001}"#)
        composition.values["linkCorpId"] = "ding'h"
        #expect(composition.body?.text == #"{"dept_id":7001,"linkCorpId":"ding'h"}"#)
        composition.values["dept_id"] = "seven"
        #expect(composition.body?.text == #"{"dept_id":"seven","linkCorpId":"ding'h"}"#)
        let line = CurlLine.text(try #require(composition.request), to: "http://127.0.0.1:8787")
        #expect(
            line == "curl -sS -X POST http://127.0.0.1:8787/v1.0/organization/unlink "
                + "-H 'Content-Type: application/json' -H 'x-acs-dingtalk-access-token: 0a'\\''b' "
                + #"-d '{"dept_id":"seven","linkCorpId":"ding'\''h"}'"#)
        let old = try #require(Composition(.deleteUser, values: ["userid": "林"], token: "a b").request)
        #expect(old.target == "/topapi/v2/user/delete?access_token=a%20b")
        let path = try #require(Composition(.corporationToken, values: ["corpId": "a/b"]).request)
        #expect(path.target == "/v1.0/oauth2/a%2Fb/token")
    }
}
