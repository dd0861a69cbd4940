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

    /// What subscribers are told of an event: its type, whose it is, and who left or which link it was.
    private static func news(
        _ event: Event
    ) -> (type: String, enterprise: EnterpriseID, members: [JSONValue.Member])? {
        switch event.body {
        case .memberLeft(let left): leaving(left.record)
        case .memberRemoved(let removed): leaving(removed.departure.record)
        case .enterpriseDissolved(let dissolved): ("org_remove", dissolved.enterprise, [])
        case .organisationsUnlinked(let change):
            ("sandbox_org_unlink", change.enterprise, link(change.link, change.corpID))
        case .organisationsLinked(let change):
            ("sandbox_org_link", change.enterprise, link(change.link, change.corpID))
        default: nil
        }
    }

    private static func leaving(
        _ record: LeaveRecord
    ) -> (type: String, enterprise: EnterpriseID, members: [JSONValue.Member]) {
        ("user_leave_org", record.enterprise, [.init("userId", .list([.text(record.account.rawValue)]))])
    }

    private static func link(_ id: LinkID, _ corpID: String) -> [JSONValue.Member] {
        let department = Int64(id.rawValue).map(JSONValue.integer) ?? .text(id.rawValue)
        return [.init("dept_id", department), .init("linkCorpId", .text(corpID))]
    }

    /// Whose event it is; `nil` for what the platform doesn't tell.
    public static func enterprise(of event: Event) -> EnterpriseID? { news(event)?.enterprise }

    /// How an event is told to subscribers; `nil` for what the platform doesn't tell.
    public static func line(for event: Event, in world: World) -> JSONValue? {
        news(event).map { type, enterprise, members in
            let corpID = world.enterprise(enterprise)?.corpID ?? enterprise.rawValue
            let head: [JSONValue.Member] = [
                .init("EventType", .text(type)), .init("EventTime", .integer(milliseconds(event.at))),
                .init("CorpId", .text(corpID)),
            ]
            return .object(head + members + [.init("sequence", .integer(Int64(event.sequence)))])
        }
    }

    private static func milliseconds(_ moment: Instant) -> Int64 {
        moment.seconds.multipliedReportingOverflow(by: 1_000).partialValue
    }
}
