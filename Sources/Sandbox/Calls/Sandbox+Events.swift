// What happened, as the platform pushes it to subscribers; here it is fetched, and the unlinking is told beside it.
public import Domain

extension Sandbox {
    /// The most lines in one answer, so that an answer stays small; go on with `since` one beyond the last.
    static let longestFeed = 1_000

    func feed(_ call: Call) -> Outcome {
        let since = Int(clamping: call.integer("since") ?? 0)
        let lines = events(since).compactMap { Self.line(for: $0, in: world) }
        return Outcome(response: Response(lines: Array(lines.prefix(Self.longestFeed))))
    }

    /// Whose event it is; `nil` for what the platform doesn't tell.
    public static func enterprise(of event: Event) -> EnterpriseID? {
        switch event.body {
        case .memberLeft(let left): left.record.enterprise
        case .memberRemoved(let removed): removed.departure.record.enterprise
        case .organisationsUnlinked(let change): change.enterprise
        case .organisationsLinked(let change): change.enterprise
        default: nil
        }
    }

    /// How an event is told to subscribers; `nil` for what the platform doesn't tell.
    public static func line(for event: Event, in world: World) -> JSONValue? {
        switch event.body {
        case .memberLeft(let left):
            line("user_leave_org", event, left.record.enterprise, in: world, left.record.account)
        case .memberRemoved(let removed):
            line(
                "user_leave_org", event, removed.departure.record.enterprise, in: world,
                removed.departure.record.account)
        case .enterpriseDissolved(let dissolved): line("org_remove", event, dissolved.enterprise, in: world)
        case .organisationsUnlinked(let change): line("sandbox_org_unlink", event, change.enterprise, in: world)
        case .organisationsLinked(let change): line("sandbox_org_link", event, change.enterprise, in: world)
        default: nil
        }
    }

    private static func line(
        _ type: String, _ event: Event, _ enterprise: EnterpriseID, in world: World, _ member: AccountID? = nil
    ) -> JSONValue {
        let corpID = world.enterprise(enterprise)?.corpID ?? enterprise.rawValue
        var members: [JSONValue.Member] = [
            .init("EventType", .text(type)), .init("EventTime", .integer(milliseconds(event.at))),
            .init("CorpId", .text(corpID)),
        ]
        if let member { members.append(.init("userId", .list([.text(member.rawValue)]))) }
        return .object(members + [.init("sequence", .integer(Int64(event.sequence)))])
    }

    private static func milliseconds(_ moment: Instant) -> Int64 {
        moment.seconds.multipliedReportingOverflow(by: 1_000).partialValue
    }
}
