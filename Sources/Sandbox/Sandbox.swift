public import Domain

/// The open platform as a pure function: the world, the moment and the tokens given out, and a call make an answer. The
/// server, the console and scripts all ask here; who asks carries out what the answer says, in one transaction.
public struct Sandbox {
    /// The world as it stands.
    public let world: World
    /// The world's time.
    public let now: Instant
    /// The tokens given out.
    public let tokens: TokenTable
    /// The calls made in this second.
    public let calls: CallCounts
    /// Which second this is, for counting calls.
    public let second: Int64
    /// Tells the world's events from a sequence on.
    let events: (_ since: Int) -> [Event]

    /// The platform at one moment.
    /// - Parameters:
    ///   - second: any number that changes with every second.
    ///   - events: the world's events from a sequence on; asked only by event feeds.
    public init(
        world: World, now: Instant, tokens: TokenTable = TokenTable(), calls: CallCounts = CallCounts(),
        second: Int64 = 0, events: @escaping (_ since: Int) -> [Event] = { _ in [] }
    ) {
        self.world = world
        self.now = now
        self.tokens = tokens
        self.calls = calls
        self.second = second
        self.events = events
    }

    /// Answers a call. The order of asking is the platform's: the address, who calls, how often, what they may, and last what
    /// they say.
    public func answer(_ request: Request, using generator: inout some RandomNumberGenerator) -> Answer {
        let id = RequestID(using: &generator)
        let route = Route(request)
        var counted: CallCounts.Key?
        do throws(Fault) {
            let endpoint = try route.endpoint.get()
            try refuseStrangeForm(of: request, for: endpoint)
            let app = try endpoint.needsToken ? self.app(of: request, for: endpoint) : nil
            if let app {
                let key = CallCounts.Key(app: app.key, name: endpoint.name)
                if calls.isExhausted(for: key, in: second) { throw .tooManyCalls }
                counted = key
                if let scope = endpoint.scope, !world.scopes(of: app.key).contains(scope) { throw .noScope(scope) }
            }
            let values = try FieldReader(endpoint: endpoint).values(of: request, pathValues: route.pathValues)
            let call = Call(app: app, values: values, requestID: id)
            let outcome = try outcome(of: call, to: endpoint.name, using: &generator)
            return Answer(endpoint: endpoint.name, mark: endpoint.mark, outcome: outcome, counted: counted)
        } catch {
            let said = error.error(in: route.style)
            return Answer(
                endpoint: route.name, fault: error, mark: route.owner?.mark(of: error) ?? said.mark,
                outcome: Outcome(response: said.response(requestID: id)), counted: counted)
        }
    }

    /// Web pages are kept out, and bodies are JSON or nothing.
    private func refuseStrangeForm(of request: Request, for endpoint: Endpoint) throws(Fault) {
        if request.header("Origin") != nil { throw .otherOrigin }
        guard endpoint.method == .post else { return }
        let type = (request.header("Content-Type") ?? "").prefix { $0 != ";" }
        let name = String(type.filter { $0 != " " && $0 != "\t" }).lowercased()
        if name != "application/json" { throw .wrongContentType }
    }

    /// The app whose token stands in a call.
    private func app(of request: Request, for endpoint: Endpoint) throws(Fault) -> PlatformApp {
        let text =
            endpoint.style == .old
            ? request.query[Endpoint.oldTokenName] : request.header(Endpoint.tokenHeader)
        guard let text, !text.isEmpty else { throw .missingToken }
        guard let token = tokens.valid(text, at: now), let app = world.callingApp(token.app) else { throw .badToken }
        return app
    }

    private func outcome(
        of call: Call, to name: Endpoint.Name, using generator: inout some RandomNumberGenerator
    ) throws(Fault) -> Outcome {
        switch name {
        case .accessToken, .corporationToken, .thirdPartyToken, .oldToken:
            try giveToken(for: call, name, using: &generator)
        case .unlink: try unlink(call, department: "dept_id", corpID: "linkCorpId")
        case .separate: try unlink(call, department: "attachDeptId", corpID: nil)
        case .joinedCooperations: listJoined(call)
        case .leaveRecords: try listLeaveRecords(call)
        case .deleteUser: try deleteUser(call)
        case .document: Outcome(response: Response(OpenAPI.document))
        case .relink: try relink(call)
        case .reset: try reset()
        case .events: feed(call)
        }
    }
}
