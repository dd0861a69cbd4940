// What the platform does beyond refusing: tokens and their life, unlinking, records, and the feed of events.
import Domain
import TestSupport
import Testing

@testable import Sandbox

@Suite("The open platform")
struct SandboxTests {
    @Test("a token is 128 bits, stays the same while valid, and asking renews it; then there is another")
    func tokens() throws {
        let platform = try Platforms()
        let first = try #require(platform.token(of: "all"))
        #expect(first.wholeMatch(of: /[0-9a-f]{32}/) != nil)
        platform.now = platform.now.advanced(bySeconds: 7_199)
        #expect(platform.token(of: "all") == first)
        platform.now = platform.now.advanced(bySeconds: 7_199)
        #expect(platform.call(.separate, ["attachDeptId": "7001"])?.fault == nil, "renewed by asking")
        platform.now = platform.now.advanced(bySeconds: 7_200)
        let request = try #require(Composition(.separate, values: ["attachDeptId": "7002"], token: first).request)
        #expect(platform.answer(request).fault == .badToken)
        #expect(platform.token(of: "all") != first)
        #expect(platform.answer(request).fault == .badToken, "the one before has ended for good")
    }

    @Test("each way of asking gives an app's one token")
    func ways() throws {
        let platform = try Platforms()
        let token = try #require(platform.token(of: "all"))
        for (way, name) in [(Endpoint.Name.corporationToken, "access_token"), (.oldToken, "access_token")] {
            let answer = try #require(platform.call(way, FaultTable.sound[way] ?? [:]))
            #expect(answer.response.value?[name] == .text(token))
            #expect(answer.token == nil, "nothing is new within the same second")
        }
        #expect(platform.token(of: "suite") != token)
    }

    @Test(
        "an app of one kind gets no token in the other's way, nor one of another enterprise",
        arguments: [
            (Endpoint.Name.accessToken, ["appKey": "suite", "appSecret": "secret"]),
            (.oldToken, ["appkey": "suite", "appsecret": "secret"]),
            (
                .thirdPartyToken,
                ["suiteKey": "all", "suiteSecret": "secret", "authCorpId": "dingyunshan", "suiteTicket": "ticket"]
            ),
            (
                .thirdPartyToken,
                ["suiteKey": "suite", "suiteSecret": "secret", "authCorpId": "dingyunshan", "suiteTicket": "wrong"]
            ),
            (
                .corporationToken,
                [
                    "corpId": "dingqinghe", "client_id": "all", "client_secret": "secret",
                    "grant_type": "client_credentials",
                ]
            ),
        ])
    func otherWays(way: Endpoint.Name, values: [String: String]) throws {
        let platform = try Platforms()
        #expect(platform.call(way, values)?.fault == .badCredentials)
    }

