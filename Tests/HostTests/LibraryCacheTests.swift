// What a start keeps for the next one: used for the very same files by the very same program, and never otherwise.
import Foundation
import ScreenKit
import TestSupport
import Testing

@testable import Host

@Suite("The cache of the screens")
struct LibraryCacheTests {
    private let folder: TestFolder
    private let screens = Classroom.package + "/Screens"
    private let stamp: FolderStamp
    private let pack: Pack

    init() throws {
        folder = try TestFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/cache", withIntermediateDirectories: true)
        stamp = try #require(SourceFolder.stamp(of: screens))
        pack = try Classroom.library().pack
    }

    private func cache(owner: String = "me") -> LibraryCache {
        LibraryCache(path: "\(folder.path)/cache/tuiqi/screens", owner: owner)
    }

    /// Long after the files were written.
    private func keep(at seconds: Int64 = .max) { cache().keep(pack, of: stamp, at: seconds) }

    @Test("every field of every screen, word, step and scenario comes back as it was packed")
    func roundTrip() throws {
        let bytes = try #require(pack.bytes, "a field of the model isn't packed: add it in Sources/ScreenKit/Packing")
        let isWhole = Pack(unpacking: bytes[...]) == pack
        #expect(isWhole)
    }

    @Test("what was kept is used again, and only its owner may read it")
    func keeps() throws {
        keep()
        let isKept = cache().pack(of: stamp) == pack
        #expect(isKept)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/cache/tuiqi/screens")
        #expect(mode[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/cache/tuiqi") == ["screens"])
    }

    @Test("other files and another program don't use it")
    func isOfNobodyElse() throws {
        keep()
        #expect(cache(owner: "somebody else").pack(of: stamp) == nil)
        #expect(cache().pack(of: try #require(SourceFolder.stamp(of: screens + "/phone"))) == nil)
    }

    @Test("files that were written just now aren't kept: a stamp couldn't tell if they were written once more")
    func isKeptOnceTheFilesStandStill() {
        keep(at: 0)
        #expect(cache().pack(of: stamp) == nil)
        keep()
        #expect(cache().pack(of: stamp) != nil)
    }

    @Test("a file that others may write, a link and a folder aren't read")
    func isTheOwnersAlone() throws {
        keep()
        let path = "\(folder.path)/cache/tuiqi/screens"
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
        #expect(cache().pack(of: stamp) == nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try FileManager.default.moveItem(atPath: path, toPath: path + "-moved")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + "-moved")
        #expect(cache().pack(of: stamp) == nil)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(cache().pack(of: stamp) == nil)
    }

    @Test("a file cut off anywhere or changed anywhere isn't used")
    func damageIsSeen() throws {
        keep()
        let path = "\(folder.path)/cache/tuiqi/screens"
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        for place in stride(from: 0, to: whole.count, by: whole.count / 12) {
            try Data(whole.prefix(place)).write(to: URL(fileURLWithPath: path))
            #expect(cache().pack(of: stamp) == nil, "cut at \(place)")
            var changed = whole
            changed[place] ^= 0x11
            try Data(changed).write(to: URL(fileURLWithPath: path))
            #expect(cache().pack(of: stamp) == nil, "changed at \(place)")
        }
    }

    @Test("bytes that are no pack are refused or mean something else, but never crash")
    func noiseIsSafe() throws {
        let bytes = try #require(pack.bytes)
        var seed: UInt64 = 6
        func next() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        for _ in 0..<30 {
            var changed = bytes
            for _ in 0..<3 { changed[next() % changed.count] = UInt8(truncatingIfNeeded: next()) }
            let isTheSame = Pack(unpacking: changed[...]) == pack
            #expect(!isTheSame || changed == bytes)
        }
        let columns: [UInt8] = Array(repeating: 22, count: 100_000)
        #expect(Pack(unpacking: columns[...]) == nil)
    }

    @Test("a library loaded from the cache is the one loaded from the files")
    func loads() throws {
        let first = try #require(Library.load(folder: screens, cache: cache()).value)
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/cache/tuiqi/screens"))
        let second = try #require(Library.load(folder: screens, cache: cache()).value)
        let areEqual = second.screens == first.screens && second.scenarios == first.scenarios
        #expect(areEqual)
        let isKept = cache().pack(of: stamp)?.screens == first.screens
        #expect(isKept)
    }
}
