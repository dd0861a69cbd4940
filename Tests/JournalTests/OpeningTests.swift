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
        #expect(try Journal.existingFile(at: composed).map { Array($0.utf8) } == Array(decomposed.utf8))
    }

    @Test("finds a folder by its name in another Unicode form, and makes no second one")
    func folderInOtherForm() throws {
        let folder = try TemporaryFolder()
        let (composed, decomposed) = (folder.path("caf\u{E9}/a.sqlite"), folder.path("cafe\u{301}/a.sqlite"))
        try SmallWorld.found(in: try Journal(path: decomposed))
        #expect(try Journal(path: composed).read { try $0.worldNames() } == ["free"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test("leaves what is beside a file that is gone to that file, under another name")
    func leftOvers() throws {
        let folder = try TemporaryFolder()
        for ending in ["-journal", "-wal"] { _ = try folder.write("a.sqlite" + ending, Data("left".utf8)) }
        try SmallWorld.found(in: try Journal(path: folder.path("a.sqlite")))
        #expect(
            try folder.contents().keys.sorted() == ["a.sqlite", "a.sqlite-journal.aside", "a.sqlite-wal.aside"])
    }

    @Test("removes what a killed process left half made, and leaves what another one works on")
    func abandonedDrafts() throws {
        let folder = try TemporaryFolder()
        let old = timespec(tv_sec: 1_000_000_000, tv_nsec: 0)
        for name in [".tuiqi-draft-AbCdEf", ".tuiqi-draft-GhIjKl", "a.sqlite.new-backup"] {
            let path = try folder.write(name, Data("half".utf8))
            utimensat(AT_FDCWD, path, [old, old], 0)
        }
        _ = try folder.write(".tuiqi-draft-MnOpQr", Data("half".utf8))
        let held = open(folder.path(".tuiqi-draft-GhIjKl"), O_RDONLY)
        defer { close(held) }
        try #require(flock(held, LOCK_EX) == 0)
        _ = try Journal(path: folder.path("a.sqlite"))
        #expect(
            try folder.contents().keys.sorted()
                == [".tuiqi-draft-GhIjKl", ".tuiqi-draft-MnOpQr", "a.sqlite", "a.sqlite.new-backup"])
    }

    @Test("takes a name that a killed process left beside its draft's for the file's only one")
    func linkedDraft() throws {
        let folder = try TemporaryFolder()
        do { try SmallWorld.found(in: try Journal(path: folder.path("a.sqlite"))) }
        try FileManager.default.linkItem(atPath: folder.path("a.sqlite"), toPath: folder.path(".tuiqi-draft-AbCdEf"))
        #expect(try Journal(path: folder.path("a.sqlite")).read { try $0.worldNames() } == ["free"])
        #expect(try folder.contents().keys.sorted() == ["a.sqlite"])
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
