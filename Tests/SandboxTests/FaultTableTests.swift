// Every call with everything that can go wrong with it: the table of calls declares it, so each pair must come about.
import Sandbox
import TestSupport
import Testing

@Suite("Every call and everything that can go wrong with it")
struct FaultTableTests {
    @Test("comes about, and is answered in the platform's words", arguments: FaultTable.pairs)
    func fault(_ pair: FaultTable.Pair) throws {
        let platform = try Platforms()
        let request = try #require(FaultTable.request(for: pair, token: platform.token))
        for _ in 0..<FaultTable.callsBefore(pair) { #expect(platform.answer(request).fault != .tooManyCalls) }
        let answer = platform.answer(request)
        #expect(answer.fault == pair.fault)
        #expect(answer.events.isEmpty && answer.token == nil)
        let value = try #require(answer.response.value)
        #expect(FaultTable.said(answer.response.status, value) == FaultTable.expected(of: pair))
        #expect(answer.mark == FaultTable.mark(of: pair))
        if answer.response.status != 200 {
            guard case .text(let id)? = value["requestid"] else {
                Issue.record("no requestid")
                return
            }
            #expect(id.wholeMatch(of: /[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}/) != nil)
        }
        #expect(value["accessdenieddetail"] == FaultTable.requiredScopes(of: pair))
        #expect(answer.response.contentType == "application/json;charset=utf-8")
    }

    @Test("succeeds where nothing is wrong, with the fields it declares", arguments: Endpoint.all.map(\.name))
    func success(name: Endpoint.Name) throws {
        let platform = try Platforms()
        if name == .relink { _ = platform.call(.separate, ["attachDeptId": "7001"]) }
        if name == .events { _ = platform.call(.deleteUser, ["userid": "lin"]) }
        let answer = try #require(
            platform.call(name, FaultTable.sound[name] ?? [:], as: name == .thirdPartyToken ? "suite" : "all"))
        #expect(answer.fault == nil && answer.response.status == 200 && answer.endpoint == name)
        #expect(answer.mark == Endpoint.named(name)?.mark)
        let value = try #require(answer.response.value)
        for field in Endpoint.named(name)?.answer ?? [] where field.isRequired {
            #expect(value[field.name] != nil, "\(field.name) is missing")
        }
    }
}
