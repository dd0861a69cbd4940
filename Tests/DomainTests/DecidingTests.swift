// Administrators decide: two at once, several at once, their own, and an applicant who has become one of them (B8, B11).
import Domain
import Testing

@Suite("Deciding applications")
struct DecidingTests {
    @Test(
        "of two administrators who decide at once the first wins, the other is told by whom (B8)",
        arguments: [
            (true, true), (true, false), (false, true), (false, false),
        ])
    func twoAtOnce(firstApproves: Bool, secondApproves: Bool) throws {
        var world = try World.school(at: .pending)
        let id = world.latest()
        func command(_ approves: Bool) -> Command { approves ? .approve(id) : .reject(id, reason: "不行") }
        try world.perform(command(firstApproves), by: xu)
        #expect(throws: Refusal(rule: .alreadyDecided, enterprise: haitang, application: id)) {
            try world.perform(command(secondApproves), by: zhou)
        }
        #expect(world.state() == (firstApproves ? .approved : .rejected))
        let scope = Scope(actor: zhou, application: id)
        #expect(world.value(of: .applicationDecider, in: scope, at: world.clock) == .text("许静"))
    }

    @Test(
        "nobody decides their own application, but can withdraw it (B11)",
        arguments: [
            Command.appoint(lin, in: haitang), .transfer(haitang, to: lin),
        ])
    func own(command: Command) throws {
        var world = try World.school(at: .pending)
        let id = world.latest()
        try world.perform(command, by: zhou)
        let refusal = Refusal(rule: .ownApplication, enterprise: haitang, application: id)
        #expect(throws: refusal) { try world.perform(.approve(id)) }
        #expect(throws: refusal) { try world.perform(.reject(id, reason: "不走了")) }
        #expect(throws: refusal) { try world.perform(.approveMarked([id], of: haitang)) }
        #expect(try world.perform(.withdraw(id)).map(\.name) == [.applicationWithdrawn])
    }

    @Test("an applicant who administers the enterprise by now can't be approved, but rejected (B11)")
    func applicantAdministers() throws {
        var world = try World.school(at: .pending)
        let id = world.latest()
        try world.perform(.appoint(lin, in: haitang), by: zhou)
        #expect(throws: Refusal(rule: .applicantAdministers, enterprise: haitang, application: id)) {
            try world.perform(.approve(id), by: zhou)
        }
        var dismissed = world
        try dismissed.perform(.dismiss(lin, in: haitang), by: zhou)
        #expect(try dismissed.perform(.approve(id), by: zhou).map(\.name) == [.applicationApproved])
        #expect(try world.perform(.reject(id, reason: "已是管理员"), by: zhou).map(\.name) == [.applicationRejected])
    }

    @Test("who was an administrator and is none any more decides nothing")
    func formerAdministrators() throws {
        var world = try World.school(at: .pending)
        let id = world.latest()
        try world.perform(.dismiss(xu, in: haitang), by: zhou)
        try world.perform(.transfer(haitang, to: he), by: zhou)
        for account in [xu, zhou] {
            #expect(throws: Refusal(rule: .notAnAdministrator, enterprise: haitang, application: id)) {
                try world.perform(.approve(id), by: account)
            }
        }
        #expect(try world.perform(.approve(id), by: he).map(\.name) == [.applicationApproved])
    }

    @Test("several are decided at once, each with its own event, in the order of the marks")
    func marked() throws {
        var world = try World.school(at: .pending)
        let first = world.latest()
        let second = try world.apply(by: he, reason: "搬家")
        let events = try world.perform(.rejectMarked([second, first, second], of: haitang, reason: " 缺人 "), by: xu)
        #expect(events.map(\.name) == [.applicationRejected, .applicationRejected])
        #expect([first, second].map { world.application($0)?.decision?.rejection } == ["缺人", "缺人"])
        #expect(
            events.compactMap { if case .applicationRejected(let it) = $0.body { it.application } else { nil } } == [
                second, first,
            ])
    }

    @Test("marks that somebody else has dealt with are passed over; if that is all of them, it is said what happened")
    func staleMarks() throws {
        var world = try World.school(at: .pending)
        let first = world.latest()
        let second = try world.apply(by: he)
        try world.perform(.approve(first), by: zhou)
        let marks = Command.approveMarked([first, second], of: haitang)
        #expect(try world.perform(marks, by: xu).map(\.name) == [.applicationApproved])
        #expect(throws: Refusal(rule: .noneLeftToDecide, enterprise: haitang)) { try world.perform(marks, by: xu) }
        for marks in [[first], [first, first]] {
            #expect(throws: Refusal(rule: .alreadyDecided, enterprise: haitang, application: first)) {
                try world.perform(.approveMarked(marks, of: haitang), by: xu)
            }
        }
    }

    @Test("what forbids one of the marked forbids all, so that nobody believes more to be done than is")
    func oneForbidsAll() throws {
        var world = try World.school(at: .pending)
        let first = world.latest()
        let second = try world.apply(by: he)
        try world.perform(.appoint(he, in: haitang), by: zhou)
        #expect(throws: Refusal(rule: .applicantAdministers, enterprise: haitang, application: second)) {
            try world.perform(.approveMarked([first, second], of: haitang), by: zhou)
        }
        #expect(world.state() == .pending)
        #expect(try world.perform(.rejectMarked([first, second], of: haitang, reason: "缺人"), by: zhou).count == 2)
    }

    @Test("nothing marked, something unknown, and another enterprise's are refused")
    func badMarks() throws {
        var world = try World.school(at: .pending)
        let foreign = world.latest()
        func refusal(_ marks: [ApplicationID], of enterprise: EnterpriseID) -> Rule? {
            Domain.refusal(of: .approveMarked(marks, of: enterprise), by: zhou, in: world, at: world.clock)?.rule
        }
        #expect(refusal([], of: haitang) == .nothingMarked)
        #expect(refusal([ApplicationID("a99"), ApplicationID("x")], of: haitang) == .noApplication)
        #expect(refusal([foreign], of: yunshan) == .noApplication)
        try world.perform(.transfer(yunshan, to: chen), by: zhou)
        #expect(refusal([foreign], of: yunshan) == .notAnAdministrator)
    }
}
