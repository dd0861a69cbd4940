import Foundation
public import Grid
public import ScreenKit

/// Compares a screen with its golden; what a player asks where a script's step names one.
public protocol GoldenChecking {
    /// How a screen differs from the golden of this name at this size; `nil` where it doesn't.
    func difference(_ name: String, _ grid: Grid, size: Size, language: Language) -> String?
}

/// The goldens in a folder, one file for each.
public struct GoldenFolder: GoldenChecking, Sendable {
    /// What stops goldens from being read or written.
    public struct Fault: Error, CustomStringConvertible {
        /// One sentence that says what to do.
        public let description: String
    }

    private let path: String
    /// What writes the goldens anew, to be pasted.
    let writeCommand: String

    /// The goldens in the folder at a path.
    /// - Parameter screensOption: what `tuiqi golden` needs to read the same screens, ` --screens mine`; empty for nothing.
    public init(path: String, screensOption: String = "") {
        self.path = path
        writeCommand = "tuiqi golden --write" + screensOption
    }

    /// Compares with the file of this name; at a size that goldens don't have, nothing is compared.
    public func difference(_ name: String, _ grid: Grid, size: Size, language: Language) -> String? {
        let key = GoldenFile.Key(size: size, language: language)
        guard GoldenFile.keys.contains(key) else { return nil }
        guard let golden = golden(name), let expected = golden.pictures[key] else {
            return "there is no golden \(name) at \(key); look at the screen, then run \(writeCommand)"
        }
        return Picture.difference(expected: expected, actual: Picture.annotated(grid))
    }

    /// The golden of this name; `nil` where there is none.
    public func golden(_ name: String) -> GoldenFile? {
        guard let data = FileManager.default.contents(atPath: file(name)) else { return nil }
        return GoldenFile(reading: String(decoding: data, as: UTF8.self))
    }

    /// The names of all goldens there.
    public var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }.sorted()
    }

    /// Writes a golden, making the folder where it isn't there.
    public func write(_ golden: GoldenFile, as name: String) throws(Fault) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data(golden.text.utf8).write(to: URL(fileURLWithPath: file(name)), options: .atomic)
        } catch {
            throw Fault(description: "The golden \(name) can't be written to \(path): \(error.localizedDescription)")
        }
    }

    /// Takes away a golden of a screen that is no more.
    public func remove(_ name: String) throws(Fault) {
        do {
            try FileManager.default.removeItem(atPath: file(name))
        } catch {
            throw Fault(description: "The golden \(name) can't be removed from \(path): \(error.localizedDescription)")
        }
    }

    private static let ending = ".txt"

    private func file(_ name: String) -> String {
        path + "/" + name + Self.ending
    }
}
