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

    /// The walk through the real screens.
    private static func walk() throws -> GoldenWalk {
        let scripts = try Classroom.scripts().values.sorted { $0.name < $1.name }
        return GoldenWalk(library: try Classroom.library(), scripts: scripts)
    }

    @Test("every page is drawn on its device, every layer on each device that opens it, the desktop signed in")
    func places() throws {
        let places = try Self.walk().places
        let names = Set(places.map { GoldenWalk.name(of: $0.screen, on: $0.device) })
        #expect(names.count == places.count)
        #expect(names.isSuperset(of: ["desktop-sign-in", "desktop-enterprise", "phone-enterprise"]))
        #expect(
            names.isSuperset(of: ["dialogs-confirm-leave", "desktop-dialogs-confirm-leave", "desktop-dialogs-help"]))
        // The menu behind 「⋯」 is the phone's only.
        #expect(names.contains("dialogs-enterprise-menu") && !names.contains("desktop-dialogs-enterprise-menu"))
    }

    @Test("every picture kept with the project is that of the screens as they are", arguments: GoldenFile.keys)
    func keptPictures(key: GoldenFile.Key) throws {
        let goldens = try Self.walk().goldens([key])
        let kept = GoldenFolder(path: Classroom.package + "/Tests/Goldens")
        #expect(GoldenCheck(goldens, folder: kept).check().faults == [])
        let screens = Set(try Self.walk().places.map { GoldenWalk.name(of: $0.screen, on: $0.device) })
        let named = Set(try Classroom.scripts().values.flatMap { $0.steps.compactMap(\.expectation.golden) })
        #expect(Set(goldens.keys) == screens.union(named), "every screen has its picture")
        let contacts = try #require(goldens["desktop-contacts"]?.pictures[key])
        #expect(contacts.contains("云杉科技") && contacts.contains("[林]"))
    }

    @Test("one changed cell, a missing golden and a leftover are each told")
    func differences() throws {
        let folder = try ScratchFolder()
        let kept = GoldenFolder(path: Classroom.package + "/Tests/Goldens")
        let goldens = Dictionary(
            uniqueKeysWithValues: ["phone-contacts", "phone-me", "phone-messages"].compactMap { name in
                kept.golden(name).map { (name, $0) }
            })
        let check = GoldenCheck(goldens, folder: GoldenFolder(path: folder.path))
        #expect(try check.write() == 3 * GoldenFile.keys.count)
        #expect(check.check().faults.isEmpty)
        let path = folder.path + "/phone-contacts.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "组织架构", with: "组织结构").write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: folder.path + "/phone-me.txt")
        try "x".write(toFile: folder.path + "/phone-nowhere.txt", atomically: true, encoding: .utf8)
        let faults = check.check().faults
        #expect(faults.count { $0.hasPrefix("phone-contacts ") } == 3)
        #expect(faults.count { $0.hasPrefix("phone-me ") } == GoldenFile.keys.count)
        #expect(faults.contains { $0.hasPrefix("phone-nowhere:") })
    }
}
