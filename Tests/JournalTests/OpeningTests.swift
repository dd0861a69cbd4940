import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Opening a journal")
struct OpeningTests {
    @Test("makes a file that its owner alone may read")
    func ownerOnly() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try SmallWorld.found(in: journal)
        #expect(try TemporaryFolder.mode(folder.path("a.sqlite")) == 0o600)
    }

    @Test("makes the folders that lead to it for its owner alone")
    func missingFolders() throws {
        let folder = try TemporaryFolder()
        _ = try Journal(path: folder.path("one/two/a.sqlite"))
        #expect(try TemporaryFolder.mode(folder.path("one")) == 0o700)
        #expect(try TemporaryFolder.mode(folder.path("one/two")) == 0o700)
        #expect(try TemporaryFolder.mode(folder.path("one/two/a.sqlite")) == 0o600)
    }

    @Test("keeps nothing beside the file between two transactions")
    func oneFile() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try SmallWorld.found(in: journal)
        #expect(try folder.contents().keys.sorted() == ["a.sqlite"])
        #expect(try !journal.hasNews())
    }

    @Test("takes an empty file for a new one")
    func emptyFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.sqlite", Data())
        try SmallWorld.found(in: try Journal(path: path))
        #expect(try Journal(path: path).read { try $0.worldNames() } == ["free"])
        #expect(try TemporaryFolder.mode(path) == 0o600)
    }

    @Test("takes any name for a name", arguments: ["退企 50%.sqlite", "what?.sqlite", "a#b&c.sqlite", "file:x.sqlite"])
    func anyName(name: String) throws {
        let folder = try TemporaryFolder()
        do { try SmallWorld.found(in: try Journal(path: folder.path(name))) }
        #expect(try folder.contents().keys.sorted() == [name])
        #expect(
            try Journal(path: folder.path(name)).read { try $0.worldNames() }
                == ["free"])
    }

    @Test("follows a link to the file, and keeps the file where it is")
    func link() throws {
        let folder = try TemporaryFolder()
        do { try SmallWorld.found(in: try Journal(path: folder.path("real.sqlite"))) }
        symlink("real.sqlite", folder.path("link.sqlite"))
        let journal = try Journal(path: folder.path("link.sqlite"))
        #expect(journal.path.hasSuffix("/real.sqlite"))
        #expect(try journal.read { try $0.worldNames() } == ["free"])
    }

    @Test("waits for the disk with every transaction, and writes into the file itself")
    func settings() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try journal.queue.read { database throws in
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "delete")
            #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
            #expect(try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID)
            #expect(try Int32.fetchOne(database, sql: "PRAGMA user_version") == Schema.version)
        }
    }

    @Test("takes a name in another Unicode form for the same name, and makes no second file")
    func otherUnicodeForm() throws {
        let folder = try TemporaryFolder()
        let (composed, decomposed) = (folder.path("caf\u{E9}.sqlite"), folder.path("cafe\u{301}.sqlite"))
        try SmallWorld.found(in: try Journal(path: decomposed))
        #expect(try Journal(path: composed).read { try $0.worldNames() } == ["free"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
        #expect(Journal.existingFile(at: composed).map { Array($0.utf8) } == Array(decomposed.utf8))
    }

    @Test("removes what a killed process left half made, and leaves what another one works on")
    func abandonedDrafts() throws {
        let folder = try TemporaryFolder()
        let old = timespec(tv_sec: 1_000_000_000, tv_nsec: 0)
        for name in ["a.sqlite.new-AbCdEf", "a.sqlite.new-GhIjKl", "b.sqlite.new-AbCdEf", "a.sqlite.new-none"] {
            let path = try folder.write(name, Data("half".utf8))
            utimensat(AT_FDCWD, path, [old, old], 0)
        }
        let held = open(folder.path("a.sqlite.new-GhIjKl"), O_RDONLY)
        defer { close(held) }
        try #require(flock(held, LOCK_EX) == 0)
        _ = try Journal(path: folder.path("a.sqlite"))
        #expect(
            try folder.contents().keys.sorted()
                == ["a.sqlite", "a.sqlite.new-GhIjKl", "a.sqlite.new-none", "b.sqlite.new-AbCdEf"])
    }

    @Test("tells who opens a file that others walk in")
    func presence() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        var (first, second) = (journal.announce(), journal.announce())
        #expect(first?.isShared == false && second?.isShared == true)
        // The locks of a transaction come and go on the same file.
        try SmallWorld.found(in: journal)
        first = nil
        #expect(journal.announce()?.isShared == true)
        second = nil
        #expect(journal.announce()?.isShared == false)
    }
}
