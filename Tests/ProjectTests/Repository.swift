// Finds the project's own sources, so that tests can read what they are about.
import Foundation

/// The project's folder on the disk, as the tests were compiled in it.
enum Repository {
    /// The folder that holds Package.swift.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The names of everything at the top of the project.
    static var topLevel: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: root.path))?.sorted() ?? []
    }

    /// Every file below a folder of the project whose name ends so, by path.
    static func files(below folder: String, ending: Set<String>) -> [SourceText] {
        let base = root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return found.sorted().filter { path in ending.contains((path as NSString).pathExtension) }.compactMap { path in
            guard let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8) else {
                return nil
            }
            return SourceText(path: "\(folder)/\(path)", text: text)
        }
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Swift files of the program.
    static let sources = files(below: "Sources", ending: ["swift"]) + files(below: "Screens", ending: ["swift"])
    /// Swift files of the tests.
    static let tests = files(below: "Tests", ending: ["swift"])
    /// C files and headers.
    static let c = files(below: "Sources", ending: ["c", "h"])
}
