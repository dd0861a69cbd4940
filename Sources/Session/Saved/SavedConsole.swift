import Domain
import Sandbox

/// The calls made at a console and the token in hand, in the format of `SavedSession`.
struct SavedConsole: Codable, Hashable, Sendable {
    let exchanges: [Exchange]
    let token: Token?
    /// How many calls were made in all; the first of them may be forgotten.
    let calls: Int

    enum CodingKeys: String, CodingKey {
        case exchanges = "exchanges"
        case token = "token"
        case calls = "calls"
    }

    /// A call and its answer.
    struct Exchange: Codable, Hashable, Sendable {
        let id: String
        let composition: Composition
        let reply: Reply
        /// Seconds since 1970, in world time.
        let at: Int64

        enum CodingKeys: String, CodingKey {
            case id = "id"
            case composition = "composition"
            case reply = "reply"
            case at = "at"
        }
    }

    /// What was called, and with which values.
    struct Composition: Codable, Hashable, Sendable {
        /// The call's name in the sandbox.
        let name: String
        let values: [String: String]
        let token: String?

        enum CodingKeys: String, CodingKey {
            case name = "name"
            case values = "values"
            case token = "token"
        }
    }

    /// What was answered.
    struct Reply: Codable, Hashable, Sendable {
        let status: Int
        let body: String
        let isRight: Bool
        let missingScope: String?
        let lacksToken: Bool

        enum CodingKeys: String, CodingKey {
            case status = "status"
            case body = "body"
            case isRight = "isRight"
            case missingScope = "missingScope"
            case lacksToken = "lacksToken"
        }
    }

    /// A token, whose it is, and until when it lasts in seconds since 1970.
    struct Token: Codable, Hashable, Sendable {
        let text: String
        let app: String?
        let expires: Int64

        enum CodingKeys: String, CodingKey {
            case text = "text"
            case app = "app"
            case expires = "expires"
        }
    }
}

extension SavedConsole {
    init(_ console: Console) {
        exchanges = console.exchanges.map(Exchange.init)
        token = console.token.map {
            Token(text: $0.text, app: $0.app?.rawValue, expires: $0.expires.seconds)
        }
        calls = console.calls
    }
}

extension SavedConsole.Exchange {
    init(_ exchange: Console.Exchange) {
        let (called, answered) = (exchange.composition, exchange.reply)
        id = exchange.id.rawValue
        composition = SavedConsole.Composition(
            name: called.name.rawValue, values: called.values, token: called.token)
        reply = SavedConsole.Reply(
            status: answered.status, body: answered.body, isRight: answered.isRight,
            missingScope: answered.missingScope?.rawValue, lacksToken: answered.lacksToken)
        at = exchange.at.seconds
    }
}

extension Console.Exchange {
    /// A kept call; `nil` for one that this version doesn't know.
    init?(_ saved: SavedConsole.Exchange) {
        guard let name = Endpoint.Name(rawValue: saved.composition.name) else { return nil }
        self.init(
            id: ExchangeID(saved.id),
            composition: Composition(name, values: saved.composition.values, token: saved.composition.token),
            reply: Reply(saved.reply), at: Instant(seconds: saved.at))
    }
}

extension Reply {
    init(_ saved: SavedConsole.Reply) {
        self.init(
            status: saved.status, body: saved.body, isRight: saved.isRight,
            missingScope: saved.missingScope.flatMap(APIScope.init(rawValue:)), lacksToken: saved.lacksToken)
    }
}

extension Console.TokenInHand {
    init(_ saved: SavedConsole.Token) {
        self.init(
            text: saved.text, app: saved.app.map(AppKey.init(_:)), expires: Instant(seconds: saved.expires))
    }
}
