// Confirming with the password: wrong ones, the lock, lapsing, old messages, and two devices at once (B3, B4, B9, B10, B11).
import Domain
import Testing

@Suite("Confirming that one leaves")
struct ConfirmingLeavingTests {
    private static let minute: Int64 = 60

    private func mistype(_ world: inout World, at now: Instant? = nil) throws -> PasswordMistyped? {
        let events = try world.perform(.confirmLeaving(world.latest()), passwordIsRight: false, at: now)
        guard events.count == 1, case .passwordMistyped(let mistyping) = events[0].body else { return nil }
        return mistyping
    }

    @Test("a wrong password changes nothing but the tries left; the fifth in a row locks the step for 15 minutes (R9)")
    func fifthLocks() throws {
        var world = try World.school(at: .approved)
        let scope = Scope(actor: lin)
        for wrong in 1...5 {
            let mistyping = try #require(try mistype(&world))
            #expect(mistyping.account == lin && mistyping.step == .confirmLeaving && mistyping.enterprise == haitang)
            let end = world.clock.advanced(bySeconds: 15 * Self.minute)
            #expect(mistyping.lockedUntil == (wrong == 5 ? end : nil))
            #expect(world.value(of: .myTriesLeft, in: scope, at: world.clock) == .count(5 - wrong))
            #expect(world.value(of: .myLockedUntil, in: scope, at: world.clock) == (wrong == 5 ? .moment(end) : .none))
        }
        #expect(world.state() == .approved)
        #expect(world.membership(of: lin, in: haitang) != nil)
    }

    @Test("while it is locked even the right password is refused; after that five new tries are there (R9)")
    func lock() throws {
        var world = try World.school(at: .approved)
        for _ in 1...5 { _ = try mistype(&world) }
        let end = world.clock.advanced(bySeconds: 15 * Self.minute)
        let refusal = Refusal(rule: .wrongPasswordsLock, enterprise: haitang, application: world.latest())
        for now in [world.clock, end.advanced(bySeconds: -1)] {
            for passwordIsRight in [true, false, nil] {
                #expect(throws: refusal) {
                    try world.perform(.confirmLeaving(world.latest()), passwordIsRight: passwordIsRight, at: now)
                }
            }
        }
        for _ in 1...4 { #expect(try mistype(&world, at: end)?.lockedUntil == nil) }
        var locked = world
        #expect(try mistype(&locked)?.lockedUntil == end.advanced(bySeconds: 15 * Self.minute))
        #expect(try world.perform(.confirmLeaving(world.latest())).map(\.name) == [.memberLeft])
        #expect(world.passwordTries(of: lin, for: .confirmLeaving) == PasswordTries())
    }

    @Test("tries count by account and step: neither another's nor another step's are touched (R9)")
    func separate() throws {
        var world = try World.school(at: .approved)
        let other = try world.apply(by: he)
        try world.perform(.approve(other), by: zhou)
        for _ in 1...5 { _ = try mistype(&world) }
        #expect(try world.perform(.confirmLeaving(other), by: he).map(\.name) == [.memberLeft])
        let dissolve = Command.dissolve(studio, reason: "不办了")
        #expect(try world.perform(dissolve, passwordIsRight: false).map(\.name) == [.passwordMistyped])
        #expect(world.value(of: .myTriesLeft, in: Scope(actor: lin), at: world.clock) == .count(4))
        #expect(world.passwordTries(of: lin, for: .confirmLeaving).left(at: world.clock) == 0)
        let opens = try #require(world.locks(of: lin, at: world.clock).first)
        let leaving = Scope(actor: lin, enterprise: haitang, application: ApplicationID("a1"))
        #expect(world.value(of: .myLockedUntil, in: leaving, at: world.clock) == .moment(opens))
        #expect(world.locks(of: lin, at: opens).isEmpty)
        #expect(try world.perform(dissolve).map(\.name) == [.dissolvingBegun])
        #expect(world.passwordTries(of: lin, for: .dissolve) == PasswordTries())
    }

    @Test(
        "where both steps are locked, each scope tells of its own: an application's of confirming, an enterprise's of dissolving",
        arguments: [true, false])
    func bothLocked(confirmingFirst: Bool) throws {
        var world = try World.school(at: .approved)
        let confirm = Command.confirmLeaving(world.latest())
        let dissolve = Command.dissolve(studio, reason: "不办了")
        var opens: [Instant] = []
        for command in confirmingFirst ? [confirm, dissolve] : [dissolve, confirm] {
            let now = world.clock.advanced(bySeconds: Self.minute)
            for _ in 1...5 { try world.perform(command, passwordIsRight: false, at: now) }
            opens.append(now.advanced(bySeconds: 15 * Self.minute))
        }
        func opening(_ scope: Scope) -> Value { world.value(of: .myLockedUntil, in: scope, at: world.clock) }
        let confirming = Scope(actor: lin, enterprise: haitang, application: world.latest())
        #expect(opening(confirming) == .moment(opens[confirmingFirst ? 0 : 1]))
        #expect(opening(Scope(actor: lin, application: world.latest())) == opening(confirming))
        #expect(opening(Scope(actor: lin, enterprise: studio)) == .moment(opens[confirmingFirst ? 1 : 0]))
        #expect(opening(Scope(actor: lin)) == .moment(opens[1]))
        #expect(opening(Scope(actor: he, enterprise: studio)) == .none)
    }

