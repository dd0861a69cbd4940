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

    @Test("every page is drawn on its device, every layer on each device that opens it, the desktop signed in")
    func places() throws {
        let library = try Classroom.library()
        let scripts = try #require(ScriptFolder.read([ScriptsTests.folder], steps: library.screens.steps).value)
        let walk = GoldenWalk(library: library, scripts: scripts)
        let names = Set(walk.places.map { walk.name(of: $0.screen, on: $0.device) })
        #expect(names.count == walk.places.count)
        #expect(names.isSuperset(of: ["desktop-sign-in", "desktop-enterprise", "phone-enterprise"]))
        #expect(
            names.isSuperset(of: ["dialogs-confirm-leave", "desktop-dialogs-confirm-leave", "desktop-dialogs-help"]))
        // The menu behind 「⋯」 is the phone's only.
        #expect(names.contains("dialogs-enterprise-menu") && !names.contains("desktop-dialogs-enterprise-menu"))
        let contacts = try #require(walk.goldens()["desktop-contacts"]?.pictures[GoldenFile.keys[0]])
        #expect(contacts.contains("云杉科技") && contacts.contains("[林]"))
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
        let walk = GoldenWalk(library: library, scripts: scripts)
        let screens = Set(walk.places.map { walk.name(of: $0.screen, on: $0.device) })
        let named = Set(scripts.flatMap { $0.steps.compactMap(\.expectation.golden) })
        #expect(written == screens.union(named).count * GoldenFile.keys.count, "every screen has its pictures")
    }
}
