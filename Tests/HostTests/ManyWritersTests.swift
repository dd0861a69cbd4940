import Domain
import Host
import Journal
import Synchronization
import Testing
import WorldStore

/// Ten thousand events that four processes write at once into one file, while others read it.
@Suite("Many processes on one world")
struct ManyWritersTests {
    static let writers = 4
    static let eventsEach = 2_500
    /// Apart by this, the seconds that writers let pass tell who wrote an event, and in which turn.
    static let stride: Int64 = 10_000

    /// The file that the writers of a test share: they can be told nothing but who started them.
    static func journal(ofProcess number: Int32) -> String { quickFolder() + "/tuiqi-writers-\(number).sqlite" }

    /// What a writer does: it takes the next number, and lets time pass as often as it should, by its own seconds.
    static func write() throws {
        let path = journal(ofProcess: parentProcess())
        let number = try Int64(takeNumber(beside: path))
        let store = try JournalStore(journal: Journal(path: path), name: "free", base: SmallWorld.base())
        let host = try Host(store: store, clock: .standing(at: SmallWorld.noon))
        for turn in 1...Int64(eventsEach) {
            // Where three others write without a pause, one's turn can take longer than a person would be kept waiting.
            while case .failure(let failure) = host.advance(bySeconds: number * stride + turn) {
                guard case .journal(.locked) = failure else { throw failure }
            }
        }
    }

    /// What a reader does until it is told to stop: it looks again and again, and everything it sees goes on from what it
    /// saw before.
    private static func watch(_ path: String, until isOver: () -> Bool) throws -> Int {
        let store = try JournalStore(journal: Journal(path: path), name: "free", base: SmallWorld.base())
        let host = try Host(store: store, clock: .standing(at: SmallWorld.noon))
        var seen = host.world.revision
        var looks = 0
        while true {
            // Asked before the look: what comes after the last one would otherwise be missed.
            let wasOver = isOver()
            let events = try host.catchUp().get()
            try #require(events.map(\.sequence) == Array(seen..<seen + events.count))
            seen += events.count
            looks += events.isEmpty ? 0 : 1
            try #require(host.world.revision == seen)
            if wasOver { return looks }
            rest(milliseconds: 2)
        }
    }

    @Test("lose no event of ten thousand, keep none twice, keep everybody's order, and readers see a beginning of it")
    func tenThousand() async throws {
        let path = Self.journal(ofProcess: thisProcess())
        try removeFiles(startingWith: path)
        defer { try? removeFiles(startingWith: path) }
        let isOver = Atomic(false)
        async let looks = onThread { try Self.watch(path) { isOver.load(ordering: .acquiring) } }
        await withTaskGroup { group in
            for _ in 0..<Self.writers {
                group.addTask {
                    await #expect(processExitsWith: .success) { try ManyWritersTests.write() }
                }
            }
        }
        isOver.store(true, ordering: .releasing)
        #expect(try await looks > 10, "somebody looked while the others wrote")

        let events = try Journal(path: path).read { reader in
            try reader.events(of: try #require(try reader.world(named: "free")), from: 0)
        }
        #expect(events.map(\.sequence) == Array(0...Self.writers * Self.eventsEach))
        let turns = events.compactMap { event -> Int64? in
            if case .clockAdvanced(let advanced) = event.body { advanced.seconds } else { nil }
        }
        for writer in 0..<Int64(Self.writers) {
            let own = turns.filter { $0 / Self.stride == writer }.map { $0 % Self.stride }
            #expect(own == Array(1...Int64(Self.eventsEach)))
        }
        let host = try Host(
            store: JournalStore(journal: Journal(path: path), name: "free", base: SmallWorld.base()),
            clock: .standing(at: SmallWorld.noon))
        #expect(host.world.change.clockOffset == turns.reduce(0, +))
    }
}
