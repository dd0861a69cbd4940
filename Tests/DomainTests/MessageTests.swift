// Messages: who finds which, in what order, and what is still unread.
import Domain
import Testing

@Suite("Messages")
struct MessageTests {
    private func kinds(of account: AccountID, in world: World) -> [Message.Kind] {
        world.rows(of: .messages, in: Scope(actor: account), range: 0..<99).compactMap {
            world.message(MessageID($0))?.kind
        }
    }

    /// What happens in the school with lin's application pending, by whom, and who finds what on top of their messages.
    struct Row: Sendable, CustomTestStringConvertible {
        let command: Command
        let by: AccountID
        let kind: Message.Kind
        let readers: Set<AccountID>
        var testDescription: String { "\(command.name.rawValue) by \(by)" }
    }

    static let id = ApplicationID("a1")
    static let table: [Row] = [
        Row(command: .apply(haitang, reason: "搬家"), by: he, kind: .applied, readers: [zhou, xu]),
        Row(command: .withdraw(id), by: lin, kind: .withdrawn, readers: [zhou, xu]),
        Row(command: .approve(id), by: zhou, kind: .approved, readers: [lin]),
        Row(command: .reject(id, reason: "缺人"), by: xu, kind: .rejected, readers: [lin]),
        Row(command: .remove(he, from: haitang), by: xu, kind: .removed, readers: [he]),
        Row(command: .setExitPolicy(.direct, of: haitang), by: xu, kind: .policyChanged, readers: [zhou, he]),
        Row(command: .dissolve(haitang, reason: "停办"), by: zhou, kind: .dissolving, readers: [lin, he, xu]),
        Row(command: .appoint(he, in: haitang), by: zhou, kind: .appointed, readers: [he]),
        Row(command: .dismiss(xu, in: haitang), by: zhou, kind: .dismissed, readers: [xu]),
        Row(command: .transfer(haitang, to: lin), by: zhou, kind: .transferred, readers: [lin]),
    ]

