// Files that can't keep a world: a sentence, exit code 2, and the file as it was.
import Foundation
import TestTraits
import Testing

@Suite("Files that can't keep a world", .waits)
struct DatabaseTests {
    @Test(
        "a file that isn't ours is refused and left as it is",
        arguments: [
            ("a text", Array("this is no database\n".utf8)),
            ("something that begins like one", Array("SQLite format 3\0 but goes on otherwise".utf8)),
            ("noise", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
        ])
    func foreignFileIsRefused(name: String, bytes: [UInt8]) throws {
        let machine = try Machine()
        let path = try machine.write(bytes, to: "world.sqlite")
        let run = try machine.run(["--db", path])
        #expect(run.endedItself)
        #expect(run.exitCode == 2)
        #expect(run.lines.count == 1)
        #expect(run.complaints.contains(path))
        #expect(try machine.bytes(of: "world.sqlite") == Data(bytes))
        #expect(machine.contents == ["world.sqlite"])
    }

    @Test("a folder is refused")
    func folderIsRefused() throws {
        let machine = try Machine()
        try FileManager.default.createDirectory(
            at: machine.home.appendingPathComponent("folder"), withIntermediateDirectories: true)
        let run = try machine.run(["--db", "folder"])
        #expect(run.exitCode == 2)
        #expect(run.lines.count == 1)
        #expect(machine.contents == ["folder"])
    }

    @Test("a file that may not be written is refused")
    func readOnlyFileIsRefused() throws {
        let machine = try Machine()
        #expect(try machine.run(["--db", "world.sqlite"]).exitCode == 0)
        let path = machine.home.appendingPathComponent("world.sqlite").path
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        let before = try machine.bytes(of: "world.sqlite")
        let run = try machine.run(["--db", "world.sqlite"])
        #expect(run.exitCode == 2)
        #expect(run.lines.count == 1)
        #expect(try machine.bytes(of: "world.sqlite") == before)
    }

    @Test("a file of a newer version is refused")
    func newerFileIsRefused() throws {
        let machine = try Machine()
        #expect(try machine.run(["--db", "world.sqlite"]).exitCode == 0)
        // SQLite keeps user_version big-endian at offset 60 of the file.
        var bytes = try machine.bytes(of: "world.sqlite")
        bytes.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF])
        try machine.write(bytes, to: "world.sqlite")
        let run = try machine.run(["--db", "world.sqlite"])
        #expect(run.exitCode == 2)
        #expect(run.complaints.contains("newer"))
        #expect(try machine.bytes(of: "world.sqlite") == bytes)
    }

    @Test(
        "a learner's name that is no safe file name is refused",
        arguments: [
            "a/b", "..", "../x", ".hidden", "", "a\nb", "\u{1B}[31m", "a\u{202E}b",
            String(repeating: "名", count: 10_000),
        ])
    func badLearnerIsRefused(name: String) throws {
        let machine = try Machine()
        let run = try machine.run(["--learner", name])
        #expect(run.exitCode == 2)
        #expect(run.lines.count == 1)
        #expect(run.complaints.utf8.count < 1_000)
        #expect(machine.contents == [])
        #expect(!FileManager.default.fileExists(atPath: machine.home.appendingPathComponent(".local").path))
    }
}
