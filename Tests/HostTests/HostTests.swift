import Domain
import Host
import Session
import Testing
import WorldStore

@Suite("The owner of a world")
struct HostTests {
    private let linXia = SmallWorld.linXia

    @Test("carries out a command and says what happened")
    func performs() throws {
        let host = try SmallWorld.host()
        #expect(host.perform(.leave(e(3)), by: linXia).eventNames == [.memberLeft])
        #expect(host.world.membership(of: linXia, in: e(3)) == nil)
        #expect(host.world.revision == 2)
    }

    @Test("says which rule refused, and leaves the world as it was")
    func refuses() throws {
        let host = try SmallWorld.host()
        let before = host.world
        #expect(host.perform(.leave(e(3)), by: SmallWorld.zhouHang).rule == .mainAdministratorStays)
        #expect(host.world == before)
    }

    @Test("shows the wall clock's time, with what was advanced, and never before the last event")
    func time() throws {
        let wall = TestClock(SmallWorld.noon.advanced(bySeconds: -50))
        let host = try SmallWorld.host(clock: wall.clock)
        #expect(host.now == SmallWorld.noon)
        wall.pass(seconds: 60)
        #expect(host.now == SmallWorld.noon.advanced(bySeconds: 10))
        #expect(try host.advance(bySeconds: 100).get().map(\.name) == [.clockAdvanced])
        #expect(host.now == SmallWorld.noon.advanced(bySeconds: 110))
        wall.pass(seconds: 1)
        #expect(host.now == SmallWorld.noon.advanced(bySeconds: 111))
    }

    @Test("lets time go forward only, and never so far that moments overflow", arguments: [Int64.min, -1, 0])
    func noTime(seconds: Int64) throws {
        let host = try SmallWorld.host()
        #expect(try host.advance(bySeconds: seconds).get().isEmpty)
        _ = try host.advance(bySeconds: .max).get()
        #expect(host.now == SmallWorld.noon.advanced(bySeconds: World.longestAdvance))
    }

    @Test("takes nothing back where the wall clock is set back: time stands until the clock is there again")
    func clockSetBack() throws {
        let wall = TestClock(SmallWorld.noon.advanced(bySeconds: 100))
        let folder = try TestFolder()
        let host = try folder.host(clock: wall.clock)
        #expect(host.perform(.leave(e(3)), by: linXia).eventNames == [.memberLeft])
        let (before, then) = (host.world, host.now)
        wall.pass(seconds: -3_600)
        #expect(host.now == then)
        #expect(try host.catchUp().get().isEmpty && host.world == before)
        #expect(host.perform(.leave(e(4)), by: linXia).eventNames == [.memberLeft])
        #expect(host.world.leaveRecords(of: e(4)).map(\.at) == [then])
        // Another process may start while the clock is wrong.
        #expect(try folder.host(clock: wall.clock).world == host.world)
        #expect(try host.advance(bySeconds: 60).get().map(\.at) == [then.advanced(bySeconds: 60)])
        wall.pass(seconds: 3_600)
        #expect(host.now == then.advanced(bySeconds: 60))
        wall.pass(seconds: 5)
        #expect(host.now == then.advanced(bySeconds: 65))
    }

    /// Changes the main enterprise six times, so that the sixth waits for the 1st.
    private func waiting(_ host: Host) {
        for number in 1...5 {
            #expect(host.perform(.setMainEnterprise(e(number)), by: linXia).eventNames == [.mainEnterpriseChanged])
        }
        #expect(host.perform(.setMainEnterprise(e(6)), by: linXia).eventNames == [.mainEnterpriseChangeScheduled])
        #expect(host.world.mainEnterprise(of: linXia) == e(5))
    }

    @Test("lets what is due happen when time is let pass")
    func dueByAdvancing() throws {
        let host = try SmallWorld.host()
        waiting(host)
        let events = try host.advance(bySeconds: 31 * SmallWorld.day).get()
        #expect(events.map(\.name) == [.clockAdvanced, .mainEnterpriseChanged])
        #expect(host.world.mainEnterprise(of: linXia) == e(6))
    }

    @Test("lets what is due happen when the wall clock gets there, by itself and only once")
    func dueByWaiting() throws {
        let wall = TestClock()
        let host = try SmallWorld.host(clock: wall.clock)
        waiting(host)
        #expect(try host.catchUp().get().isEmpty)
        wall.pass(seconds: 31 * SmallWorld.day)
        #expect(try host.catchUp().get().map(\.name) == [.mainEnterpriseChanged])
        #expect(try host.catchUp().get().isEmpty)
    }

    @Test("lets what is due happen before a command is decided")
    func dueBeforeDeciding() throws {
        let wall = TestClock()
        let host = try SmallWorld.host(clock: wall.clock)
        waiting(host)
        wall.pass(seconds: 31 * SmallWorld.day)
        #expect(host.perform(.setMainEnterprise(e(6)), by: linXia).rule == .alreadyMain)
        #expect(host.world.mainEnterprise(of: linXia) == e(6))
    }

    @Test("founds the world anew")
    func reset() throws {
        let host = try SmallWorld.host()
        let fresh = host.world
        _ = host.perform(.leave(e(3)), by: linXia)
        #expect(try host.reset().get().map(\.name) == [.worldFounded])
        #expect(host.world == fresh)
    }

    @Test("keeps in memory what makes the same world again")
    func memory() throws {
        let host = try SmallWorld.host()
        _ = host.perform(.leave(e(3)), by: linXia)
        _ = try host.advance(bySeconds: 60).get()
        let events = try host.store.events(since: 0)
        #expect(events.map(\.sequence) == [0, 1, 2])
        #expect(try World(on: host.world.directory, replaying: events) == host.world)
    }

    /// The enterprise of a number.
    private func e(_ number: Int) -> EnterpriseID { SmallWorld.enterprise(number) }
}
