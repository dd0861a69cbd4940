public import Domain
public import Sandbox

/// What the platform told its subscribers of one event.
public struct FeedEntry: Hashable, Sendable, Identifiable {
    /// The event's sequence.
    public let id: FeedID
    /// Whose event it is.
    public let enterprise: EnterpriseID
    /// When it happened.
    public let at: Instant
    /// What was told, as it was sent.
    public let line: JSONValue

    /// What is told of an event; `nil` where subscribers hear nothing of it.
    public init?(_ event: Event, in world: World) {
        guard let enterprise = Sandbox.enterprise(of: event), let line = Sandbox.line(for: event, in: world) else {
            return nil
        }
        id = FeedID(String(event.sequence))
        self.enterprise = enterprise
        at = event.at
        self.line = line
    }
}
