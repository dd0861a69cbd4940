// The console on a real world: what is typed grows into a call, its answer is kept, and every refusal has a way on.
import Domain
import Grid
import ScreenKit
import Session
import TestSupport
import Testing

@testable import Host

@Suite("The open platform's console")
struct ConsoleTests {
    private static let office = Route.Step("platform", key: "e", value: "yunshan")

    private func stage(as account: String = "he-chuan", at steps: [Route.Step] = []) throws -> Stage {
        let stage = try Classroom.stage(device: "console", as: account)
        try stage.open(Route(device: "console", steps: [Route.Step("enterprises"), Self.office] + steps))
        return stage
    }

    private func tap(_ id: String, row: String? = nil, on stage: Stage) -> Stage.Reaction {
        stage.take([.tapped(ControlKey(id, row: row))])
    }

    /// With a token of an app in hand, at the platform's page.
    private func authorised(by app: String) throws -> Stage {
        let stage = try stage(at: [Route.Step("apps"), Route.Step("app", key: "k", value: app)])
        _ = tap("get-token", on: stage)
        _ = tap("fill", on: stage)
        _ = tap("send", on: stage)
        return stage
    }

    private func sends(_ endpoint: String, _ page: String = "call", on stage: Stage) throws -> Stage.Reaction {
        try stage.open(
            Route(
                device: "console",
                steps: [Route.Step("enterprises"), Self.office, Route.Step(page, key: "n", value: endpoint)]))
        _ = tap("fill", on: stage)
        return tap("send", on: stage)
    }

    private func texts(of stage: Stage) -> String {
        stage.view.top.innermostBlocks.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
            .joined(separator: "\n")
    }

    @Test("ordinary members are told whom the console is for, and can go on as somebody else")
    func members() throws {
        let stage = try Classroom.stage(device: "console", as: "lin-xia")
        #expect(stage.route.description.hasPrefix("console/enterprises"))
        let member = try Classroom.stage(device: "console", as: "su-qing")
        #expect(texts(of: member).contains("苏晴两样都不是"))
        #expect(member.view.control(ControlKey("accounts"))?.isEnabled == true)
    }

