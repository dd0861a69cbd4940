// A million members: counts, rows and places are answered without walking through them, whoever has left.
import Domain
import Synchronization
import Testing

@Suite("A million members")
struct MillionTests {
    private func scope(_ actor: String = "m0000000") -> Scope {
        Scope(actor: AccountID(actor), enterprise: Crowd.firm, department: Crowd.halls)
    }

    @Test(
        "rows, counts and places with gaps are those of a list from which the gone are struck", arguments: UInt64(1)...5
    )
    func gaps(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let crowd = Crowd(count: 200)
        var world = World.found(on: crowd).world
        var staying = (0..<200).map(Crowd.name)
        for _ in 0..<150 {
            let leaver = staying.remove(at: Int.random(in: 1..<staying.count, using: &random))
            try world.perform(.leave(Crowd.firm), by: AccountID(leaver))
            let range = Int.random(in: 0..<staying.count, using: &random)..<200
            #expect(world.count(of: .members, in: scope()) == staying.count)
            #expect(world.rows(of: .members, in: scope(), range: range) == Array(staying[range.lowerBound...]))
            #expect(world.index(of: leaver, of: .members, in: scope()) == nil)
            let index = Int.random(in: 0..<staying.count, using: &random)
            #expect(world.index(of: staying[index], of: .members, in: scope()) == index)
            // Every second member works in the halls.
            let halls = staying.filter { Crowd.number($0).isMultiple(of: 2) }
            #expect(world.rows(of: .departmentMembers, in: scope(), range: 0..<200) == halls)
            #expect(world.value(of: .departmentMembers, in: scope(), at: world.clock) == .count(halls.count))
        }
        let resumed = try World(on: crowd, snapshot: world.snapshot)
        #expect(resumed.rows(of: .members, in: scope(), range: 0..<200) == staying)
    }

    @Test("who comes back stands below everybody, however many come and go", arguments: UInt64(1)...5)
    func comingAndGoing(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let crowd = Crowd(count: 60)
        var world = World.found(on: crowd).world
        var staying = (0..<60).map(Crowd.name)
        var away: [String] = []
        for _ in 0..<120 {
            if away.isEmpty || (staying.count > 1 && Bool.random(using: &random)) {
                let leaver = staying.remove(at: Int.random(in: 1..<staying.count, using: &random))
                try world.perform(.leave(Crowd.firm), by: AccountID(leaver))
                away.append(leaver)
                #expect(world.index(of: leaver, of: .members, in: scope()) == nil)
            } else {
                let comer = away.remove(at: Int.random(in: 0..<away.count, using: &random))
                try world.perform(.askInvitation(Crowd.firm), by: AccountID(comer))
                try world.perform(.join(Crowd.firm), by: AccountID(comer))
                staying.append(comer)
            }
            let range = Int.random(in: 0..<staying.count, using: &random)..<60
            #expect(world.count(of: .members, in: scope()) == staying.count)
            #expect(world.rows(of: .members, in: scope(), range: range) == Array(staying[range.lowerBound...]))
            let index = Int.random(in: 0..<staying.count, using: &random)
            #expect(world.index(of: staying[index], of: .members, in: scope()) == index)
        }
        let resumed = try World(on: crowd, snapshot: world.snapshot)
        #expect(resumed.rows(of: .members, in: scope(), range: 0..<60) == staying)
        #expect(resumed.formerEnterprises(of: AccountID(away.first ?? "")).count == (away.isEmpty ? 0 : 1))
    }

    @Test("looking at twenty rows costs the same whether twenty or a million stand there")
    func cost() throws {
        let million = 1_000_000
        let crowd = Crowd(count: million)
        var world = World.found(on: crowd).world
        for number in stride(from: 1, to: 2_000, by: 2) {
            try world.perform(.leave(Crowd.firm), by: AccountID(Crowd.name(number * 400 + 1)))
        }
        crowd.answered.store(0, ordering: .relaxed)
        let last = world.count(of: .members, in: scope())
        #expect(last == million - 1_000)
        let rows = world.rows(of: .members, in: scope(), range: last - 20..<last)
        #expect(rows == (million - 20..<million).map(Crowd.name))
        #expect(world.index(of: Crowd.name(million - 1), of: .members, in: scope()) == last - 1)
        #expect(world.rows(of: .colleagues, in: scope(), range: 0..<20).count == 8)
        #expect(world.value(of: .enterpriseMembers, in: scope(), at: world.clock) == .count(last))
        #expect(crowd.answered.load(ordering: .relaxed) < 200)
    }

