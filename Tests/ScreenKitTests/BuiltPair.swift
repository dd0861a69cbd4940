import Foundation
import ScreenKit

/// A pair whose input is no text: bytes that aren't UTF-8, files too large, folders too many or too deep.
struct BuiltPair: CustomStringConvertible, Sendable {
    let code: YAMLFault
    let expected: String
    /// Brings the fault about in an empty folder of its own.
    private let fault: @Sendable (URL) throws -> [Diagnostic]

    var description: String { code.rawValue }

    /// What is reported, with the folder's name left out.
    func diagnostics() throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pair-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try fault(folder).map { found in
            let path = found.position.path.replacing(folder.path, with: "FOLDER")
            let position = Position(path: path, line: found.position.line, column: found.position.column)
            return Diagnostic(found.severity, at: position, found.message, code: found.code)
        }
    }

    private static func read(_ bytes: [UInt8]) -> [Diagnostic] {
        let report = Report()
        _ = YAMLReader.read(SourceFile(path: "bad.yaml", bytes: bytes), report)
        return report.diagnostics
    }

    static let all = [
        BuiltPair(
            code: .unreadable,
            expected: "FOLDER/Screens:1:1: error: there is no such folder; check its name [unreadable]"
        ) { SourceFolder.read(at: $0.appending(path: "Screens").path).diagnostics },
        BuiltPair(
            code: .tooManyFiles,
            expected: "FOLDER:1:1: error: this folder has more than 1000 entries; name the folder of the screens alone "
                + "[too-many-files]"
        ) { folder in
            for number in 0...SourceFolder.mostEntries {
                try Data().write(to: folder.appending(path: "\(number).yaml"))
            }
            return SourceFolder.read(at: folder.path).diagnostics
        },
        BuiltPair(
            code: .folderTooDeep,
            expected: "FOLDER/a/b/c/d:1:1: error: folders lie at most 3 deep in one another; move its files up "
                + "[folder-too-deep]"
        ) { folder in
            let deep = folder.appending(path: "a/b/c/d/e")
            try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
            return SourceFolder.read(at: folder.path).diagnostics
        },
        BuiltPair(
            code: .fileTooLarge,
            expected:
                "bad.yaml:1:1: error: the file is larger than 1048576 bytes; split it, or remove what doesn't belong "
                + "in it [file-too-large]"
        ) { _ in read([UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)) },
        BuiltPair(
            code: .notUTF8,
            expected: "bad.yaml:2:4: error: this is no UTF-8; save the file as UTF-8 [not-utf-8]"
        ) { _ in read(Array("a: 林\nb: ".utf8) + [0xE6, 0x9E] + Array("\n".utf8)) },
    ]
}
