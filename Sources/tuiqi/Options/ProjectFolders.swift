import ArgumentParser
import Foundation
import ScreenKit

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

    /// Whether a folder looks like one of screens, whole or broken: it holds YAML, or a device's folder.
    static func seemsToHoldScreens(_ folder: String) -> Bool {
        // A folder that can't be read holds nothing to us; who names it is told so when it is read.
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.contains { $0.hasSuffix(".yaml") || Device(rawValue: $0) != nil }
    }
}
