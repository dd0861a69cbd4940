import ArgumentParser
import Foundation

/// Where a working copy of the project keeps what its checks compare; they are run from the project's folder.
enum ProjectFolders {
    static let scripts = "Tests/Scripts"
    static let goldens = "Tests/Goldens"
    static let screens = "Screens"

    /// The folder, if it is there.
    static func existing(_ folder: String) throws -> String {
        guard isFolder(folder) else {
            throw ValidationError("There is no folder \(folder) here; go to the project's folder first.")
        }
        return folder
    }

    /// Whether there is anything of that name.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether there is such a folder.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Whether its files can be listed and opened.
    static func isReadable(_ folder: String) -> Bool { access(folder, R_OK | X_OK) == 0 }

    /// Whether something of that name is there that no folder can be read from: a link that leads nowhere, or a folder that is
    /// somebody else's.
    static func isUnusable(_ folder: String) -> Bool {
        var status = stat()
        guard lstat(folder, &status) == 0 else { return false }
        return !exists(folder) || isFolder(folder) && !isReadable(folder)
    }

    /// Whether a folder looks like one of screens, whole or broken: it has one of the files that every such folder has.
    static func seemsToHoldScreens(_ folder: String) -> Bool {
        ["words.yaml", "steps.yaml"].contains { exists("\(folder)/\($0)") }
    }
}
