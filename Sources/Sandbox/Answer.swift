public import Domain

/// What the platform answers to a call, and what must be kept for it to be true.
public struct Answer: Sendable {
    /// The call it is an answer to; `nil` if there is none of this path.
    public let endpoint: Endpoint.Name?
    /// What went wrong; `nil` if nothing did.
    public let fault: Fault?
    /// How sure the project is that the platform answers so.
    public let mark: Endpoint.Mark
    /// What to count in `CallCounts`; `nil` for calls that aren't limited.
    public let counted: CallCounts.Key?
    private let outcome: Outcome

    init(
        endpoint: Endpoint.Name?, fault: Fault? = nil, mark: Endpoint.Mark, outcome: Outcome,
        counted: CallCounts.Key? = nil
    ) {
        self.endpoint = endpoint
        self.fault = fault
        self.mark = mark
        self.outcome = outcome
        self.counted = counted
    }

    /// The answer itself.
    public var response: Response { outcome.response }
    /// What happens in the world, decided by its rules; to be recorded in the transaction in which the call was answered.
    public var events: [Event.Body] { outcome.events }
    /// The token given out or renewed.
    public var token: AccessToken? { outcome.token }
    /// Whether all tokens end.
    public var endsTokens: Bool { outcome.endsTokens }
    /// Whether anything must be kept; otherwise the answer stands as it is.
    public var mustBeKept: Bool { !events.isEmpty || token != nil || endsTokens }
}

/// What a call comes to.
struct Outcome: Sendable {
    let response: Response
    var events: [Event.Body] = []
    var token: AccessToken?
    var endsTokens = false
}

/// A call whose form is right: who calls, and with which values.
struct Call {
    /// The app whose token came with it.
    let app: PlatformApp?
    let values: [String: Value]
    let requestID: RequestID

    /// A field's value.
    enum Value: Hashable {
        case text(String)
        case integer(Int64)
        case moment(Instant)
    }

    func text(_ name: String) -> String? {
        if case .text(let text) = values[name] { text } else { nil }
    }

    func integer(_ name: String) -> Int64? {
        if case .integer(let number) = values[name] { number } else { nil }
    }

    func moment(_ name: String) -> Instant? {
        if case .moment(let moment) = values[name] { moment } else { nil }
    }
}
