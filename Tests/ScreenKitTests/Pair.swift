import Foundation
import ScreenKit

/// A change to the sound set of screens that puts something wrong, and the diagnostics it must bring.
///
/// A pair is a text file: a sentence, then files between lines of `=== path`, which replace or join those of the sound
/// set (`=== path removed` takes one away), then `=== expected` and the diagnostics.
struct Pair: CustomStringConvertible {
    /// The code it is for: its file's name.
    let code: String
    /// The text up to the line `=== expected`, that line included.
    let input: String
    /// What must be reported, a line each.
    let expected: String

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    private static let ending = "txt"
    private static let mark = "=== "
    private static let expectedMark = "\(mark)expected\n"

    var description: String { code }

    /// Every pair there is, by code.
    static func all() throws -> [Pair] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "pairs"), includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == ending }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            let parts = text.components(separatedBy: expectedMark)
            return Pair(
                code: file.deletingPathExtension().lastPathComponent, input: parts[0] + expectedMark,
                expected: parts.dropFirst().joined())
        }
    }

    /// The files of the sound set.
    static func sound() -> [SourceFile] {
        let path = folder.appending(path: "sound").path
        return (SourceFolder.read(at: path).value ?? []).map {
            SourceFile(path: $0.path, in: "Screens", bytes: $0.bytes)
        }
    }

    /// The sound set with this pair's files in place of its own.
    func files() -> [SourceFile] {
        var files = Dictionary(uniqueKeysWithValues: Self.sound().map { ($0.path, $0) })
        for section in ("\n" + input).components(separatedBy: "\n\(Self.mark)").dropFirst() {
            let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let words = lines[0].split(separator: " ").map(String.init)
            guard words != ["expected"] else { continue }
            let isRemoved = words.count == 2 && words[1] == "removed"
            let text = lines.count > 1 ? String(lines[1]) : ""
            files[words[0]] = isRemoved ? nil : SourceFile(path: words[0], in: "Screens", text: text)
        }
        return files.values.sorted { $0.path < $1.path }
    }

    /// What is wrong with files, as `lint` would tell: the screens, what they lack, and the scenarios.
    static func diagnostics(of files: [SourceFile]) -> String {
        let loaded = ScreenLoader.load(files: files, vocabulary: .small)
        let lacking = loaded.value.map { Lint.check($0, vocabulary: .small, measure: width) } ?? []
        let scenarios = ScenarioLoader.load(files: files, vocabulary: .small).diagnostics
        return (loaded.diagnostics + lacking + scenarios).map { "\($0)\n" }.joined()
    }

    /// Two cells for everything Chinese, one for the rest: near enough for these texts.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }

    /// Takes these diagnostics for the expected ones from now on.
    func rewrite(expecting diagnostics: String) throws {
        let file = Self.folder.appending(path: "pairs/\(code).\(Self.ending)")
        try (input + diagnostics).write(to: file, atomically: true, encoding: .utf8)
    }
}