    @Test("without a password it is refused, and that isn't a try")
    func withoutPassword() throws {
        var world = try World.school(at: .approved)
        let before = world
        let refusal = Refusal(rule: .passwordMissing, enterprise: haitang, application: world.latest())
        #expect(throws: refusal) { try world.perform(.confirmLeaving(world.latest()), passwordIsRight: nil) }
        #expect(world == before)
    }

    @Test("a rule speaks before the password is looked at, so that no try is lost for nothing")
    func rulesFirst() throws {
        for stage in Stage.allCases where stage != .approved {
            var world = try World.school(at: stage)
            #expect(throws: Refusal.self) {
                try world.perform(.confirmLeaving(world.latest()), passwordIsRight: false)
            }
        }
    }

    @Test("seven days to the second can be confirmed; then it has lapsed, noticed or not (R8, B3)")
    func lapsing() throws {
        let approved = try World.school(at: .approved)
        let id = approved.latest()
        let last = approved.clock.advanced(bySeconds: Application.confirmationPeriod - 1)
        let end = last.advanced(bySeconds: 1)
        #expect(Domain.nextDeadline(approved) == end)
        #expect(Domain.due(in: approved, at: last).isEmpty)
        #expect(Domain.due(in: approved, at: end).map(\.name) == [.applicationLapsed])
        var early = approved
        #expect(try early.perform(.confirmLeaving(id), at: last).map(\.name) == [.memberLeft])

        let refusal = Refusal(rule: .approvalLapses, enterprise: haitang, application: id)
        #expect(Domain.refusal(of: .confirmLeaving(id), by: lin, in: approved, at: end) == refusal)
        #expect(Domain.refusal(of: .withdraw(id), by: lin, in: approved, at: end) == refusal)
        let told = Refusal(rule: .lapsedMeanwhile, enterprise: haitang, application: id)
        #expect(Domain.refusal(of: .approve(id), by: zhou, in: approved, at: end) == told)

        var late = approved
        let noticed = end.advanced(bySeconds: 86_400)
        #expect(late.settle(at: noticed).map(\.name) == [.applicationLapsed])
        #expect(late.application(id)?.ended == end)
        #expect(Domain.nextDeadline(late) == nil)
        #expect(late.membership(of: lin, in: haitang) != nil)
    }

    @Test("a clock that goes backwards brings nothing back: neither what lapsed nor a lock that has passed")
    func backwards() throws {
        var world = try World.school(at: .lapsed)
        let before = Founding.monday
        #expect(throws: Refusal(rule: .approvalLapses, enterprise: haitang, application: world.latest())) {
            try world.perform(.confirmLeaving(world.latest()), at: before)
        }
        #expect(Domain.due(in: world, at: before).isEmpty)

        var locked = try World.school(at: .approved)
        for _ in 1...5 { _ = try mistype(&locked) }
        let passed = locked.clock.advanced(bySeconds: 16 * Self.minute)
        locked.record([.clockAdvanced(ClockAdvanced(seconds: 16 * Self.minute))], by: nil, at: passed)
        #expect(try locked.perform(.confirmLeaving(locked.latest()), at: before).map(\.name) == [.memberLeft])
    }

    @Test("confirmed on two devices at once, one leaves once and is told so (B9)")
    func twice() throws {
        var world = try World.school(at: .approved)
        let id = world.latest()
        try world.perform(.confirmLeaving(id))
        #expect(throws: Refusal(rule: .alreadyConfirmed, enterprise: haitang, application: id)) {
            try world.perform(.confirmLeaving(id))
        }
        #expect(world.leaveRecords(of: haitang).count == 1)
    }

    @Test(
        "an old message's button is refused by what has become of its application (B10)",
        arguments: [
            (Stage.withdrawn, Rule.applicationWithdrawn), (.confirmed, .alreadyConfirmed), (.lapsed, .approvalLapses),
            (.void, .applicationVoided),
        ])
    func oldMessage(stage: Stage, rule: Rule) throws {
        var world = try World.school(at: .approved)
        let id = world.latest()
        let message = MessageID("m2-0")
        #expect(world.message(message)?.kind == .approved)
        let scope = Scope(actor: lin, message: message)
        #expect(world.verdict(on: .confirmLeaving, in: scope, at: world.clock) == nil)
        switch stage {
        case .withdrawn: try world.perform(.withdraw(id))
        case .confirmed: try world.perform(.confirmLeaving(id))
        case .lapsed: world.settle(at: world.clock.advanced(bySeconds: Application.confirmationPeriod))
        default: try world.perform(.remove(lin, from: haitang), by: zhou)
        }
        #expect(world.canSee(scope))
        #expect(world.verdict(on: .confirmLeaving, in: scope, at: world.clock)?.rule == rule)
        #expect(world.identifier(of: .application, in: scope) == id.rawValue)
    }

    @Test(
        "who has become an administrator meanwhile is told to give that up first (B11)",
        arguments: [
            (Command.appoint(lin, in: haitang), Rule.subAdministratorResignsFirst),
            (.transfer(haitang, to: lin), .mainAdministratorStays),
        ])
    func administrator(command: Command, rule: Rule) throws {
        var world = try World.school(at: .approved)
        try world.perform(command, by: zhou)
        #expect(throws: Refusal(rule: rule, enterprise: haitang, application: world.latest())) {
            try world.perform(.confirmLeaving(world.latest()))
        }
        #expect(world.state() == .approved)
        if rule == .subAdministratorResignsFirst {
            try world.perform(.resign(haitang))
            #expect(try world.perform(.confirmLeaving(world.latest())).map(\.name) == [.memberLeft])
        }
    }
}