    @Test("each act is told to whom it concerns, and nobody of their own", arguments: table)
    func audience(row: Row) throws {
        var world = try World.school(at: .pending)
        let everybody = [lin, zhou, xu, he, chen, nobody]
        let before = everybody.map { world.unreadCount(of: $0) }
        try world.perform(row.command, by: row.by)
        for (account, unread) in zip(everybody, before) {
            let isReader = row.readers.contains(account)
            // A change of policy tells lin that the application is void as well.
            let others = row.kind == .policyChanged && account == lin ? 2 : 0
            #expect(world.unreadCount(of: account) == unread + (isReader ? 1 : others), "\(account)")
            if isReader { #expect(kinds(of: account, in: world).first == row.kind) }
        }
        let messages = row.readers.map { world.rows(of: .messages, in: Scope(actor: $0), range: 0..<1) }
        #expect(Set(messages).count == 1)
    }

    @Test(
        "what time brings has no sender: lapsing to the applicant, being dissolved to all, its main administrator too")
    func time() throws {
        var world = try World.school(at: .lapsed)
        #expect(kinds(of: lin, in: world) == [.lapsed, .approved])
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        try world.perform(.keep(haitang), by: zhou)
        try world.perform(.dissolve(haitang, reason: "停办"), by: zhou)
        world.settle(at: world.clock.advanced(bySeconds: 3 * 86_400))
        #expect(kinds(of: lin, in: world) == [.dissolved, .dissolving, .kept, .dissolving, .lapsed, .approved])
        #expect(kinds(of: zhou, in: world) == [.dissolved, .applied])
        let last = Scope(
            actor: zhou,
            message: MessageID(try #require(world.rows(of: .messages, in: Scope(actor: zhou), range: 0..<1).first)))
        #expect(world.value(of: .messageSender, in: last, at: world.clock) == .none)
        #expect(world.value(of: .messageEnterprise, in: last, at: world.clock) == .text("海棠教育"))
        #expect(world.canSee(last))
    }

    @Test("announcements reach those who had joined by then, and go with one's membership; letters stay (R11)")
    func members() throws {
        var world = try World.school(at: .pending)
        try world.perform(.setExitPolicy(.direct, of: haitang), by: zhou)
        #expect(kinds(of: lin, in: world) == [.voided, .policyChanged])
        let later = world.clock.advanced(bySeconds: 60)
        try world.perform(.leave(haitang), at: later)
        #expect(kinds(of: lin, in: world) == [.voided])
        try world.perform(.askInvitation(haitang), at: later)
        try world.perform(.join(haitang), at: later)
        #expect(kinds(of: lin, in: world) == [.voided])
        try world.perform(.setExitPolicy(.approval, of: haitang), by: zhou, at: later)
        #expect(kinds(of: lin, in: world) == [.policyChanged, .voided])
    }

    @Test("a message is read once, by each for themselves, and stays read")
    func reading() throws {
        var world = try World.school(at: .pending)
        let message = MessageID("m1-0")
        func facts(_ account: AccountID) -> [Bool] {
            [Fact.messageIsUnread, .messageIsRead].map { world.holds($0, in: Scope(actor: account, message: message)) }
        }
        #expect(facts(zhou) == [true, false])
        #expect(facts(lin) == [false, false])
        #expect(try world.perform(.read(message), by: zhou).map(\.name) == [.messageRead])
        #expect(try world.perform(.read(message), by: zhou).isEmpty)
        #expect(facts(zhou) == [false, true])
        #expect(facts(xu) == [true, false])
        #expect([zhou, xu].map { world.unreadCount(of: $0) } == [0, 1])
        for (account, id) in [(lin, message), (zhou, MessageID("m9-0")), (zhou, MessageID("nonsense"))] {
            #expect(throws: Refusal(rule: .noMessage, enterprise: nil)) {
                try world.perform(.read(id), by: account)
            }
        }
    }

    @Test(
        "the latest stands on top, letters and announcements together, and every row is found again",
        arguments: UInt64(1)...20)
    func order(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var world = try World.school()
        for step in 0..<40 {
            let policy: ExitPolicy = Bool.random(using: &random) ? .approval : .direct
            let commands: [(Command, AccountID)] = [
                (.setExitPolicy(policy, of: haitang), zhou), (.apply(haitang, reason: "离职"), lin),
                (.withdraw(world.latest()), lin), (.reject(world.latest(), reason: "缺人"), xu),
                (.apply(haitang, reason: "离职"), he),
            ]
            guard let (command, account) = commands.randomElement(using: &random) else { continue }
            _ = try? world.perform(command, by: account, at: world.clock.advanced(bySeconds: Int64(step % 2)))
            for reader in [lin, zhou, xu, he] {
                let scope = Scope(actor: reader)
                let rows = world.rows(of: .messages, in: scope, range: 0..<999)
                let mine = world.change.messages.keys.filter { world.isMessage($0, to: reader) }
                let sequences = rows.compactMap { Int($0.dropFirst().prefix { $0 != "-" }) }
                #expect(Set(rows) == Set(mine.map(\.rawValue)) && rows.count == mine.count)
                #expect(sequences == sequences.sorted(by: >))
                #expect(world.count(of: .messages, in: scope) == rows.count)
                for (index, row) in rows.enumerated() {
                    #expect(world.index(of: row, of: .messages, in: scope) == index)
                    #expect(world.rows(of: .messages, in: scope, range: index..<index + 1) == [row])
                }
                if let row = rows.randomElement(using: &random) {
                    try world.perform(.read(MessageID(row)), by: reader)
                }
                let unread = mine.count { !world.hasRead($0, reader) }
                #expect(world.unreadCount(of: reader) == unread)
                let resumed = try World(on: world.directory, snapshot: world.snapshot)
                #expect(resumed.unreadCount(of: reader) == unread)
                #expect(resumed.rows(of: .messages, in: scope, range: 0..<999) == rows)
            }
        }
    }
}