    @Test("the pages of another enterprise's apps can't be opened")
    func others() throws {
        #expect(throws: RouteError.self) { try stage(as: "lin-xia") }
        #expect(throws: RouteError.self) {
            try stage(as: "zhao-min", at: [Route.Step("apps"), Route.Step("app", key: "k", value: "dingyunshan")])
        }
    }

    @Test("the JSON grows with every field, and a number that is none is shown as it is")
    func composing() throws {
        let stage = try stage(at: [Route.Step("unlink", key: "n", value: "unlinkOrganization")])
        #expect(texts(of: stage).contains("{}"))
        _ = stage.take([.tapped(ControlKey("dept_id")), .pasted("70")])
        #expect(texts(of: stage).contains("\"dept_id\": 70\n"))
        _ = stage.take([.pasted("x")])
        #expect(texts(of: stage).contains("\"dept_id\": \"70x\""))
        _ = stage.take([.tapped(ControlKey("linkCorpId")), .pasted("ding'1")])
        #expect(texts(of: stage).contains(#"'{"dept_id":"70x","linkCorpId":"ding'\''1"}'"#))
    }

    @Test("a token is in the field for it, may be changed, and its lack is answered as the platform does")
    func tokens() throws {
        let stage = try authorised(by: "dingyunshan")
        let token = try #require(stage.session.console.token)
        #expect(token.app == AppKey("dingyunshan"))
        try stage.open(
            Route(
                device: "console",
                steps: [
                    Route.Step("enterprises"), Self.office, Route.Step("call", key: "n", value: "separateBranchOrg"),
                ]))
        let field = ControlKey("x-acs-dingtalk-access-token")
        _ = stage.take([.tapped(field), .pasted("0")])
        _ = tap("send", on: stage)
        #expect(texts(of: stage).contains("InvalidAuthentication"))
        #expect(stage.view.control(ControlKey("apps"))?.isEnabled == true)
        _ = stage.take([.tapped(.back), .tapped(field)])
        _ = stage.take(Array(repeating: .pressed(Key(.backspace)), count: token.text.count + 1))
        _ = tap("send", on: stage)
        #expect(texts(of: stage).contains("AuthenticationFailed.MissingParameter"))
    }

    @Test("an app without the scope is told which, and switching it on there lets the same call through")
    func scopes() throws {
        let stage = try authorised(by: "dingnoscope")
        _ = try sends("unlinkOrganization", "unlink", on: stage)
        #expect(texts(of: stage).contains("这个应用没有 org:unlink 权限"))
        _ = tap("scopes", on: stage)
        let switching = tap("scopes", row: "org:unlink", on: stage)
        #expect(switching.events.map(\.name) == [.scopeChanged])
        let sending = try sends("unlinkOrganization", "unlink", on: stage)
        #expect(sending.events.map(\.name) == [.organisationsUnlinked])
        #expect(texts(of: stage).contains("result: true"))
    }

    @Test("what was unlinked is an error the second time, and can be linked again or reset")
    func again() throws {
        let stage = try authorised(by: "dingyunshan")
        #expect(try sends("separateBranchOrg", on: stage).events.count == 1)
        _ = stage.take([.tapped(.back)])
        #expect(tap("send", on: stage).events.isEmpty)
        #expect(texts(of: stage).contains("参数不合法，请确认关联关系"))
        try stage.open(
            Route(
                device: "console",
                steps: [
                    Route.Step("enterprises"), Self.office, Route.Step("links"),
                    Route.Step("link", key: "l", value: "7001"),
                ]))
        #expect(tap("relink", on: stage).events.map(\.name) == [.organisationsLinked])
        #expect(stage.view.notice?.text.isEmpty == false)
        try stage.open(Route(device: "console", steps: [Route.Step("enterprises"), Self.office]))
        _ = tap("reset", on: stage)
        _ = tap("confirm", on: stage)
        _ = try sends("separateBranchOrg", on: stage)
        #expect(texts(of: stage).contains("InvalidAuthentication"))
    }

    @Test("token and curl line are handed out to be copied, and the line makes the very call")
    func copying() throws {
        let stage = try authorised(by: "dingyunshan")
        let token = try #require(stage.session.console.token?.text)
        #expect(tap("copy-token", on: stage).copied == [token])
        let line = try #require(tap("copy-sent", on: stage).copied.first)
        #expect(line.contains("/v1.0/oauth2/accessToken"))
        #expect(line.contains(#"'{"appKey":"dingyunshan","appSecret":"yunshan-secret"}'"#))
    }

    @Test("the history keeps the newest calls, each with its answer, also over a restart")
    func history() throws {
        let stage = try authorised(by: "dingyunshan")
        for _ in 0..<Console.longestHistory {
            _ = stage.take([.tapped(.back)])
            _ = tap("send", on: stage)
        }
        #expect(stage.session.console.exchanges.count == Console.longestHistory)
        #expect(stage.session.console.exchanges.first?.id == ExchangeID("x2"))
    }

    @Test("subscribers' events stand in the feed as soon as another device makes them")
    func feed() throws {
        let stage = try stage(at: [Route.Step("events")])
        _ = stage.take([.chose(Seat(device: "phone", account: AccountID("lin-xia")))])
        _ = stage.host.perform(.leave(EnterpriseID("yunshan")), by: AccountID("lin-xia"))
        _ = stage.take([.chose(Seat(device: "console", account: AccountID("he-chuan")))])
        let list = try #require(
            stage.view.page.blocks.lazy.compactMap { if case .list(let list) = $0 { list } else { nil } }.first)
        #expect(list.rows(0..<1).first?.label == "user_leave_org")
        #expect(list.rows(0..<1).first?.detail == "lin-xia")
    }

    @Test("another world's feed begins empty, also where both were read as often")
    func otherWorld() throws {
        let stage = try stage(at: [Route.Step("events")])
        _ = stage.host.perform(.leave(EnterpriseID("yunshan")), by: AccountID("lin-xia"))
        #expect(stage.context.feed.count == 1)
        let other = try self.stage().host
        _ = other.perform(.switchEnterprise(EnterpriseID("qinghe")), by: AccountID("lin-xia"))
        try #require(other.readings == stage.host.readings)
        stage.host = other
        #expect(stage.context.feed.isEmpty)
    }
}
