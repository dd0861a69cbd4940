// Symbols about whose width terminals disagree: every label and every golden picture of the program leaves them room.
import Foundation
import Testing

@testable import Grid

struct ScreenSymbolsTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The files below a folder that end so, by their path from there.
    private static func files(below folder: String, ending: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: package.appending(path: folder).path)
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
            .sorted()
    }

    private static let goldenFiles = files(below: "Tests/Goldens", ending: ".txt")
    private static let screenFiles = files(below: "Screens", ending: ".yaml")

    private static func lines(of path: String) throws -> [String] {
        try String(contentsOf: package.appending(path: path), encoding: .utf8).components(separatedBy: "\n")
    }

    @Test("in every golden picture each of them has a blank at its right", arguments: goldenFiles)
    func goldens(path: String) throws {
        for (index, line) in try Self.lines(of: path).enumerated() where line.hasPrefix("|") {
            let grid = Grid(picture: String(line.dropFirst().dropLast()))
            #expect(Symbols.crowded(in: grid) == [], "\(path):\(index + 1)\n\(line)")
        }
    }

    @Test("in ASCII nothing is left whose width terminals disagree about", arguments: goldenFiles)
    func ascii(path: String) throws {
        for (index, line) in try Self.lines(of: path).enumerated() where line.hasPrefix("|") {
            let grid = Grid(picture: String(line.dropFirst().dropLast())).inASCII
            for x in 0..<grid.size.columns {
                guard let glyph = grid[x, 0].glyph, grid[x, 0].width == 1 else { continue }
                #expect(glyph.base.isASCII, "\(path):\(index + 1) \(glyph)\n\(line)")
            }
        }
    }

    @Test("in every screen file each of them stands before a blank or ends its text", arguments: screenFiles)
    func labels(path: String) throws {
        for (index, line) in try Self.lines(of: path).enumerated() {
            let text = line.prefix { $0 != "#" }.unicodeScalars
            for (place, next) in zip(text.indices, text.dropFirst()) where Symbols.ambiguous.contains(text[place]) {
                #expect([" ", "\"", "'", ",", "}"].contains(next), "\(path):\(index + 1)\n\(line)")
            }
        }
    }

    @Test("there is something to look at, and symbols in it")
    func somethingIsLookedAt() throws {
        #expect(Self.goldenFiles.count > 40 && Self.screenFiles.count > 30)
        let seen = try Set(Self.goldenFiles.flatMap { try Self.lines(of: $0) }.joined().unicodeScalars)
        #expect(seen.isSuperset(of: "…·←→↑↓".unicodeScalars))
    }

    @Test("whatever else stands on a screen beside letters, Chinese and lines is known to be narrow or wide everywhere")
    func everythingIsKnown() throws {
        // Unicode calls none of these ambiguous, or every terminal measured agrees about them.
        let safe = Set("⋯›‹▸▾✓✔▌▐█┃━╰╭╮╯─│├┤┴┬┼┌┐└┘□é".unicodeScalars)
        let strange = try Set(Self.goldenFiles.flatMap { try Self.lines(of: $0) }.joined().unicodeScalars).filter {
            scalar in
            !scalar.isASCII && Width.columns(of: scalar) == 1 && !safe.contains(scalar)
                && !Symbols.ambiguous.contains(scalar)
        }
        #expect(strange == [])
    }
}

extension Grid {
    /// One row of a picture as it was drawn.
    fileprivate init(picture: String) {
        let line = Line(picture)
        self.init(size: Size(columns: line.width, rows: 1))
        put(line, at: .origin)
    }
}
