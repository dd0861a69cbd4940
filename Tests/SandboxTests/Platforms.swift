// A platform that answers the same to the same, and keeps what its answers say.
import Domain
import Sandbox
import TestSupport

/// Always the same numbers in the same order.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64 = 7) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}

/// A platform that keeps what its answers say, as a host does.
final class Platforms {
    var world: World
    var tokens = TokenTable()
    var calls: CallCounts
    var now = SmallPlatform.noon
    var second: Int64 = 0
    var events: [Event]
    var dice = Dice()

    init(limit: Int? = CallCounts.usualLimit) throws {
        let (world, event) = World.found(on: try FoundingDirectory(SmallPlatform.founding))
        self.world = world
        events = [event]
        calls = CallCounts(limit: limit)
    }

    func answer(_ request: Request) -> Answer {
        let events = events
        let sandbox = Sandbox(
            world: world, now: now, tokens: tokens, calls: calls, second: second,
            events: { Array(events.dropFirst($0)) })
        let answer = sandbox.answer(request, using: &dice)
        self.events += world.record(answer.events, by: nil, at: now)
        if answer.endsTokens { tokens = TokenTable() }
        if let token = answer.token { tokens.keep(token) }
        if let counted = answer.counted { calls.count(counted, in: second) }
        return answer
    }

    /// Carries out what a person does.
    func carryOut(_ command: Command, by account: String) throws {
        let account = AccountID(account)
        let bodies = try Domain.decide(command, by: account, passwordIsRight: true, in: world, at: now).get()
        events += world.record(bodies, by: account, at: now)
    }

    /// The token of an app, asked for as one of its kind does.
    func token(of app: String) -> String? {
        var composition = Composition(.accessToken, values: ["appKey": app, "appSecret": "secret"])
        if app == "suite" {
            composition = Composition(
                .thirdPartyToken,
                values: [
                    "suiteKey": app, "suiteSecret": "secret", "authCorpId": SmallPlatform.corpID,
                    "suiteTicket": "ticket",
                ])
        }
        guard let request = composition.request, case .text(let token)? = answer(request).response.value?["accessToken"]
        else { return nil }
        return token
    }

    /// Makes a call with values, and with an app's token where one is needed.
    func call(_ name: Endpoint.Name, _ values: [String: String] = [:], as app: String = "all") -> Answer? {
        let token = Endpoint.named(name)?.needsToken == true ? token(of: app) : nil
        return Composition(name, values: values, token: token).request.map { answer($0) }
    }
}
