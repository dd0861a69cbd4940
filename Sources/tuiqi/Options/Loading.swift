import ArgumentParser
import Host
import ScreenKit
import Screens

/// Loads screens for a command; what is wrong with them is told and ends it.
enum Loading {
    /// The screens and scenarios in a folder, or those that came with the program.
    static func library(folder: String? = nil) throws -> Library {
        try value(of: try folder.map(reading(folder:)) ?? builtIn(), tellsWarnings: false)
    }

    /// The screens and scenarios that came with the program; they never change, so what they say is kept for the next start.
    static func builtIn() throws -> Reading<Library> {
        Library.load(
            folder: try BuiltInScreens.folder(), cache: LibraryCache(environment: Surroundings.environment))
    }

    /// Those in a folder that a person names, who may be working on them.
    static func reading(folder: String) throws -> Reading<Library> {
        guard ProjectFolders.exists(folder) else {
            throw ValidationError("There is no folder \(quoted(folder)); name the folder of the screens.")
        }
        guard ProjectFolders.isFolder(folder) else {
            throw ValidationError("\(quoted(folder)) is a file; name the folder of the screens.")
        }
        let before = SourceFolder.stamp(of: folder)
        let reading = Library.load(folder: folder)
        guard SourceFolder.stamp(of: folder) == before else {
            throw ValidationError("The folder \(quoted(folder)) changed while it was read; run the command again.")
        }
        if reading.value == nil, ProjectFolders.isReadable(folder), !ProjectFolders.seemsToHoldScreens(folder) {
            throw ValidationError(
                "The folder \(quoted(folder)) holds no screens; name one that does, such as the project's Screens.")
        }
        return reading
    }

    /// What was read, unless there were errors; diagnostics go to standard error.
    static func value<Value>(of reading: Reading<Value>, tellsWarnings: Bool = true) throws -> Value {
        tell(reading.diagnostics.filter { tellsWarnings || $0.severity == .error })
        guard let value = reading.value else { throw CheckFailed() }
        return value
    }

    /// Writes diagnostics, one a line.
    static func tell(_ diagnostics: [Diagnostic]) {
        if !diagnostics.isEmpty { Output.complaint(diagnostics.map(\.description).joined(separator: "\n")) }
    }
}
