public import Domain
public import Sandbox

/// What a console remembers: the calls made at it with their answers, and the token that it calls with.
public struct Console: Hashable, Sendable {
    /// More calls than anyone looks back on; the oldest go first.
    public static let longestHistory = 50

    /// The calls made here, the first one first.
    public private(set) var exchanges: [Exchange] = []
    /// The token got last; `nil` before the first one.
    public private(set) var token: TokenInHand?
    /// Calls made in all, of which the first may be forgotten; the next one's number follows.
    private(set) var calls = 0

    /// A call and its answer.
    public struct Exchange: Hashable, Sendable, Identifiable {
        /// Its number at this console.
        public let id: ExchangeID
        /// What was called, and with which values.
        public let composition: Composition
        /// What was answered.
        public let reply: Reply
        /// When, in world time.
        public let at: Instant
    }

    /// A token, and whose it is.
    public struct TokenInHand: Hashable, Sendable {
        /// What stands in the header of calls.
        public let text: String
        /// Whose it is; `nil` where the call that got it named no app.
        public let app: AppKey?
        /// Until when it lasts, unless asked for again.
        public let expires: Instant
    }

    /// A console at which nothing was called yet.
    public init() {}

    /// A console as it was kept.
    init(_ saved: SavedConsole) {
        exchanges = Array(saved.exchanges.compactMap(Exchange.init).suffix(Self.longestHistory))
        token = saved.token.map(TokenInHand.init)
        calls = max(saved.calls, exchanges.count)
    }

    /// Keeps a call with its answer, and the token that came with it.
    mutating func keep(_ composition: Composition, _ reply: Reply, at now: Instant) {
        calls += 1
        exchanges.append(
            Exchange(id: ExchangeID("x\(calls)"), composition: composition, reply: reply, at: now))
        exchanges.removeFirst(max(0, exchanges.count - Self.longestHistory))
        guard let text = reply.token else { return }
        token = TokenInHand(
            text: text, app: composition.appKey.map(AppKey.init(_:)), expires: now.advanced(bySeconds: AccessToken.life)
        )
    }

    /// A call made here; `nil` if there was none of this number, or if it is forgotten.
    func exchange(_ id: ExchangeID) -> Exchange? { exchanges.first { $0.id == id } }
}

/// What the platform answered, as a console keeps it.
public struct Reply: Hashable, Sendable {
    /// A longer answer is cut for the screen; the longest page of leave records fits.
    public static let longestBody = 32_768

    /// The HTTP status.
    public let status: Int
    /// The body, at most `longestBody` characters of it.
    public let body: String
    /// Whether the call did what it is for. Old-style calls answer 200 even where it didn't.
    public let isRight: Bool
    /// The scope that was missing; `nil` where none was.
    public let missingScope: APIScope?
    /// Whether a token would help: there was none, or none that is valid.
    public let lacksToken: Bool

    init(status: Int, body: String, isRight: Bool, missingScope: APIScope?, lacksToken: Bool) {
        self.status = status
        self.body = body
        self.isRight = isRight
        self.missingScope = missingScope
        self.lacksToken = lacksToken
    }

    /// What was answered.
    public init(_ answer: Answer) {
        status = answer.response.status
        body = String(answer.response.body.prefix(Self.longestBody))
        isRight = answer.fault == nil
        if case .noScope(let scope) = answer.fault { missingScope = scope } else { missingScope = nil }
        lacksToken = answer.fault == .missingToken || answer.fault == .badToken
    }

    /// The body as JSON; `nil` for several lines of it, and for one that was cut.
    var json: JSONValue? { JSONValue(body) }

    /// The token that came with it.
    var token: String? {
        guard isRight, case .text(let text) = json?["accessToken"] ?? json?["access_token"] else { return nil }
        return text
    }
}