    @Test("a million members cost nothing when their enterprise is dissolved, whoever looks for it then")
    func dissolved() throws {
        let crowd = Crowd(count: 1_000_000)
        var world = World.found(on: crowd).world
        let main = AccountID(Crowd.name(0))
        try world.perform(.setExitPolicy(.approval, of: Crowd.firm), by: main)
        for number in [5, 400_000] {
            try world.perform(.apply(Crowd.firm, reason: "离职"), by: AccountID(Crowd.name(number)))
        }
        try world.perform(.dissolve(Crowd.firm, reason: "停办"), by: main)
        crowd.answered.store(0, ordering: .relaxed)
        let due = world.settle(at: world.clock.advanced(bySeconds: 3 * 86_400))
        #expect(due.map(\.name) == [.enterpriseDissolved, .applicationVoided, .applicationVoided])
        #expect(world.count(of: .members, in: scope()) == 0)
        #expect(world.count(of: .departmentMembers, in: scope()) == 0)
        #expect(world.rows(of: .members, in: scope(), range: 0..<20).isEmpty)
        #expect(world.index(of: Crowd.name(999_999), of: .members, in: scope()) == nil)
        #expect(world.value(of: .departmentMembers, in: scope(), at: world.clock) == .none)
        let last = AccountID(Crowd.name(999_999))
        #expect(world.mainEnterprise(of: last) == nil && world.currentEnterprise(of: last) == nil)
        #expect(world.unreadCount(of: last) == 3)
        #expect(crowd.answered.load(ordering: .relaxed) < 50)
        #expect(world.change.departed.isEmpty && world.change.leaveRecords.isEmpty)
    }

    @Test("administrators among a million stand first and are found without walking through the others")
    func administrators() throws {
        let crowd = Crowd(count: 1_000_000)
        var world = World.found(on: crowd).world
        let (main, next) = (AccountID(Crowd.name(0)), AccountID(Crowd.name(777_777)))
        try world.perform(.appoint(AccountID(Crowd.name(500_000)), in: Crowd.firm), by: main)
        try world.perform(.transfer(Crowd.firm, to: next), by: main)
        crowd.answered.store(0, ordering: .relaxed)
        #expect(
            world.rows(of: .administrators, in: scope(), range: 0..<9) == [Crowd.name(777_777), Crowd.name(500_000)])
        #expect(world.rows(of: .members, in: scope(), range: 1..<4) == [500_000, 1, 2].map(Crowd.name))
        #expect(world.rows(of: .members, in: scope(), range: 999_998..<1_000_000) == [999_999, 0].map(Crowd.name))
        #expect(world.count(of: .members, in: scope()) == 1_000_000)
        #expect(world.index(of: Crowd.name(0), of: .members, in: scope()) == 999_999)
        #expect(crowd.answered.load(ordering: .relaxed) < 400)
    }

    @Test("ten thousand applications make no key slower: asking costs the same as with ten")
    func manyApplications() throws {
        let crowd = Crowd(count: 1_000_000)
        var world = World.found(on: crowd).world
        let main = AccountID(Crowd.name(0))
        try world.perform(.setExitPolicy(.approval, of: Crowd.firm), by: main)
        for number in 1...10_000 {
            try world.perform(.apply(Crowd.firm, reason: "离职"), by: AccountID(Crowd.name(number)))
        }
        let ids = world.change.applications.keys.sorted()
        try world.perform(.approveMarked(Array(ids.prefix(5_000)), of: Crowd.firm), by: main)
        crowd.answered.store(0, ordering: .relaxed)
        let page = Scope(actor: main, enterprise: Crowd.firm)
        let clock = ContinuousClock()
        let spent = clock.measure {
            for _ in 0..<1_000 {
                _ = Domain.nextDeadline(world)
                _ = world.unreadCount(of: main)
                _ = world.rows(of: .pendingApplications, in: page, range: 2_000..<2_020)
                _ = world.rows(of: .messages, in: page, range: 9_000..<9_020)
                _ = world.value(of: .enterprisePending, in: page, at: world.clock)
                _ = world.holds(.hasPendingApplications, in: page)
            }
        }
        #expect(world.count(of: .pendingApplications, in: page) == 5_000)
        #expect(world.count(of: .messages, in: page) == 10_000)
        // It takes a fraction of a second; walking through them would take minutes.
        #expect(spent < .seconds(15))
        let last = world.rows(of: .decidedApplications, in: page, range: 0..<1).first ?? ""
        #expect(world.index(of: last, of: .decidedApplications, in: page) == 0)
    }
}

