import Domain
import Foundation
import GRDB
import Testing

@testable import Journal

/// A file of version 1 opens for ever: it is brought up to date where it lies, and nothing in it is lost.
@Suite("A journal of version 1")
struct MigrationTests {
    private let folder: TemporaryFolder
    private let path: String

    /// A file as version 1 wrote it, made of what stands in the fixture.
    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("old.sqlite")
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/journal-1.sql")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: try String(contentsOf: fixture, encoding: .utf8))
        }
        try queue.close()
    }

    private static func content(of journal: Journal) throws -> (world: StoredWorld, events: Int, tokens: [AccessToken])
    {
        try journal.read { reader in
            let world = try #require(try reader.world(named: "free"))
            return (world, try reader.events(of: world, from: 0).count, try reader.tokens(of: world))
        }
    }

    @Test("opens with everything that was in it, and takes tokens from then on")
    func upToDate() throws {
        let journal = try Journal(path: path)
        let (world, events, tokens) = try Self.content(of: journal)
        #expect(events == 13 && tokens.isEmpty)
        #expect(try journal.read { try $0.snapshot(of: world) != nil && $0.walkedWays() == ["1"] })
        #expect(try journal.read { try $0.session(of: AccountID("lin"), on: "phone", in: world) } == "{}")
        guard case .founding(let founding) = try journal.read({ try $0.base(of: world) }) else {
            Issue.record("the base is no founding")
            return
        }
        #expect(founding.fingerprint == world.fingerprint)
        let token = AccessToken(app: AppKey("app"), text: "0a", issued: SmallWorld.noon, expires: SmallWorld.noon)
        try journal.write { try $0.keep(token, of: world) }
        #expect(try Self.content(of: Journal(path: path)).tokens == [token])
    }

    @Test("is brought up to date once, by whoever is first, while both have it open")
    func twoProcesses() throws {
        let (first, second) = (try Journal(path: path), try Journal(path: path))
        #expect(try Self.content(of: first).events == Self.content(of: second).events)
        let version = try DatabaseQueue(path: path).read { try Schema.storedVersion(of: $0) }
        #expect(version == Schema.version)
    }

    @Test("has the tables that a new file has")
    func sameTables() throws {
        _ = try Journal(path: path)
        _ = try Journal(path: folder.path("new.sqlite"))
        let tables = try ["old.sqlite", "new.sqlite"].map { name in
            try DatabaseQueue(path: folder.path(name)).read { database in
                try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
                    .map { $0.filter { !$0.isWhitespace } }
            }
        }
        #expect(tables[0] == tables[1])
    }

    @Test("tokens go with their world, and one by one with the next asking")
    func tokens() throws {
        let journal = try Journal(path: path)
        let (world, _, _) = try Self.content(of: journal)
        func token(_ text: String) -> AccessToken {
            AccessToken(app: AppKey("app"), text: text, issued: SmallWorld.noon, expires: SmallWorld.noon)
        }
        for text in ["a", "b"] { try journal.write { try $0.keep(token(text), of: world) } }
        #expect(try Self.content(of: journal).tokens == [token("b")])
        try journal.write { try $0.endTokens(of: world) }
        #expect(try Self.content(of: journal).tokens.isEmpty)
        try journal.write { try $0.keep(token("c"), of: world) }
        let directory = try SmallWorld.directory()
        let (_, event) = World.found(on: directory)
        _ = try journal.write { writer in
            try writer.found(
                "free", on: .founding(SmallWorld.founding), fingerprint: directory.fingerprint, event: event)
        }
        #expect(try Self.content(of: journal).tokens.isEmpty)
    }
}
