import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Opening a journal")
struct OpeningTests {
    @Test("makes a file that its owner alone may read, with the files SQLite keeps beside it")
    func ownerOnly() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try SmallWorld.found(in: journal)
        for name in ["a.sqlite", "a.sqlite-wal", "a.sqlite-shm"] {
            #expect(try TemporaryFolder.mode(folder.path(name)) == 0o600, "\(name)")
        }
    }

    @Test("makes the folders that lead to it for its owner alone")
    func missingFolders() throws {
        let folder = try TemporaryFolder()
        _ = try Journal(path: folder.path("one/two/a.sqlite"))
        #expect(try TemporaryFolder.mode(folder.path("one")) == 0o700)
        #expect(try TemporaryFolder.mode(folder.path("one/two")) == 0o700)
        #expect(try TemporaryFolder.mode(folder.path("one/two/a.sqlite")) == 0o600)
    }

    @Test("leaves one file behind once everybody has closed it")
    func oneFile() throws {
        let folder = try TemporaryFolder()
        do {
            let journal = try Journal(path: folder.path("a.sqlite"))
            try SmallWorld.found(in: journal)
        }
        #expect(try folder.contents().keys.sorted() == ["a.sqlite"])
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

    @Test("waits for the disk with every transaction, and writes beside readers")
    func settings() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try journal.queue.read { database throws in
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
            #expect(try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID)
            #expect(try Int32.fetchOne(database, sql: "PRAGMA user_version") == Schema.version)
        }
    }

    @Test("finds everything after a process died without closing it")
    func died() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        let (stored, _) = try SmallWorld.found(in: journal)
        // What a killed process leaves behind: the file, and beside it what was not yet moved into it.
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path("a.sqlite" + ending), toPath: folder.path("b.sqlite" + ending))
        }
        let left = try Journal(path: folder.path("b.sqlite"))
        #expect(try left.read { try $0.events(of: stored, from: 0) }.count == 1)
    }

    @Test("refuses a newer version that a dead process left beside the file")
    func newerBesideTheFile() throws {
        let folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path("a.sqlite"))
        try journal.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path("a.sqlite" + ending), toPath: folder.path("b.sqlite" + ending))
        }
        let path = folder.path("b.sqlite")
        #expect(throws: JournalError.newer(path: path)) { try Journal(path: path) }
    }
}
