// Goldens read back what they write, and a screen that changed in one cell is found.
import Foundation
import Grid
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Goldens")
struct GoldenTests {
    @Test("a golden's text reads back as the same pictures")
    func roundTrip() {
        var golden = GoldenFile()
        for key in GoldenFile.keys { golden.pictures[key] = "│ \(key) │\n=== inside? no\nlast" }
        golden.pictures = golden.pictures.mapValues { $0.replacingOccurrences(of: "===", with: "==") }
        #expect(GoldenFile(reading: golden.text) == golden)
    }

    @Test("one changed cell, a missing golden and a leftover are each told")
    func differences() throws {
        let folder = NSTemporaryDirectory() + "tuiqi-goldens-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let library = try Classroom.library()
        let scripts = try #require(
            ScriptFolder.read([Classroom.package + "/Tests/Scripts"], steps: library.screens.steps).value)
        let check = GoldenCheck(
            walk: GoldenWalk(library: library, scripts: scripts), folder: GoldenFolder(path: folder))
        let written = try check.write()
        #expect(try check.check().faults.isEmpty)
        let path = folder + "/phone-contacts.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "组织架构", with: "组织结构").write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: folder + "/phone-me.txt")
        try "x".write(toFile: folder + "/phone-nowhere.txt", atomically: true, encoding: .utf8)
        let faults = try check.check().faults
        #expect(faults.count { $0.hasPrefix("phone-contacts ") } == 3)
        #expect(faults.count { $0.hasPrefix("phone-me ") } == GoldenFile.keys.count)
        #expect(faults.contains { $0.hasPrefix("phone-nowhere:") })
        let screens = Set(library.screens.screens.keys.map { "\($0.folder)-\($0.name)" })
        let named = Set(scripts.flatMap { $0.steps.compactMap(\.expectation.golden) })
        #expect(written == screens.union(named).count * GoldenFile.keys.count, "every screen has its pictures")
    }
}
