// The real screens and the classroom's world, for every test that walks: nothing here stands in for a part of the program.
import Domain
import Foundation
public import Grid
public import Host
public import ScreenKit
import Session
public import Walk

/// The package's own screens and a fresh world of the default scenario.
public enum Classroom {
    /// The package's folder, found from this file's place in it.
    public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A text that says why the screens or scripts could not be loaded.
    public struct Broken: Error, CustomStringConvertible {
        /// What the readers had to say.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    /// The screens and scenarios as they lie in the package.
    public static func library() throws -> Library { try loaded.get() }

    /// Read once for all tests; nothing changes a library.
    private static let loaded: Result<Library, Broken> = {
        let reading = Library.load(folder: package + "/Screens")
        return reading.value.map(Result.success)
            ?? .failure(Broken(reading.diagnostics.map(\.description).joined(separator: "\n")))
    }()

    /// The project's own scripts, by name.
    public static func scripts() throws -> [String: Script] { try loadedScripts.get() }

    /// The texts of the screens in a language, for players.
    public static func phrasebook(_ language: Language) throws -> Phrasebook {
        try (language == .zh ? chinese : english).get()
    }

    private static let chinese = Result { Phrasebook(screens: try library().screens, language: .zh) }
    private static let english = Result { Phrasebook(screens: try library().screens, language: .en) }

    /// Their folder.
    public static let scriptFolder = package + "/Tests/Scripts"

    /// Read once for all tests, as the screens are.
    private static let loadedScripts: Result<[String: Script], any Error> = Result {
        let reading = ScriptFolder.read([scriptFolder], steps: try library().screens.steps)
        guard let scripts = reading.value, reading.diagnostics.isEmpty else {
            throw Broken(reading.diagnostics.map(\.description).joined(separator: "\n"))
        }
        return Dictionary(uniqueKeysWithValues: scripts.map { ($0.name, $0) })
    }

    /// A device on a world of its own, signed in as the learner unless told otherwise.
    public static func stage(
        device: String = "phone", as account: String? = nil, language: Language = .zh,
        size: Size = Size(columns: 80, rows: 24)
    ) throws -> Stage {
        try library().stage(
            scenario: Library.defaultScenario, device: device, account: account, language: language, size: size)
    }
}
