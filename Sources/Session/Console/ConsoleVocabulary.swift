// What screen files may name of the console beside the world: fields, facts, lists and subjects.
import Domain
import Sandbox

/// Fields that the console answers itself.
enum ConsoleField: String, CaseIterable {
    /// The token that the console calls with.
    case token = "me.token"
    /// The app it belongs to.
    case tokenApp = "me.token-app"
    case tokenExpires = "me.token-expires"
    /// How many calls this console remembers.
    case callCount = "me.calls"

    /// What the call is for.
    case endpointSummary = "endpoint.summary"
    /// `POST /v1.0/organization/unlink`
    case endpointLine = "endpoint.line"
    /// How sure the project is of it: 教材, 官方.
    case endpointMark = "endpoint.mark"
    /// What the token's app must be allowed; nothing where any app may.
    case endpointScope = "endpoint.scope"
    /// The body as composed so far, in several lines; nothing where the call has none.
    case endpointBody = "endpoint.body"
    /// The call as composed so far, as one line for a shell.
    case endpointCurl = "endpoint.curl"

    case parameterName = "parameter.name"
    /// An example of what is asked for.
    case parameterHint = "parameter.hint"
    /// What stands in the field before anything is typed.
    case parameterValue = "parameter.value"

    case exchangeSummary = "exchange.summary"
    case exchangeLine = "exchange.line"
    case exchangeMark = "exchange.mark"
    case exchangeAt = "exchange.at"
    /// `200`
    case exchangeStatus = "exchange.status"
    /// `result`'s value, where the answer has one.
    case exchangeResult = "exchange.result"
    /// The error's code: `InvalidAuthentication`, or `88` of the old style.
    case exchangeCode = "exchange.code"
    /// The scope that was missing.
    case exchangeScope = "exchange.scope"
    /// What was sent in the body, in one line.
    case exchangeSent = "exchange.sent"
    /// The answer in several lines, that of `result` marked.
    case exchangeBody = "exchange.body"
    case exchangeCurl = "exchange.curl"

    /// `user_leave_org`
    case feedType = "feed.type"
    /// Whom or what it is about.
    case feedAbout = "feed.about"
    case feedAt = "feed.at"
    /// All of it, in several lines.
    case feedBody = "feed.body"
}

/// Facts about the console that `when:` may name.
enum ConsoleFact: String, CaseIterable {
    case hasToken = "has-token"
    case hasNoToken = "has-no-token"
    case hasCalls = "has-calls"
    case hasNoCalls = "has-no-calls"
    case endpointHasBody = "endpoint-has-body"
    case endpointNeedsToken = "endpoint-needs-token"
    /// The call that was made had a body.
    case exchangeHasBody = "exchange-has-body"
    case answerIsRight = "answer-is-right"
    case answerHasResult = "answer-has-result"
    case answerHasNoResult = "answer-has-no-result"
    case answerIsWrong = "answer-is-wrong"
    /// The answer brought a token.
    case answerGaveToken = "answer-gave-token"
    /// The call failed because its token's app may not make it.
    case answerLacksScope = "answer-lacks-scope"
    /// The same, and the app is one of the enterprise in scope.
    case scopeCanBeGranted = "scope-can-be-granted"
    /// The call failed because no valid token came with it.
    case answerLacksToken = "answer-lacks-token"
}

/// Lists that the console fills itself.
enum ConsoleCollection: String, CaseIterable {
    /// Every call that the platform answers.
    case endpoints
    /// The fields of the call in scope, its token last.
    case parameters
    /// The calls made at this console, the latest first.
    case exchanges
    /// What the platform told its subscribers, the latest first.
    case platformFeed = "platform-feed"

    /// What a row is about.
    var row: Subject {
        switch self {
        case .endpoints: .endpoint
        case .parameters: .parameter
        case .exchanges: .exchange
        case .platformFeed: .feed
        }
    }

    /// What must be in scope for it to have rows.
    var needs: Subject? {
        switch self {
        case .endpoints, .exchanges: nil
        case .parameters: .endpoint
        case .platformFeed: .enterprise
        }
    }
}

/// Subjects that the console finds itself; every endpoint's own name is one besides: `of: unlinkOrganization`.
enum ConsoleSubject: String, CaseIterable {
    /// The call made last.
    case latestExchange = "latest-exchange"
    /// The app of the token in hand.
    case tokenApp = "token-app"
    /// The endpoint that gives the app in scope its token.
    case tokenEndpoint = "token-endpoint"

    /// The subject whose identifiers it has.
    var type: Subject {
        switch self {
        case .latestExchange: .exchange
        case .tokenApp: .app
        case .tokenEndpoint: .endpoint
        }
    }

    /// Every subject by its name, with its type.
    static let all = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.type.rawValue) }
            + Endpoint.all.map { ($0.name.rawValue, Subject.endpoint.rawValue) })
}
