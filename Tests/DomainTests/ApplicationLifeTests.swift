// Every transition of an application and every forbidden one: each command, by everybody, at each stage.
import Domain
import Testing

@Suite("The life of an application")
struct ApplicationLifeTests {
    /// One row of the table: what follows from a command at a stage, by whoever gives it.
    struct Row: Sendable, CustomTestStringConvertible {
        let command: CommandName
        let stage: Stage
        let cells: [String]
        var testDescription: String { "\(command.rawValue) when \(stage.rawValue)" }
    }

    /// The table's rows, `any` written out.
    static let rows: [Row] = table.split(separator: "\n\n").flatMap { block in
        let lines = block.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let command = lines.first?.first.flatMap(CommandName.init(rawValue:))
        var stages = Stage.allCases
        return lines.dropFirst().flatMap { line -> [Row] in
            let own = Stage(rawValue: line[0]).map { [$0] } ?? stages
            stages.removeAll(where: own.contains)
            return own.compactMap { stage in
                command.map { Row(command: $0, stage: stage, cells: Array(line.dropFirst())) }
            }
        }
    }

    @Test("the table has a row for every command and stage, and a cell for everybody")
    func tableIsComplete() {
        #expect(Set(Self.rows.map(\.command)) == Set(CommandName.allCases))
        for command in CommandName.allCases {
            let rows = Self.rows.filter { $0.command == command }
            #expect(
                rows.map(\.stage).sorted { $0.rawValue < $1.rawValue }
                    == Stage.allCases.sorted { $0.rawValue < $1.rawValue })
            #expect(rows.allSatisfy { $0.cells.count == Who.allCases.count })
        }
    }

    @Test("each command has exactly these events, or is refused by this rule and changes nothing", arguments: rows)
    func transition(row: Row) throws {
        for (who, cell) in zip(Who.allCases, row.cells) {
            var world = try World.school(at: row.stage)
            let before = world
            let command = try #require(Self.command(row.command, by: who.account, in: world))
            switch Domain.decide(command, by: who.account, passwordIsRight: true, in: world, at: world.clock) {
            case .success(let events):
                #expect(events.map(\.name.rawValue).joined(separator: "+") == cell, "by \(who)")
                world.record(events, by: who.account, at: world.clock)
                #expect(world != before)
            case .failure(let refusal):
                #expect("!" + refusal.rule.rawValue == cell, "by \(who)")
                #expect(world == before)
            }
        }
    }

    @Test("what a control is shown by agrees with what happens when it is pressed", arguments: rows)
    func verdict(row: Row) throws {
        for (who, cell) in zip(Who.allCases, row.cells) {
            let world = try World.school(at: row.stage)
            let verdict = world.verdict(
                on: row.command, in: Self.scope(by: who.account, in: world),
                typed: [.reason: "岗位调整", .password: "right"], marks: [world.latest().rawValue], at: world.clock)
            #expect(verdict.map { "!" + $0.rule.rawValue } ?? "" == (cell.hasPrefix("!") ? cell : ""), "by \(who)")
        }
    }

    private static func command(_ name: CommandName, by account: AccountID, in world: World) -> Command? {
        Command(name, scope(by: account, in: world), typed: [.reason: "岗位调整"], marks: [world.latest().rawValue])
    }

    /// Everything a command could be about: lin, lin's application, and the message that tells of it.
    private static func scope(by account: AccountID, in world: World) -> Scope {
        let application = world.latest()
        return Scope(
            actor: account, enterprise: haitang, person: lin, former: haitang, application: application,
            message: MessageID("m\(application.rawValue.dropFirst())-0"))
    }

    @Test("an application's life is written down in the application")
    func life() throws {
        let submitted = Founding.monday
        var world = try World.school()
        let id = try world.apply()
        let application = try #require(world.application(id))
        #expect(application.id == ApplicationID("a1"))
        #expect([application.applicant, application.reason] as [AnyHashable] == [lin, "岗位调整"])
        #expect(application.submitted == submitted)
        #expect(application.state == .pending && application.decision == nil && application.ended == nil)

        let decided = submitted.advanced(bySeconds: 60)
        try world.perform(.approve(id), by: xu, at: decided)
        let decision = try #require(world.application(id)?.decision)
        #expect(decision.decider == xu)
        #expect(decision.at == decided)
        #expect(decision.expires == decided.advanced(bySeconds: 7 * 86_400))
        #expect(decision.rejection == nil)

        let confirmed = decided.advanced(bySeconds: 60)
        let events = try world.perform(.confirmLeaving(id), at: confirmed)
        let departure = try #require(events.first).body
        let left = try #require({ if case .memberLeft(let left) = departure { left } else { nil } }())
        #expect(left.application == id)
        #expect(left.record.reason == .leave)
        #expect(world.application(id)?.ended == confirmed)
        #expect(world.application(id)?.wasApproved == true)
        #expect(world.membership(of: lin, in: haitang) == nil)
        #expect(world.leaveRecords(of: haitang).map(\.account) == [lin])
    }

    @Test(
        "a rejected one tells why, and one can apply again; each application keeps its own life",
        arguments: [
            Stage.withdrawn, .rejected, .lapsed, .void,
        ])
    func again(stage: Stage) throws {
        var world = try World.school(at: stage)
        let first = world.latest()
        let second = try world.apply(reason: "离职")
        #expect(first != second)
        #expect(world.application(first)?.state.rawValue == stage.rawValue)
        #expect(world.state() == .pending)
        if stage == .rejected { #expect(world.application(first)?.decision?.rejection == "人手不够") }
        let mine = world.rows(of: .myApplications, in: Scope(actor: lin), range: 0..<9)
        #expect(mine == [second.rawValue, first.rawValue])
    }
}
