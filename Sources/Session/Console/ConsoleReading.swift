import Domain
import Sandbox
import ScreenKit

/// What stands on a console's screens beside the world: calls as they are composed, answers, what subscribers heard.
struct ConsoleReading {
    let console: Console
    let context: Context
    let language: Language
    /// What has been typed into the page's fields.
    let typed: [String: FieldText]

    /// A field's value.
    func value(of field: ConsoleField, in scope: Scope) -> Value {
        switch field {
        case .token: text(console.token?.text)
        case .tokenApp: text(console.token?.app?.rawValue)
        case .tokenExpires: console.token.map { .moment($0.expires) } ?? .none
        case .callCount: .count(console.exchanges.count)
        case .endpointSummary: text(endpoint(scope).map(summary))
        case .endpointLine: text(endpoint(scope).map(line))
        case .endpointMark: text(endpoint(scope).map(mark))
        case .endpointScope: text(endpoint(scope)?.scope?.rawValue)
        case .endpointBody: text(composition(scope)?.body.map(Self.lines))
        case .endpointCurl: text(composition(scope)?.request.map(Self.curl))
        case .parameterName: text(scope.parameter?.rawValue)
        case .parameterHint: text(hint(scope))
        case .parameterValue: text(initial(scope))
        case .feedType: text(line(scope)?["EventType"]?.plain)
        case .feedAbout: text(line(scope).map(about))
        case .feedAt: entry(scope).map { .moment($0.at) } ?? .none
        case .feedBody: text(line(scope).map(Self.lines))
        default: exchange(scope).map { value(of: field, $0) } ?? .none
        }
    }

    private func value(of field: ConsoleField, _ exchange: Console.Exchange) -> Value {
        let (reply, composition) = (exchange.reply, exchange.composition)
        let endpoint = Endpoint.named(composition.name)
        return switch field {
        case .exchangeSummary: text(endpoint.map(summary))
        case .exchangeLine: text(endpoint.map(line))
        case .exchangeMark: text(endpoint.map(mark))
        case .exchangeAt: .moment(exchange.at)
        case .exchangeStatus: .text(String(reply.status))
        case .exchangeResult: text(reply.isRight ? reply.json?["result"]?.plain : nil)
        case .exchangeCode: text(reply.isRight ? nil : (reply.json?["code"] ?? reply.json?["errcode"])?.plain)
        case .exchangeScope: text(reply.missingScope?.rawValue)
        case .exchangeSent: text(composition.body?.text)
        case .exchangeBody: text(Self.body(of: reply))
        case .exchangeCurl: text(composition.request.map(Self.curl))
        default: .none
        }
    }

    /// Whether a fact holds.
    func holds(_ fact: ConsoleFact, in scope: Scope) -> Bool {
        switch fact {
        case .hasToken: console.token != nil
        case .hasNoToken: console.token == nil
        case .hasCalls: !console.exchanges.isEmpty
        case .hasNoCalls: console.exchanges.isEmpty
        case .endpointHasBody: endpoint(scope).map { !$0.bodyFields.isEmpty } ?? false
        case .endpointNeedsToken: endpoint(scope)?.needsToken ?? false
        case .exchangeHasBody: exchange(scope)?.composition.body != nil
        case .answerIsRight: exchange(scope)?.reply.isRight ?? false
        case .answerHasResult:
            exchange(scope).map { $0.reply.isRight && $0.reply.json?["result"]?.plain != nil } ?? false
        case .answerHasNoResult: !holds(.answerHasResult, in: scope) && holds(.answerIsRight, in: scope)
        case .answerIsWrong: exchange(scope).map { !$0.reply.isRight } ?? false
        case .answerGaveToken: exchange(scope)?.reply.token != nil
        case .answerLacksScope: exchange(scope)?.reply.missingScope != nil
        case .scopeCanBeGranted:
            holds(.answerLacksScope, in: scope)
                && console.token?.app.flatMap { context.world.app($0) }?.enterprise == scope.enterprise
        case .answerLacksToken: exchange(scope)?.reply.lacksToken ?? false
        }
    }

    /// The identifiers of a list's rows.
    func rows(of collection: ConsoleCollection, in scope: Scope) -> [String] {
        switch collection {
        case .endpoints: Endpoint.all.map(\.name.rawValue)
        case .parameters: endpoint(scope)?.parameterNames ?? []
        case .exchanges: console.exchanges.reversed().map(\.id.rawValue)
        case .platformFeed:
            context.feed.reversed().filter { entry in entry.enterprise == scope.enterprise }.map(\.id.rawValue)
        }
    }

    /// The identifier of a subject that the world or the console finds.
    func identifier(of name: String, in scope: Scope) -> String? {
        if let subject = Subject(rawValue: name) { return context.world.identifier(of: subject, in: scope) }
        switch ConsoleSubject(rawValue: name) {
        case .latestExchange: return console.exchanges.last?.id.rawValue
        case .tokenApp: return console.token?.app?.rawValue
        case .tokenEndpoint:
            let isInternal = scope.app.flatMap { context.world.app($0) }?.kind != .thirdParty
            return (isInternal ? Endpoint.Name.accessToken : .thirdPartyToken).rawValue
        case nil: return Endpoint.Name(rawValue: name)?.rawValue
        }
    }

    /// How sure the project is of the call in scope; `nil` where none is.
    func mark(_ scope: Scope) -> ScreenKit.Mark? { endpoint(scope)?.mark.mark }

    /// Whether there is what a scope speaks of.
    func knows(_ scope: Scope) -> Bool {
        (scope.endpoint == nil || endpoint(scope) != nil) && (scope.exchange == nil || exchange(scope) != nil)
            && (scope.feed == nil || entry(scope) != nil)
    }

