// A script's `call`: what goes out, what is expected of the answer, and what everybody on the desk sees of it.
import Grid
import Host
import Sandbox
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Calls in a script")
struct CallTests {
    private static let getToken = """
        - { call: { method: POST, path: /v1.0/oauth2/accessToken, body: { appKey: dingyunshan, \
        appSecret: yunshan-secret } }, keep: { token: /accessToken } }

        """
    private static let getOldToken =
        "call: { method: GET, path: \"/gettoken?appkey=dingyunshan&appsecret=yunshan-secret\" }"
    private static let list = """
        call: { method: POST, path: "/topapi/union/cooperate/joined/list?access_token={token}", body: { status: 1 } }
        """
    private static let header = "headers: { x-acs-dingtalk-access-token: \"{token}\" }"
    private static let separate = """
        call: { method: POST, path: /v1.0/contact/cooperateCorps/separate, \(header), body: { attachDeptId: 7001 } }
        """
    private static let unlink = """
        call: { method: POST, path: /v1.0/organization/unlink, \(header), body: { dept_id: 7001, linkCorpId: "{corp}" } }
        """

    private func reading(_ steps: String) throws -> Reading<Script> {
        let text = """
            script: calls
            title: { zh: 调用, en: Calls }
            scenario: classroom
            device: console
            as: he-chuan
            steps:
            \(steps)
            """
        return ScriptReader.read(
            SourceFile(path: "calls.yaml", text: text), steps: try Classroom.library().screens.steps)
    }

    private func script(_ steps: String) throws -> Script {
        let reading = try reading(steps)
        #expect(reading.diagnostics.map(\.description) == [])
        return try #require(reading.value)
    }

    @discardableResult
    private func play(_ steps: String) throws -> Player {
        let script = try script(steps)
        let player = Player(
            stage: try Classroom.library().stage(for: script, language: .zh, size: .standard), size: .standard)
        try player.play(script)
        return player
    }

    // MARK: What goes out