    @Test(
        "unlinking takes effect once and says so honestly, by either call",
        arguments: [Endpoint.Name.unlink, .separate])
    func unlinking(name: Endpoint.Name) throws {
        let platform = try Platforms()
        let values = try #require(FaultTable.sound[name])
        #expect(platform.call(name, values)?.response.body == #"{"result":true}"#)
        #expect(!platform.world.isLinked(LinkID("7001")) && platform.world.isLinked(LinkID("7002")))
        let again = try #require(platform.call(name, values))
        #expect(again.fault == .noSuchLink && again.response.value?["result"] == nil)
        let list = try #require(platform.call(.joinedCooperations, ["status": "1"])?.response.value)
        #expect(
            list["result"] == [
                [
                    "belong_corp_id": "dingyunshan", "belong_org_name": "云杉科技", "org_name": "蓝鲸物流",
                    "corp_id": "dinglanjing",
                ]
            ])
        #expect(platform.call(.joinedCooperations, ["status": "0"])?.response.value?["result"] == [])
        #expect(platform.call(.relink, ["dept_id": "7001"])?.response.body == #"{"result":true}"#)
        #expect(platform.call(name, values)?.fault == nil, "practice never runs out")
    }

    @Test("a third party's app unlinks for the enterprise that authorised it")
    func thirdParty() throws {
        let platform = try Platforms()
        let values = try #require(FaultTable.sound[.unlink])
        #expect(platform.call(.unlink, values, as: "suite")?.fault == nil)
        #expect(platform.call(.separate, ["attachDeptId": "7002"], as: "suite")?.fault == .noScope(.writeCooperation))
    }

    @Test("the corpId must be the linked organisation's")
    func otherCorpID() throws {
        let platform = try Platforms()
        #expect(platform.call(.unlink, ["dept_id": "7001", "linkCorpId": "dinglanjing"])?.fault == .noSuchLink)
        #expect(platform.call(.unlink, ["dept_id": "7001", "linkCorpId": ""])?.fault == .blankParameter)
    }

    @Test("twenty calls a second for each app and call; the next second begins anew; without a limit there is none")
    func calls() throws {
        for limit in [CallCounts.usualLimit, nil] {
            let platform = try Platforms(limit: limit)
            let token = platform.token(of: "all")
            let request = try #require(
                Composition(.joinedCooperations, values: ["status": "1"], token: token).request)
            let refused = (0..<25).filter { _ in platform.answer(request).fault == .tooManyCalls }.count
            #expect(refused == (limit == nil ? 0 : 5))
            #expect(platform.call(.joinedCooperations, ["status": "1"], as: "suite")?.fault == nil, "another app")
            #expect(platform.call(.separate, ["attachDeptId": "7001"])?.fault == nil, "another call")
            platform.second += 1
            #expect(platform.answer(request).fault == nil)
        }
    }

    @Test("who was removed by API stands in the records with the reason, page by page")
    func leaveRecords() throws {
        let platform = try Platforms()
        #expect(platform.call(.deleteUser, ["userid": "lin"])?.response.value?["errcode"] == 0)
        platform.now = platform.now.advanced(bySeconds: 60)
        #expect(platform.call(.deleteUser, ["userid": "he"])?.response.value?["errmsg"] == "ok")
        #expect(platform.call(.deleteUser, ["userid": "he"])?.fault == .unknownMember)
        let from = ["startTime": "2026-03-02T04:00:00Z", "maxResults": "1"]
        let first = try #require(platform.call(.leaveRecords, from)?.response.value)
        #expect(
            first["records"] == [
                [
                    "userId": "lin", "name": "lin", "stateCode": "86", "mobile": "138",
                    "leaveTime": "2026-03-02T04:00:00Z", "leaveReason": "oapi",
                ]
            ])
        #expect(first["nextToken"] == "1")
        let second = try #require(
            platform.call(.leaveRecords, from.merging(["nextToken": "1"]) { $1 })?.response.value)
        #expect(second["nextToken"] == nil && second["records"] != first["records"])
        let later = ["startTime": "2026-03-02T04:02:00Z"]
        #expect(platform.call(.leaveRecords, later)?.response.value?["records"] == [])
        let long = ["startTime": "2024-01-01T00:00:00Z", "endTime": "2026-03-02T00:00:00Z"]
        #expect(platform.call(.leaveRecords, long)?.fault == .badField("endTime"))
    }

    @Test("the feed tells of leaving and unlinking, from a place on")
    func feed() throws {
        let platform = try Platforms()
        _ = platform.call(.deleteUser, ["userid": "lin"])
        _ = platform.call(.separate, ["attachDeptId": "7001"])
        let all = try #require(platform.call(.events))
        #expect(all.response.contentType == "application/x-ndjson;charset=utf-8")
        #expect(
            all.response.body == """
                {"EventType":"user_leave_org","EventTime":1772424000000,"CorpId":"dingyunshan","userId":["lin"],"sequence":1}
                {"EventType":"sandbox_org_unlink","EventTime":1772424000000,"CorpId":"dingyunshan","dept_id":7001,"linkCorpId":"dinghaitang","sequence":2}

                """)
        #expect(platform.call(.events, ["since": "2"])?.response.body.split(separator: "\n").count == 1)
        #expect(platform.call(.events, ["since": "9223372036854775807"])?.response.body == "")
    }

    @Test("the feed tells of an enterprise dissolved, whose apps can't call any more")
    func dissolved() throws {
        let platform = try Platforms()
        let token = platform.token(of: "all")
        try platform.carryOut(.dissolve(SmallPlatform.yunshan, reason: "搬家"), by: "zhou")
        platform.now = platform.now.advanced(bySeconds: 86_400 * 3)
        platform.events += platform.world.record(
            Domain.due(in: platform.world, at: platform.now), by: nil, at: platform.now)
        let last = try #require(platform.call(.events)?.response.body.split(separator: "\n").last)
        #expect(last.hasPrefix(#"{"EventType":"org_remove","EventTime":1772683200000,"CorpId":"dingyunshan","#))
        #expect(platform.call(.accessToken, FaultTable.sound[.accessToken] ?? [:])?.fault == .badCredentials)
        platform.now = SmallPlatform.noon
        let request = try #require(Composition(.separate, values: ["attachDeptId": "7001"], token: token).request)
        #expect(platform.answer(request).fault == .badToken)
    }

    @Test("a reset puts links and scopes back and ends the tokens")
    func reset() throws {
        let platform = try Platforms()
        _ = platform.call(.separate, ["attachDeptId": "7001"])
        let token = platform.token(of: "all")
        #expect(platform.call(.reset)?.response.body == #"{"result":true}"#)
        #expect(platform.world.isLinked(LinkID("7001")))
        let request = try #require(Composition(.separate, values: ["attachDeptId": "7001"], token: token).request)
        #expect(platform.answer(request).fault == .badToken)
    }
}
