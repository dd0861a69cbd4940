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

    /// Whether there is such a folder.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
