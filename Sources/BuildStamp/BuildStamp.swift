import Foundation
import PackagePlugin

/// Tells the program which commit it is built from: at each build it asks git, and has a file written anew only where the
/// answer has changed. A manifest can't do it: SwiftPM keeps what a manifest said until the manifest changes.
@main
struct BuildStamp: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let file = context.pluginWorkDirectoryURL.appending(path: "BuiltFrom.swift")
        return [
            .buildCommand(
                displayName: "Stamping the commit", executable: try context.tool(named: "CWriteStamp").url,
                arguments: [file.path, Self.commit(of: context.package.directoryURL)], outputFiles: [file])
        ]
    }

    /// The commit of a folder, with `-dirty` behind it where files have changed since; `unknown` without git or history.
    private static func commit(of folder: URL) -> String {
        let git = Process()
        let answer = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", folder.path, "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
        git.standardOutput = answer
        git.standardError = FileHandle.nullDevice
        // Where env itself is missing there is no git either.
        guard (try? git.run()) != nil else { return "unknown" }
        let bytes = answer.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        let isCommit =
            git.terminationStatus == 0 && !text.isEmpty && text.allSatisfy { $0.isHexDigit || "-dirty".contains($0) }
        return isCommit ? text : "unknown"
    }
}
