// What the fields about applications, messages and leave records say; one line a field.

extension World {
    /// How the open platform writes the country of a Chinese telephone number.
    private static let stateCode = "86"
    private static let secondsPerDay: Int64 = 86_400

    /// What a field about an application says; `nil` for any other field.
    func value(ofApplication field: Field, _ scope: Scope, _ now: Instant) -> Value? {
        let application = application(in: scope)
        let seat = membership(application?.applicant, application?.enterprise)
        return switch field {
        case .applicationApplicant: text(application.flatMap { account($0.applicant) }?.name)
        case .applicationApplicantInitial: initial(application.flatMap { account($0.applicant) }?.name)
        case .applicationApplicantDepartment: departmentName(of: application?.applicant, in: application?.enterprise)
        case .applicationApplicantRole: term(seat?.role.term)
        case .applicationApplicantDays: number(seat.map { Self.days(from: $0.joined, to: now) })
        case .applicationEnterprise: text(application.flatMap { enterprise($0.enterprise) }?.name)
        case .applicationReason: text(application?.reason)
        case .applicationSubmitted: moment(application?.submitted)
        case .applicationState: term(application?.state.term)
        case .applicationDecided: moment(application?.decision?.at)
        case .applicationDecider: text(application?.decision.flatMap { account($0.decider) }?.name)
        case .applicationRejection: text(application?.decision?.rejection)
        case .applicationExpires: moment(application?.decision?.expires)
        case .applicationConfirmed: moment(application?.confirmed)
        case .applicationEnded: moment(application?.confirmed == nil ? application?.ended : nil)
        case .applicationVoidCause: term(application?.voidCause?.term)
        case .applicationVoidWay: term(application.flatMap(wayOn))
        default: nil
        }
    }

    /// What its applicant can do once an application is void.
    private func wayOn(from application: Application) -> Term? {
        if application.state != .void { return nil }
        if isDissolved(application.enterprise) { return .wayWhereDissolved }
        return membership(of: application.applicant, in: application.enterprise) == nil ? .wayOfFormer : .wayOfMember
    }

    /// What a field about a message says; `nil` for any other field. A message to somebody else says nothing.
    func value(ofMessage field: Field, _ scope: Scope) -> Value? {
        let message = scope.message.flatMap { isMessage($0, to: scope.actor) ? self.message($0) : nil }
        let application = message?.application.flatMap(self.application)
        return switch field {
        case .messageSender: text(message?.sender.flatMap(account)?.name)
        case .messageKind: term(message?.kind.term)
        case .messageAt: moment(message?.at)
        case .messageEnterprise: text(message.flatMap { enterprise($0.enterprise) }?.name)
        case .messageApplicationReason: text(application?.reason)
        case .messageRejection: text(application?.decision?.rejection)
        case .messageUnreadCount: number(message.map { hasRead($0.id, scope.actor) ? 0 : 1 })
        case .messageApplicant: text(application.flatMap { account($0.applicant) }?.name)
        default: nil
        }
    }

    /// What a field about a leave record says, as the open platform writes it; `nil` for any other field.
    func value(ofRecord field: Field, _ scope: Scope) -> Value? {
        let record = record(in: scope)
        return switch field {
        case .recordUserID: text(record?.account.rawValue)
        case .recordName: text(record?.name)
        case .recordMobile: text(record?.mobile)
        case .recordStateCode: text(record?.mobile == nil ? nil : Self.stateCode)
        case .recordLeaveTime: text(record.map { CivilTime.universal($0.at) })
        case .recordLeaveReason: text(record?.reason.rawValue)
        default: nil
        }
    }

    /// Whole days from one moment to another.
    private static func days(from start: Instant, to end: Instant) -> Int {
        let (seconds, overflow) = end.seconds.subtractingReportingOverflow(start.seconds)
        return overflow ? 0 : Int(max(0, seconds) / secondsPerDay)
    }
}

extension Application {
    /// When the applicant confirmed.
    var confirmed: Instant? { state == .confirmed ? ended : nil }
}
