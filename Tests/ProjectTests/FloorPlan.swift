// The floor plan as the README draws it, and what Package.swift says each room may import.
import Foundation

/// Which room lies on which floor.
enum FloorPlan {
    /// The rooms, from the top; a room imports from lower floors only.
    static let floors: [String: Int] = [
        "tuiqi": 7,
        "Walk": 5, "Terminal": 5, "Linear": 5, "Bench": 5,
        "Drawing": 4, "Host": 4, "Server": 4,
        "Session": 3, "WorldStore": 3,
        "Sandbox": 2, "Journal": 2,
        "ScreenKit": 1, "Domain": 1, "Grid": 1,
        "CNcurses": 0, "CTermGuard": 0, "CCrypt": 0, "Screens": 0, "BuildStamp": 0,
    ]

    /// Packages from outside, and the one room that each belongs to.
    static let packages = [
        "ArgumentParser": "tuiqi", "GRDB": "Journal", "GRDBSQLite": "Journal", "Yams": "ScreenKit",
        "NIOCore": "Server", "NIOHTTP1": "Server", "NIOPosix": "Server",
        // SwiftPM itself, for the plugin that asks git.
        "PackagePlugin": "BuildStamp",
    ]

    /// What the machine brings: not on the plan, and forbidden where a room does no input or output.
    static let system: Set<String> = ["Foundation", "Glibc", "Synchronization"]

    /// Programs in C that are built beside tuiqi, which imports nothing of them.
    static let companions: Set<String> = ["Floor"]

    /// Rooms that must know nothing of files, clocks or chance.
    static let pure: Set<String> = ["Domain", "Grid", "Session", "Sandbox", "Drawing"]

    /// The names that Package.swift gives to packages from outside.
    private static let packageNames = [
        "yaml": "Yams", "sqlite": "GRDB", "arguments": "ArgumentParser", "http": "NIOHTTP1", "nioCore": "NIOCore",
        "nioPosix": "NIOPosix",
    ]

    /// The dependencies of every room of the program, as Package.swift declares them.
    static func declared(in manifest: String) -> [String: Set<String>] {
        var declared: [String: Set<String>] = [:]
        let flat = manifest.replacingOccurrences(of: "\n", with: " ")
        for match in flat.matches(of: #/room\("(\w+)"(?:, \[([^\]]*)\])?\)/#) {
            declared[String(match.1)] = names(in: match.2 ?? "")
        }
        for match in flat.matches(of: #/executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/#) {
            declared[String(match.1)] = names(in: match.2)
        }
        return declared
    }

    private static func names(in list: Substring) -> Set<String> {
        Set(
            list.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"\n")) }
                .filter { !$0.isEmpty }.map { packageNames[$0] ?? $0 })
    }
}