    /// The call in scope as it is composed, by what has been typed.
    func composition(_ scope: Scope) -> Composition? {
        endpoint(scope).map { endpoint in
            var values: [String: String] = [:]
            for name in endpoint.parameterNames {
                var row = scope
                row.parameter = ParameterID(name)
                let text = typed[name]?.text ?? initial(row) ?? ""
                if !text.isEmpty { values[name] = text }
            }
            let token = endpoint.tokenName.flatMap { values.removeValue(forKey: $0) }
            return Composition(endpoint.name, values: values, token: token)
        }
    }

    /// Whether a call without the field in scope is refused.
    func isRequired(_ scope: Scope) -> Bool {
        endpoint(scope)?.fields.first { $0.name == scope.parameter?.rawValue }?.isRequired ?? true
    }

    /// A right value for a field of the call in scope: the app's, the link's that the page is about, else an example.
    func example(_ scope: Scope) -> String? {
        guard let endpoint = endpoint(scope), let name = scope.parameter?.rawValue else { return nil }
        if name == endpoint.tokenName { return console.token?.text }
        guard let field = endpoint.fields.first(where: { $0.name == name }) else { return nil }
        return field.meaning.flatMap { known($0, in: scope) } ?? field.example
    }

    private func known(_ meaning: Endpoint.Meaning, in scope: Scope) -> String? {
        let app = scope.app.flatMap { context.world.app($0) }
        let link =
            scope.link.flatMap { context.world.link($0) }
            ?? scope.enterprise.flatMap { enterprise in
                context.world.links(of: enterprise).first { context.world.isLinked($0.id) }
            }
        return switch meaning {
        case .appKey: app?.key.rawValue
        case .appSecret: app?.secret
        case .appTicket: app?.ticket
        case .corporation: scope.enterprise.flatMap { context.world.enterprise($0) }?.corpID
        case .linkDepartment: link.map { String($0.department) }
        case .linkCorporation: link?.corpID
        }
    }

    /// What stands in a field before anything is typed: the token in hand, and nothing else.
    private func initial(_ scope: Scope) -> String? {
        guard let name = endpoint(scope)?.tokenName, name == scope.parameter?.rawValue else { return nil }
        return console.token?.text
    }

    private func hint(_ scope: Scope) -> String? {
        guard let example = example(scope), !example.isEmpty else { return nil }
        return Wording("例如 \(example)", "such as \(example)").plain(in: language)
    }
}

extension ConsoleReading {
    private func endpoint(_ scope: Scope) -> Endpoint? {
        scope.endpoint.flatMap { Endpoint.Name(rawValue: $0.rawValue) }.flatMap(Endpoint.named)
    }

    private func exchange(_ scope: Scope) -> Console.Exchange? { scope.exchange.flatMap(console.exchange) }

    private func entry(_ scope: Scope) -> FeedEntry? { context.feed.first { $0.id == scope.feed } }

    private func line(_ scope: Scope) -> JSONValue? { entry(scope)?.line }

    private func summary(_ endpoint: Endpoint) -> String {
        language == .zh ? endpoint.summary.chinese : endpoint.summary.english
    }

    private func line(_ endpoint: Endpoint) -> String { "\(endpoint.method.rawValue) \(endpoint.path)" }

    private func mark(_ endpoint: Endpoint) -> String { endpoint.mark.wording.plain(in: language) }

    /// Whom an event names, a member or a linked organisation; the enterprise's own number where it names nobody.
    private func about(_ line: JSONValue) -> String {
        if case .list(let members) = line["userId"] { return members.compactMap(\.plain).joined(separator: " ") }
        return (line["linkCorpId"] ?? line["CorpId"])?.plain ?? ""
    }

    private func text(_ text: String?) -> Value { text.map(Value.text) ?? .none }

    private static func curl(_ request: Request) -> String { CurlLine.text(request, to: CurlLine.usualAddress) }

    private static func lines(_ json: JSONValue) -> String { json.lines().map(\.text).joined(separator: "\n") }

    /// The answer in several lines; the one of `result` has a mark where the others are blank (5.4).
    private static func body(of reply: Reply) -> String {
        guard let json = reply.json else { return reply.body }
        return json.lines(marking: reply.isRight ? "result" : nil).map { line in
            line.isMarked ? "\u{25B8} " + line.text.dropFirst(2) : line.text
        }.joined(separator: "\n")
    }
}

extension Endpoint {
    /// The fields one fills in, its token last.
    fileprivate var parameterNames: [String] { fields.map(\.name) + [tokenName].compactMap(\.self) }
}

extension Endpoint.Mark {
    /// The mark as screens have it; what the platform doesn't have is inferred by nobody, and marked so by its words.
    fileprivate var mark: ScreenKit.Mark {
        switch self {
        case .seed: .seed
        case .official: .official
        case .reconstructed, .sandbox: .reconstructed
        }
    }

    /// What the mark is called.
    fileprivate var wording: Wording {
        switch self {
        case .seed: Wording("教材", "guide")
        case .official: Wording("官方", "official")
        case .reconstructed: Wording("推定", "reconstructed")
        case .sandbox: Wording("沙箱自带", "sandbox only")
        }
    }
}

extension JSONValue {
    /// A simple value as text.
    fileprivate var plain: String? {
        switch self {
        case .text(let text): text
        case .integer, .number, .flag: text
        case .null, .list, .object: nil
        }
    }
}

extension Wording {
    /// A wording without holes, in one language.
    fileprivate func plain(in language: Language) -> String { self[language].other.literal ?? "" }
}
