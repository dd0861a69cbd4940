// Who has gone, and how an app removes somebody (R13).
import Domain

extension Sandbox {
    /// How long a stretch of time one may ask about, in seconds: the documents say 365 days.
    static let longestStretch: Int64 = 365 * 86_400

    /// The leave records of the app's enterprise within a stretch of time, in the order of leaving, page by page.
    func listLeaveRecords(_ call: Call) throws(Fault) -> Outcome {
        guard let app = call.app, let start = call.moment("startTime") else { throw .badField("startTime") }
        let end = call.moment("endTime") ?? now
        guard end <= start.advanced(bySeconds: Self.longestStretch) else { throw .badField("endTime") }
        let all = world.leaveRecords(of: app.enterprise).filter { start <= $0.at && $0.at <= end }
        let first = min(Int(clamping: call.integer("nextToken") ?? 0), all.count)
        let size = Int(call.integer("maxResults") ?? Endpoint.largestPage)
        let page = all[first...].prefix(size)
        var members = [JSONValue.Member("records", .list(page.map(Self.row)))]
        if page.endIndex < all.count { members.insert(.init("nextToken", .text(String(page.endIndex))), at: 0) }
        return Outcome(response: Response(.object(members)))
    }

    private static func row(_ record: LeaveRecord) -> JSONValue {
        [
            "userId": .text(record.account.rawValue), "name": .text(record.name), "stateCode": "86",
            "mobile": .text(record.mobile ?? ""), "leaveTime": .text(UTCTime.text(record.at)),
            "leaveReason": .text(record.reason.rawValue),
        ]
    }

    /// Removes a member of the app's enterprise; the leave record then says `oapi`.
    func deleteUser(_ call: Call) throws(Fault) -> Outcome {
        guard let app = call.app, let member = call.text("userid") else { throw .badField("userid") }
        let events = try decide(.removeMember(AccountID(member), from: app.enterprise), by: .app(app.key))
        let body: JSONValue = ["errcode": 0, "errmsg": "ok", "request_id": .text(call.requestID.old)]
        return Outcome(response: Response(body), events: events)
    }
}
