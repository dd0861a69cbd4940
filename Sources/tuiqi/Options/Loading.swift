import ArgumentParser
import Host
import ScreenKit
import Screens

/// Loads screens for a command; what is wrong with them is told and ends it.
enum Loading {
    /// The screens and scenarios in a folder, or those that came with the program.
    static func library(folder given: String? = nil) throws -> Library {
        let folder = try BuiltInScreens.folder(named: given)
        guard ProjectFolders.isFolder(folder) else {
            throw ValidationError("There is no folder \"\(folder)\"; name the folder of the screens.")
        }
        // What a person names is being worked on; what came with the program never changes.
        let cache = given == nil ? LibraryCache(environment: Surroundings.environment) : nil
        return try value(of: Library.load(folder: folder, cache: cache), tellsWarnings: false)
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
