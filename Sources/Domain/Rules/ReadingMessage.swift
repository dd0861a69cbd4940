/// Reading a message; once read, it stays so, and reading it again changes nothing.
struct ReadingMessage: CommandRules {
    let account: AccountID
    let message: MessageID

    func enterprise(in world: World) -> EnterpriseID? { world.message(message)?.enterprise }
    func refusal(by rule: Rule, in world: World) -> Refusal { Refusal(rule: rule, enterprise: enterprise(in: world)) }

    func refusal(in world: World, at now: Instant) -> Refusal? {
        // What isn't to somebody is nothing to them, so neither is the enterprise it speaks about.
        world.isMessage(message, to: account) ? nil : Refusal(rule: .noMessage, enterprise: nil)
    }

    func events(in world: World, at now: Instant) -> [Event.Body] {
        world.hasRead(message, account) ? [] : [.messageRead(MessageRead(account: account, message: message))]
    }
}

/// Somebody has read a message.
public struct MessageRead: EventPayload {
    static let name = EventName.messageRead
    /// Who.
    public let account: AccountID
    /// Which.
    public let message: MessageID

    enum CodingKeys: String, CodingKey { case account, message }

    func apply(to world: inout World, at: Instant) {
        if let message = world.message(message) { world.markRead(message, by: account) }
    }
}
