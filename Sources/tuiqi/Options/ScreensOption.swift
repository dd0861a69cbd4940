import ArgumentParser
import Host
import Sandbox
import ScreenKit
import Screens

/// Which screens a check looks at: those of the folder that is named, else those of the project in whose folder the person
/// stands, as lint does, else those that came with the program.
struct ScreensOption: ParsableArguments {
    @Option(
        name: .customLong("screens"),
        help: "A folder of screens; by default Screens here, where there is one, else what came with the program.",
        completion: .directory)
    var given: String?

    /// The folder to read, as the person would write it; `nil` for the built-in screens.
    var folder: String? { given ?? Self.local }

    /// The screens and scenarios of that folder.
    /// - Throws: a sentence where it is no folder of screens; `CheckFailed` once its faults have been told.
    func load() throws -> ChosenScreens {
        guard let folder else { return ChosenScreens(library: try Loading.library(), folder: nil) }
        return ChosenScreens(library: try Loading.library(folder: folder), folder: folder)
    }

    /// The screens of the project in whose folder the person stands; `nil` elsewhere.
    static var local: String? {
        let folder = ProjectFolders.screens
        return ProjectFolders.seemsToHoldScreens(folder) || ProjectFolders.isUnusable(folder) ? folder : nil
    }
}

/// Screens that a command has read, and where from, which the command tells with its result.
struct ChosenScreens {
    /// What the folder holds.
    let library: Library
    /// As the person would write it; `nil` for the built-in screens.
    let folder: String?

    /// `screens: Screens`, or `screens: built in`.
    var sentence: String { "screens: \(name)" }

    /// The folder, or `built in`.
    var name: String { Self.name(of: folder) }

    /// What a result calls the screens of a folder.
    static func name(of folder: String?) -> String { folder.map(escaped) ?? "built in" }

    /// What advice adds to a command so that it reads the same screens; empty for those that it takes anyway here.
    var option: String { Self.option(for: folder) }

    /// What a walk, which takes the built-in screens by itself, needs to read the same.
    var walkOption: String { folder.map { " --screens=\(ShellWord.quoted($0))" } ?? "" }

    /// What a check needs to read the screens of a walk, which takes the built-in ones unless others are named.
    static func option(for folder: String?) -> String {
        guard folder != ScreensOption.local else { return "" }
        // Here a check would take the project's own, so that the built-in ones must be named.
        let needed = folder ?? (try? BuiltInScreens.folder())
        return needed.map { " --screens=\(ShellWord.quoted($0))" } ?? ""
    }
}
