import Foundation
import GRDB
import Testing

@testable import Journal

/// What is no journal, or can't be one, is refused with its own error and left byte for byte as it was.
@Suite("A file that is refused")
struct RefusalTests {
    /// A way to make a path that can't be a journal, and the error that says so.
    struct BadFile: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let make: @Sendable (TemporaryFolder) throws -> String
        let error: @Sendable (String) -> JournalError
    }

    static let badFiles = [
        BadFile(testDescription: "a text") {
            try $0.write("a.sqlite", Data("退企".utf8))
        } error: {
            .notADatabase(path: $0)
        },
        BadFile(testDescription: "a picture as large as a page") {
            try $0.write("a.sqlite", Data(repeating: 0x89, count: 8192))
        } error: {
            .notADatabase(path: $0)
        },
        BadFile(testDescription: "a folder") {
            $0.path
        } error: {
            .isFolder(path: $0)
        },
        BadFile(testDescription: "a folder that isn't there") {
            $0.path("new/")
        } error: {
            .isFolder(path: $0)
        },
        BadFile(testDescription: "a device") { _ in
            "/dev/null"
        } error: {
            .notAFile(path: $0)
        },
        BadFile(testDescription: "another program's database") { folder in
            try database(folder) { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
        } error: {
            .foreign(path: $0)
        },
        BadFile(testDescription: "another program's database in WAL mode") { folder in
            try database(folder) { database in
                try database.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT)")
            }
        } error: {
            .foreign(path: $0)
        },
        BadFile(testDescription: "a journal of a newer version") { folder in
            try journal(folder) { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
        } error: {
            .newer(path: $0)
        },
        BadFile(testDescription: "a journal cut off in the middle") { folder in
            let path = try journal(folder) { _ in }
            truncate(path, 6000)
            return path
        } error: {
            .corrupt(path: $0)
        },
        BadFile(testDescription: "a journal overwritten in the middle") { folder in
            let path = try journal(folder) { _ in }
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes.replaceSubrange(8192..<12288, with: Data(repeating: 0xFF, count: 4096))
            return try folder.write("a.sqlite", bytes)
        } error: {
            .corrupt(path: $0)
        },
        BadFile(testDescription: "a journal without write permission") { folder in
            let path = try journal(folder) { _ in }
            chmod(path, 0o400)
            return path
        } error: {
            .readOnly(path: $0)
        },
        BadFile(testDescription: "a journal in a folder without write permission") { folder in
            let path = try journal(folder) { _ in }
            chmod(folder.path, 0o500)
            return path
        } error: { path in
            .folderReadOnly(path: String(path.dropLast("/a.sqlite".count)))
        },
        BadFile(testDescription: "a new file in a folder without write permission") { folder in
            chmod(folder.path, 0o500)
            return folder.path("new.sqlite")
        } error: { path in
            .folderReadOnly(path: String(path.dropLast("/new.sqlite".count)))
        },
        BadFile(testDescription: "a file below a file") { folder in
            try folder.write("text", Data("退企".utf8)) + "/a.sqlite"
        } error: { path in
            .unreadable(path: path, reason: "Not a directory")
        },
        BadFile(testDescription: "a link to nothing") { folder in
            symlink("nowhere", folder.path("a.sqlite"))
            return folder.path("a.sqlite")
        } error: {
            .danglingLink(path: $0, target: "nowhere")
        },
        BadFile(testDescription: "a file below a link to nothing") { folder in
            symlink("nowhere", folder.path("gone"))
            return folder.path("gone/a.sqlite")
        } error: { path in
            .danglingLink(path: String(path.dropLast("/a.sqlite".count)), target: "nowhere")
        },
        BadFile(testDescription: "a journal with a pipe where SQLite keeps its own") { folder in
            let path = try journal(folder) { _ in }
            mkfifo(path + "-journal", 0o600)
            return path
        } error: {
            .inTheWay(path: $0 + "-journal", of: $0)
        },
        BadFile(testDescription: "a journal with a second name") { folder in
            let path = try journal(folder) { _ in }
            link(path, folder.path("b.sqlite"))
            return path
        } error: {
            .hardLinked(path: $0)
        },
        BadFile(testDescription: "a name that SQLite gives to files of its own") {
            $0.path("a.sqlite-journal")
        } error: {
            .reservedName(path: $0)
        },
        BadFile(testDescription: "a name without room for others made of it") {
            $0.path(String(repeating: "n", count: 250))
        } error: {
            .nameTooLong(path: $0)
        },
        BadFile(testDescription: "a link to itself") { folder in
            symlink("a.sqlite", folder.path("a.sqlite"))
            return folder.path("a.sqlite")
        } error: {
            .unreadable(path: $0, reason: "Too many levels of symbolic links")
        },
        BadFile(testDescription: "a journal with a folder where SQLite keeps its own") { folder in
            let path = try journal(folder) { _ in }
            try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: false)
            return path
        } error: {
            .inTheWay(path: $0 + "-wal", of: $0)
        },
        BadFile(testDescription: "an empty path") { _ in
            ""
        } error: {
            .unreadable(path: $0, reason: "No such file or directory")
        },
    ]

    @Test("is left byte for byte as it was, and nothing is left beside it", arguments: badFiles)
    func untouched(badFile: BadFile) throws {
        let folder = try TemporaryFolder()
        let path = try badFile.make(folder)
        let before = try folder.contents()
        #expect(throws: badFile.error(path)) { try Journal(path: path) }
        #expect(try folder.contents() == before)
    }

    @Test("is told in one sentence that names it and ends with a full stop", arguments: badFiles)
    func sentence(badFile: BadFile) {
        let sentence = badFile.error("/home/lin-xia/learners/a.sqlite").description
        #expect(sentence.contains("“/home/lin-xia/"))
        #expect(sentence.hasSuffix("."))
        #expect(sentence.filter { $0 == ";" }.count == 1)
    }

    /// A database made by other hands.
    static func database(_ folder: TemporaryFolder, _ body: (Database) throws -> Void) throws -> String {
        let queue = try DatabaseQueue(path: folder.path("a.sqlite"))
        try queue.writeWithoutTransaction(body)
        try queue.close()
        return folder.path("a.sqlite")
    }

    /// A journal, changed by other hands afterwards.
    static func journal(_ folder: TemporaryFolder, _ body: (Database) throws -> Void) throws -> String {
        _ = try Journal(path: folder.path("a.sqlite"))
        return try database(folder, body)
    }
}
