// The real screens and the classroom's world, for every test that walks: nothing here stands in for a part of the program.
import Domain
import Foundation
public import Grid
public import Host
public import ScreenKit
import Session

/// The package's own screens and a fresh world of the default scenario.
public enum Classroom {
    /// The package's folder, found from this file's place in it.
    public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A text that says why the screens could not be loaded.
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

    /// A device on a world of its own, signed in as the learner unless told otherwise.
    public static func stage(
        device: String = "phone", as account: String? = nil, language: Language = .zh,
        size: Size = Size(columns: 80, rows: 24)
    ) throws -> Stage {
        try library().stage(
            scenario: Library.defaultScenario, device: device, account: account, language: language, size: size)
    }
}