/// A directory of any size that stores nobody: everything follows from a member's number. It counts the rows and
/// positions it is asked for. The first member is the main administrator; every second works in the halls.
private final class Crowd: Directory {
    static let firm = EnterpriseID("firm")
    static let halls = DepartmentID("halls")
    static func name(_ number: Int) -> String {
        let digits = String(number)
        return "m" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }
    static func number(_ name: String) -> Int { Int(name.dropFirst()) ?? 0 }

    let members: Int
    let answered = Atomic(0)

    init(count: Int) { members = count }

    var fingerprint: String { "crowd-\(members)" }
    var scenario: String { "crowd" }
    var clock: Instant { Founding.monday }
    var accountCount: Int { members }

    private func has(_ account: AccountID) -> Bool { Self.number(account.rawValue) < members }

    func accounts(in range: Range<Int>) -> [AccountID] { range.map { AccountID(Self.name($0)) } }
    func account(_ id: AccountID) -> Account? { has(id) ? Account(id: id, name: id.rawValue) : nil }
    func enterprises(of account: AccountID) -> [EnterpriseID] { has(account) ? [Self.firm] : [] }
    func mainEnterprise(of account: AccountID) -> EnterpriseID? { nil }
    func currentEnterprise(of account: AccountID) -> EnterpriseID? { nil }
    func enterprise(_ id: EnterpriseID) -> Enterprise? {
        id == Self.firm ? Enterprise(id: id, name: "大公司", corpID: "ding") : nil
    }
    func department(_ id: DepartmentID, of enterprise: EnterpriseID) -> Department? {
        id == Self.halls ? Department(id: id, enterprise: enterprise, name: "车间") : nil
    }
    func departmentCount(of enterprise: EnterpriseID) -> Int { 1 }
    func departments(under parent: DepartmentID?, of enterprise: EnterpriseID) -> [DepartmentID] {
        parent == nil ? [Self.halls] : []
    }
    func membership(of account: AccountID, in enterprise: EnterpriseID) -> Membership? {
        answered.add(1, ordering: .relaxed)
        guard has(account), enterprise == Self.firm else { return nil }
        let number = Self.number(account.rawValue)
        return Membership(
            account: account, enterprise: enterprise, role: number == 0 ? .mainAdministrator : .member,
            department: number.isMultiple(of: 2) ? Self.halls : nil, joined: clock)
    }
    func count(of roster: Roster) -> Int { roster == .enterprise(Self.firm) ? members : (members + 1) / 2 }
    func members(of roster: Roster, in range: Range<Int>) -> [AccountID] {
        answered.add(range.count, ordering: .relaxed)
        let step = roster == .enterprise(Self.firm) ? 1 : 2
        return range.map { AccountID(Self.name($0 * step)) }
    }
    func position(of account: AccountID, on roster: Roster) -> Int? {
        answered.add(1, ordering: .relaxed)
        let number = Self.number(account.rawValue)
        guard has(account), Self.name(number) == account.rawValue else { return nil }
        if roster == .enterprise(Self.firm) { return number }
        return number.isMultiple(of: 2) ? number / 2 : nil
    }
    func branchCount(of department: DepartmentID, of enterprise: EnterpriseID) -> Int { (members + 1) / 2 }
    func find(_ pattern: NamePattern, on roster: Roster, limit: Int, skipping gone: Set<AccountID>) -> [AccountID] {
        []
    }
}
