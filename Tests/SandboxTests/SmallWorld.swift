// A world small enough to know by heart, and a platform on it that answers the same to the same.
import Domain
import Sandbox

/// Always the same numbers in the same order.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64 = 7) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}

/// 云杉 with two links, an app that may unlink, one that may nothing, one that may all, and a third party's.
enum SmallWorld {
    static let noon = Instant(seconds: 1_772_424_000)
    static let yunshan = EnterpriseID("yunshan")
    static let corpID = "dingyunshan"

    static let founding = Founding(
        scenario: "small", clock: noon,
        accounts: ["lin", "zhou", "he"].map { Account(id: AccountID($0), name: $0, mobile: "138") },
        enterprises: [
            Enterprise(id: yunshan, name: "云杉科技", corpID: corpID),
            Enterprise(id: EnterpriseID("qinghe"), name: "青禾设计", corpID: "dingqinghe"),
        ],
        memberships: [
            Membership(account: AccountID("zhou"), enterprise: yunshan, role: .mainAdministrator, joined: noon),
            Membership(account: AccountID("lin"), enterprise: yunshan, joined: noon),
            Membership(account: AccountID("he"), enterprise: yunshan, joined: noon),
            Membership(
                account: AccountID("zhou"), enterprise: EnterpriseID("qinghe"), role: .mainAdministrator, joined: noon),
        ],
        platform: Platform(
            links: [
                OrganisationLink(
                    enterprise: yunshan, department: 7001, corpID: "dinghaitang", name: "海棠教育", kind: .partner),
                OrganisationLink(
                    enterprise: yunshan, department: 7002, corpID: "dinglanjing", name: "蓝鲸物流",
                    kind: .upstreamDownstream),
                OrganisationLink(
                    enterprise: EnterpriseID("qinghe"), department: 8001, corpID: corpID, name: "云杉科技", kind: .partner),
            ],
            apps: [
                PlatformApp(
                    key: AppKey("all"), secret: "secret", name: "全", enterprise: yunshan,
                    scopes: Set(APIScope.allCases)),
                PlatformApp(key: AppKey("none"), secret: "secret", name: "无", enterprise: yunshan),
                PlatformApp(
                    key: AppKey("suite"), secret: "secret", name: "三方", enterprise: yunshan, kind: .thirdParty,
                    scopes: [.unlinkOrganisations], ticket: "ticket"),
            ],
            developers: [Developer(account: AccountID("he"), enterprise: yunshan)]))
}

/// A platform that keeps what its answers say, as a host does.
final class Platforms {
    var world: World
    var tokens = TokenTable()
    var calls: CallCounts
    var now = SmallWorld.noon
    var second: Int64 = 0
    var events: [Event]
    var dice = Dice()

    init(limit: Int? = CallCounts.usualLimit) throws {
        let (world, event) = World.found(on: try FoundingDirectory(SmallWorld.founding))
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

    /// The token of an app, asked for as one of its kind does.
    func token(of app: String) -> String? {
        var composition = Composition(.accessToken, values: ["appKey": app, "appSecret": "secret"])
        if app == "suite" {
            composition = Composition(
                .thirdPartyToken,
                values: [
                    "suiteKey": app, "suiteSecret": "secret", "authCorpId": SmallWorld.corpID, "suiteTicket": "ticket",
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
