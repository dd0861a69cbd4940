import Domain
import Host
import Journal
import Session
import Testing
import WorldStore

@Suite("A world that processes share")
struct JournalStoreTests {
    private let linXia = SmallWorld.linXia
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("is at the next start what it was")
    func restart() throws {
        let before = try folder.host()
        _ = before.perform(.leave(e(3)), by: linXia)
        _ = try before.advance(bySeconds: 60).get()
        let after = try folder.host()
        #expect(after.world == before.world)
        #expect(after.now == before.now)
    }

    @Test("shows each what the others did, as events and in the world")
    func catchUp() throws {
        let (mine, others) = (try folder.host(), try folder.host())
        #expect(try mine.catchUp().get().isEmpty)
        _ = others.perform(.leave(e(3)), by: linXia)
        _ = others.perform(.switchEnterprise(e(4)), by: linXia)
        #expect(try mine.catchUp().get().map(\.name) == [.memberLeft, .currentEnterpriseChanged])
        #expect(mine.world == others.world)
        #expect(try mine.catchUp().get().isEmpty)
    }

    @Test("decides each command on what the others did before, noticed or not")
    func race() throws {
        let (mine, others) = (try folder.host(), try folder.host())
        #expect(others.perform(.leave(e(3)), by: linXia).eventNames == [.memberLeft])
        #expect(mine.perform(.leave(e(3)), by: linXia).rule == .notAMember)
        #expect(mine.world == others.world)
    }

    @Test("stays one world however two owners take turns")
    func interleaved() throws {
        let hosts = [try folder.host(), try folder.host()]
        for turn in 0..<40 {
            let command = Command.switchEnterprise(e(turn % 7 + 1))
            #expect(hosts[turn * turn % 3 % 2].perform(command, by: linXia).eventNames == [.currentEnterpriseChanged])
        }
        for host in hosts { _ = try host.catchUp().get() }
        #expect(hosts[0].world == hosts[1].world)
        #expect(hosts[0].world.revision == 41)
        #expect(try folder.host().world == hosts[0].world)
    }

    @Test("opens by its snapshot as by all its events")
    func snapshots() throws {
        let host = try folder.host()
        for turn in 0..<JournalStore.snapshotInterval + 10 {
            _ = host.perform(.switchEnterprise(e(turn % 8)), by: linXia)
        }
        let journal = try Journal(path: folder.journal)
        let (snapshot, events) = try journal.read { reader in
            let stored = try #require(try reader.world(named: "free"))
            return (try reader.snapshot(of: stored), try reader.events(of: stored, from: 0))
        }
        #expect(snapshot?.revision == JournalStore.snapshotInterval)
        #expect(try World(on: host.world.directory, replaying: events) == host.world)
        #expect(try folder.host().world == host.world)
    }

    @Test("founded anew by one is noticed by the other, who begins with it")
    func reset() throws {
        let (mine, others) = (try folder.host(), try folder.host())
        _ = mine.perform(.leave(e(3)), by: linXia)
        #expect(try others.reset().get().map(\.name) == [.worldFounded])
        #expect(try mine.catchUp().get().map(\.name) == [.worldFounded])
        #expect(mine.world.membership(of: linXia, in: e(3)) != nil)
        #expect(mine.perform(.leave(e(4)), by: linXia).eventNames == [.memberLeft])
        #expect(try others.catchUp().get().map(\.name) == [.memberLeft])
        #expect(mine.world == others.world)
    }

    @Test("founded anew under somebody's hands doesn't take the command that was meant for the one before")
    func resetMeanwhile() throws {
        let (mine, others) = (try folder.host(), try folder.host())
        _ = try others.reset().get()
        let sentences = try #require(mine.perform(.leave(e(3)), by: linXia).sentences)
        #expect(sentences[1].contains("founded anew"))
        #expect(mine.world == others.world)
        #expect(mine.perform(.leave(e(3)), by: linXia).eventNames == [.memberLeft])
    }

    @Test("founded anew leaves the other worlds of the file alone")
    func resetOne() throws {
        let (free, way) = (try folder.host(), try folder.host(world: "way-1"))
        _ = free.perform(.leave(e(3)), by: linXia)
        _ = way.perform(.leave(e(4)), by: linXia)
        _ = try free.reset().get()
        #expect(try way.catchUp().get().isEmpty)
        #expect(try folder.host(world: "way-1").world == way.world)
    }

    @Test("stands on the scenario it was founded on, though that was edited since, until it is founded anew")
    func editedScenario() throws {
        let before = try folder.host()
        let store = try folder.store(base: try SmallWorld.base(scenario: "edited"))
        let host = try Host(store: store, clock: .standing(at: SmallWorld.noon))
        #expect(host.world == before.world)
        #expect(store.standsOnFormerBase)
        _ = try host.reset().get()
        #expect(host.world.directory.scenario == "edited")
        #expect(!store.standsOnFormerBase)
        #expect(try before.catchUp().get().map(\.name) == [.worldFounded])
        #expect(before.world == host.world)
    }

    @Test("takes one transaction of time from nobody: what is due happens once, whoever is first")
    func dueOnce() throws {
        let wall = TestClock()
        let hosts = [try folder.host(clock: wall.clock), try folder.host(clock: wall.clock)]
        for number in 1...6 { _ = hosts[0].perform(.setMainEnterprise(e(number)), by: linXia) }
        _ = try hosts[1].catchUp().get()
        wall.pass(seconds: 31 * SmallWorld.day)
        #expect(try hosts[1].catchUp().get().map(\.name) == [.mainEnterpriseChanged])
        #expect(try hosts[0].catchUp().get().map(\.name) == [.mainEnterpriseChanged])
        #expect(hosts[0].world == hosts[1].world)
    }

    @Test("on a base file opens with it, and not without it or with another in its place")
    func baseFile() throws {
        let path = folder.path + "/base.sqlite"
        let directory = try FoundingDirectory(SmallWorld.founding())
        let extra = BaseFileWriter.Extra(
            account: Account(id: AccountID("tom"), name: "Tom"), enterprise: e(0), joined: SmallWorld.noon)
        try BaseFileWriter.write(directory, adding: [extra], to: path)
        do {
            let host = try folder.host(base: try Base(file: path))
            _ = host.perform(.leave(e(0)), by: AccountID("tom"))
        }
        // Opened by its name alone: what the world stands on is known to the journal.
        #expect(try folder.host().world.leaveRecords(of: e(0)).map(\.name) == ["Tom"])
        try folder.delete(path)
        #expect(throws: StoreError.journal(.baseMissing(path: path))) { try folder.host() }
        try BaseFileWriter.write(directory, adding: [], to: path)
        #expect(throws: StoreError.journal(.baseChanged(path: path))) { try folder.host() }
    }

    /// The enterprise of a number.
    private func e(_ number: Int) -> EnterpriseID { SmallWorld.enterprise(number) }
}