    @Test(
        "a body is written as JSON, and a text as it is",
        arguments: [
            ("{ dept_id: 7001, linkCorpId: ding1 }", #"{"dept_id":7001,"linkCorpId":"ding1"}"#),
            (
                #"{ a: "7001", b: true, c: null, d: -1.5, e: 2026-03-01T00:00:00Z }"#,
                #"{"a":"7001","b":true,"c":null,"d":-1.5,"e":"2026-03-01T00:00:00Z"}"#
            ),
            ("{ userid_list: [a, { b: 1 }], none: {} }", #"{"userid_list":["a",{"b":1}],"none":{}}"#),
            ("[]", "[]"), (#""[1, 2""#, nil), (#""""#, nil), ("no JSON", nil),
        ] as [(String, String?)])
    func bodies(yaml: String, json: String?) throws {
        let step = try #require(try script("- { call: { method: POST, path: /x, body: \(yaml) } }").steps.first)
        guard case .call(let call) = step.act else { return #expect(Bool(false), "no call") }
        switch call.body {
        case .json(let value): #expect(value.text == json)
        case .text(let text):
            #expect(json == nil)
            #expect(text == yaml.filter { $0 != "\"" })
        case nil: #expect(Bool(false), "no body")
        }
    }

    @Test("what was kept is filled into paths, headers, bodies, expectations and typing")
    func filling() throws {
        let player = try play(
            Self.getToken + """
                - { \(Self.getOldToken), json: { access_token: "{token}" }, keep: { life: /expires_in } }
                - { \(Self.list), json: { errcode: 0 }, keep: { corp: /result/0/corp_id, row: /result/0 } }
                - { \(Self.unlink), status: 200, event: organisations-unlinked }
                - { tap: unlink }
                - { tap: linkCorpId }
                - { type: "{corp}{life}{unheard-of}", see: "dinghaitang00000000000000000000017200{unheard-of}" }
                """)
        #expect(player.log.flatMap(\.events) == ["organisations-unlinked"])
    }

    // MARK: What comes of it

    @Test("every device of the desk learns of it at once, and the events are the step's")
    func everybodyLearns() throws {
        let player = try play(
            Self.getToken + """
                - { tap: links, unseen: 已解除 }
                - { tap: { id: links, row: "7001" }, see: 用官方的接口解除 }
                - { switch: { device: phone, as: lin-xia } }
                - { \(Self.separate), status: 200, json: { result: true }, event: organisations-unlinked, at: phone/messages }
                - { switch: { device: console }, see: [已解除, 重新关联], unseen: 用官方的接口解除 }
                """)
        #expect(player.log.map(\.events) == [[], [], [], [], ["organisations-unlinked"], []])
    }

    @Test("a call is made as often as it says, and all answers are looked at")
    func times() throws {
        let twice = Self.separate.replacing("7001 } }", with: "7001 }, times: 2 }")
        let failure = try #require(throws: Failure.self) { try play(Self.getToken + "- { \(twice), status: 200 }") }
        #expect(failure.message.hasPrefix("expected the status 200; the answer was 400 "))
        #expect(failure.message.contains("parameter.error"))
    }

    @Test("an act of the fifth way is taken by the call that does it, and by no other")
    func acts() throws {
        let failure = try #require(throws: Failure.self) {
            try play(Self.getToken + "- { \(Self.separate), status: 200, cites: 5.1 }")
        }
        #expect(failure.message.contains("says that it shows 5.1"))
        try play(Self.getToken.replacing(", keep", with: ", cites: 5.1, keep"))
    }

    @Test(
        "an answer that isn't as expected fails at its line, with what was expected and answered",
        arguments: [
            ("status: 404", "expected the status 404; the answer was 200 {"),
            ("json: { errcode: 1 }", "expected /errcode to be 1 but it is 0; the answer was 200 {"),
            ("json: { errcode: \"0\" }", "expected /errcode to be \"0\" but it is 0"),
            ("json: { result: true }", "expected /result to be true but it is [{"),
            ("json: { missing: 1 }", "expected /missing to be 1 but there is none"),
            ("json: { errmsg: null }", "expected no /errmsg but it is \"ok\""),
            ("json: { result: [] }", "expected /result to be [] but it is [{"),
            ("json: [1]", "expected the answer to be [1] but it is {"),
            (
                "json: { result: [{}, { org_name: 蓝鲸 }, {}, {}, {}] }",
                "expected /result/1/org_name to be \"蓝鲸\" but it is \"蓝鲸物流\""
            ),
            ("keep: { x: /result/5 }", "there is no /result/5 to keep as x; the answer was 200 {"),
            ("event: member-left", "expected the events [\"member-left\"] but [] happened"),
            ("see: 已解除", "“已解除” was expected"),
        ])
    func failures(expectation: String, sentence: String) throws {
        let failure = try #require(throws: Failure.self) {
            try play(Self.getToken + "- { \(Self.list), \(expectation) }")
        }
        #expect(failure.message.contains(sentence), "\(failure.message)")
        #expect(failure.position.line == 8)
    }

    @Test(
        "an answer is as expected where all that is named is as named",
        arguments: [
            "{}", "{ errcode: 0 }", "{ errmsg: ok, errcode: 0 }", "{ nothing: null }",
            "{ result: [{}, {}, {}, {}, {}] }",
            "{ result: [{ org_name: 海棠教育, missing: null }, {}, {}, {}, { org_name: 明德会计师事务所 }] }",
        ])
    func matches(json: String) throws {
        try play(Self.getToken + "- { \(Self.list), json: \(json) }")
    }

    // MARK: What is wrong with a step

    @Test(
        "what is wrong with the step is told where it stands",
        arguments: [
            ("- { call: POST }", "7:11: ", "wrong-shape"),
            ("- { call: { path: /x } }", "7:11: ", "missing-key"),
            ("- { call: { method: GET } }", "7:11: ", "missing-key"),
            ("- { call: { method: FETCH, path: /x } }", "7:21: ", "unknown-method"),
            ("- { call: { method: GET, path: x } }", "7:32: ", "bad-path"),
            ("- { call: { method: GET, path: /x, heders: {} } }", "7:36: ", "unknown-key"),
            ("- { call: { method: GET, path: /x, headers: a } }", "7:45: ", "wrong-shape"),
            ("- { call: { method: GET, path: /x, headers: { a: [] } } }", "7:50: ", "wrong-shape"),
            ("- { call: { method: GET, path: /x, times: 0 } }", "7:43: ", "bad-number"),
            ("- { call: { method: GET, path: /x }, status: 99 }", "7:46: ", "bad-status"),
            ("- { call: { method: GET, path: /x }, keep: { a: b } }", "7:49: ", "bad-pointer"),
            ("- { call: { method: GET, path: /x }, keep: { A: /b } }", "7:46: ", "bad-name"),
            ("- { call: { method: GET, path: /x }, keep: /b }", "7:44: ", "wrong-shape"),
            ("- { call: { method: GET, path: \"/{tokn}\" } }", "7:3: ", "unknown-kept"),
            ("- { call: { method: GET, path: /x, headers: { a: \"{tokn}\" } } }", "7:3: ", "unknown-kept"),
            ("- { call: { method: GET, path: /x, body: { a: [\"{tokn}\"] } } }", "7:3: ", "unknown-kept"),
            ("- { call: { method: GET, path: /x }, json: { a: \"{a}\" }, keep: { a: /a } }", "7:3: ", "unknown-kept"),
            ("- { call: { method: GET, path: /x }, tap: a, status: 200 }", "7:3: ", "bad-act"),
            ("- { tap: a, status: 200 }", "7:13: ", "bad-act"), ("- { tap: a, json: {} }", "7:13: ", "bad-act"),
            ("- { tap: a, keep: { a: /a } }", "7:13: ", "bad-act"),
        ])
    func faults(step: String, place: String, code: String) throws {
        let diagnostics = try reading(step).diagnostics
        #expect(diagnostics.map(\.code) == [code], "\(diagnostics)")
        #expect(diagnostics.first?.description.hasPrefix("calls.yaml:\(place)") == true, "\(diagnostics)")
    }
}
