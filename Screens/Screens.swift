// Finds the screen files once they are built or installed; `Bundle.module` is no help, it traps in a moved binary.
import Foundation

/// The screens that come with the program.
public enum BuiltInScreens {
    /// What SwiftPM calls the folder it copies the screens into, beside the executable it builds.
    static let folderBesideExecutable = "tuiqi_Screens.resources"
    /// Where an installed executable finds them, seen from the folder above its own.
    static let installedFolder = "share/tuiqi/Screens"
    /// A file that every folder of screens has, so that an empty folder isn't taken for one.
    static let telltale = "steps.yaml"

    /// The folder of the screen files. One that the caller names is taken as it is; else the first that holds screens,
    /// of those beside the executable, installed with it, and in the sources it was built from.
    public static func folder(named given: String? = nil) throws(ScreensNotFound) -> String {
        if let given { return given }
        let candidates = candidates(executable: executablePath, sources: sourceFolder)
        guard let found = candidates.first(where: holdsScreens) else { throw ScreensNotFound(searched: candidates) }
        return found
    }

    /// The folders to look in, the likeliest first.
    static func candidates(executable: String?, sources: String) -> [String] {
        let home = executable.map(folder(of:))
        let besides = home.map { ["\($0)/\(folderBesideExecutable)", "\(folder(of: $0))/\(installedFolder)"] }
        return (besides ?? []) + [sources]
    }

    /// The folder that something lies in, by its absolute path; empty for the outermost.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func holdsScreens(_ folder: String) -> Bool {
        FileManager.default.isReadableFile(atPath: "\(folder)/\(telltale)")
    }

    /// The running executable with symbolic links resolved, so that a link in `/usr/local/bin` finds its screens too.
    private static var executablePath: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// The folder this very file was compiled in; gone on every machine but a developer's.
    private static var sourceFolder: String {
        folder(of: #filePath)
    }
}

/// None of the places where screens may lie has them.
public struct ScreensNotFound: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folders that were looked at, in order.
    public let searched: [String]

    /// One sentence that says where it looked and what to do.
    public var description: String {
        "There are no screens in \(searched.joined(separator: ", ")); name their folder with --screens."
    }
}
