import Foundation
import ScreenKit
import Testing

/// What lies on the disk arrives as it is, and what shouldn't be read isn't.
@Suite("Reading folders")
struct SourceFolderTests {
    /// Runs a test in an empty folder that is gone afterwards.
    private func inFolder(_ test: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try test(folder)
    }

    private func write(_ text: String, to path: String, in folder: URL) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    @Test("YAML files come by path, with their bytes; other and hidden ones stay away")
    func files() throws {
        try inFolder { folder in
            for path in [
                "words.yaml", "phone/b.yaml", "phone/a.yaml", "phone/.a.yaml.swp", ".git/c.yaml", "Screens.swift",
                "d.yml",
            ] {
                try write("text of \(path)", to: path, in: folder)
            }
            let files = try #require(SourceFolder.read(at: folder.path + "/").value)
            #expect(files.map(\.path) == ["d.yml", "phone/a.yaml", "phone/b.yaml", "words.yaml"])
            #expect(files[1].bytes == Array("text of phone/a.yaml".utf8))
            #expect(files[1].shownPath == "\(folder.path)/phone/a.yaml")
        }
    }

    @Test("a link to a file is read, a link to a folder passed over, a link to nothing told")
    func links() throws {
        try inFolder { folder in
            try write("linked", to: "real/a.txt", in: folder)
            for (link, target) in [("a.yaml", "real/a.txt"), ("around.yaml.d", "."), ("gone.yaml", "nothing")] {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: link).path, withDestinationPath: folder.appending(path: target).path)
            }
            let found = SourceFolder.read(at: folder.path)
            #expect(found.diagnostics.map { $0.position.path.replacing(folder.path, with: "F") } == ["F/gone.yaml"])
            try FileManager.default.removeItem(at: folder.appending(path: "gone.yaml"))
            #expect(SourceFolder.read(at: folder.path).value?.map(\.path) == ["a.yaml"])
        }
    }

    @Test("a file and links to it, in linked folders or beside it, are read once; a name that is no UTF-8 is told")
    func once() throws {
        try inFolder { folder in
            try write("one", to: "real/b.yaml", in: folder)
            for (link, target) in [("a.yaml", "real/b.yaml"), ("c.yaml", "real/b.yaml"), ("around", "real")] {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: link).path, withDestinationPath: folder.appending(path: target).path)
            }
            #expect(SourceFolder.read(at: folder.path).value?.count == 1)
            let name =
                (folder.path + "/").utf8CString.dropLast() + [0xD5, 0xC5].map(CChar.init(bitPattern:))
                + ".yaml".utf8CString
            let file = Array(name).withUnsafeBufferPointer { name in
                name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
            }
            try #require(file >= 0)
            close(file)
            #expect(
                SourceFolder.read(at: folder.path).diagnostics.map(\.message)
                    == ["a name in this folder is no UTF-8; rename it, or take it away"])
        }
    }

    @Test("a pipe is not waited for")
    func pipe() throws {
        try inFolder { folder in
            try #require(mkfifo(folder.appending(path: "pipe.yaml").path, 0o600) == 0)
            #expect(SourceFolder.read(at: folder.path).diagnostics.map(\.code) == ["unreadable"])
        }
    }

    @Test("of a huge file no more is kept than tells that it is too large")
    func hugeFile() throws {
        try inFolder { folder in
            try Data(count: 10_000_000).write(to: folder.appending(path: "words.yaml"))
            let files = try #require(SourceFolder.read(at: folder.path).value)
            #expect(files[0].bytes.count == SourceFile.largestSize + 1)
        }
    }

    @Test("a file named for a folder, a folder named for a file, and a name with an escape in it are told")
    func wrongNames() throws {
        try inFolder { folder in
            try write("", to: "a.yaml", in: folder)
            let path = folder.appending(path: "a.yaml").path
            #expect(
                SourceFolder.read(at: path).diagnostics.map(\.message) == [
                    "this is a file; name the folder of the screens"
                ])
            #expect(SourceFolder.file(at: path).value?.path == path)
            #expect(SourceFolder.file(at: folder.path).diagnostics.map(\.code) == ["unreadable"])
            let strange = SourceFolder.file(at: "no\u{1B}[2Jsuch.yaml").diagnostics.map(\.description)
            #expect(strange == ["no\\u{1B}[2Jsuch.yaml:1:1: error: there is no such file; check its name [unreadable]"])
        }
    }

    @Test("a stamp tells every change: a file written anew, grown, gone, come, or another in its place")
    func stamps() throws {
        try inFolder { folder in
            let path = folder.appending(path: "phone/a.yaml").path
            try write("one", to: "phone/a.yaml", in: folder)
            let changes: [(String, () throws -> Void)] = [
                (
                    "nothing but its times",
                    {
                        try FileManager.default.setAttributes(
                            [.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: path)
                    }
                ),
                ("grown", { try write("ones", to: "phone/a.yaml", in: folder) }),
                ("come", { try write("two", to: "phone/b.yaml", in: folder) }),
                ("gone", { try FileManager.default.removeItem(atPath: folder.appending(path: "phone/b.yaml").path) }),
                (
                    "moved",
                    { try FileManager.default.moveItem(atPath: path, toPath: folder.appending(path: "a.yaml").path) }
                ),
            ]
            var last = try #require(SourceFolder.stamp(of: folder.path))
            for (name, change) in changes {
                #expect(SourceFolder.stamp(of: folder.path) == last, "before \(name)")
                try change()
                let now = try #require(SourceFolder.stamp(of: folder.path))
                #expect(now != last, "\(name)")
                last = now
            }
            #expect(SourceFolder.stamp(of: folder.path + "/nowhere") == nil)
        }
    }

    @Test("a stamp counts once its youngest file has stood still")
    func settling() throws {
        try inFolder { folder in
            let before = Int64(time(nil))
            try write("one", to: "a.yaml", in: folder)
            let stamp = try #require(SourceFolder.stamp(of: folder.path))
            #expect(!stamp.isSettled(at: before) && !stamp.isSettled(at: before + 2))
            #expect(stamp.isSettled(at: Int64(time(nil)) + 3))
        }
    }
}
