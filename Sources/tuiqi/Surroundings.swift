import Foundation
@preconcurrency import Glibc

/// What the program is told by the machine around it.
enum Surroundings {
    /// The environment variables, as they were when the program began. Foundation knows them as well, but takes as long to
    /// say so as a whole frame.
    static let environment: [String: String] = {
        var variables: [String: String] = [:]
        var place = environ
        while let entry = place.pointee {
            if let sign = strchr(entry, Int32(UInt8(ascii: "="))) {
                let name = UnsafeRawBufferPointer(start: entry, count: sign - entry)
                variables[String(decoding: name, as: UTF8.self)] = String(cString: sign + 1)
            }
            place += 1
        }
        return variables
    }()

    /// The file that standard error goes to while a screen is up; `nil` where there is no place for one.
    static func errorLog() -> String? {
        [stateFolder, runtimeFolder].lazy.compactMap(\.self).first(where: make).map { $0 + "/errors.log" }
    }

    /// Where a note about the terminal stands while a screen is up; `nil` where there is no place for one.
    static func markerFolder() -> String? { markerFolders.first(where: make) }

    /// Where such notes may stand: gone with the login where the machine has such a place.
    static var markerFolders: [String] { [runtimeFolder, stateFolder].compactMap(\.self) }

    private static var stateFolder: String? {
        let home = absolute("HOME").map { $0 + "/.local/state" }
        return (absolute("XDG_STATE_HOME") ?? home).map { $0 + "/tuiqi" }
    }

    private static var runtimeFolder: String? { absolute("XDG_RUNTIME_DIR").map { $0 + "/tuiqi" } }

    /// What a variable says, if that is an absolute path, as the specification of these folders wants.
    private static func absolute(_ variable: String) -> String? {
        environment[variable].flatMap { $0.hasPrefix("/") && !$0.contains("\u{FFFD}") ? $0 : nil }
    }

    /// Makes the program's own folder, for the user alone, where it isn't there yet; answers whether it is there now.
    private static func make(_ folder: String) -> Bool {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return true
        } catch {
            return false
        }
    }

    /// Opens whichever of the standard streams is closed upon nothing, so that no file of ours is taken for one of them.
    static func openStandardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // Gets the lowest free number. Nothing can be read or written there, so that output that is lost is told as lost.
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
