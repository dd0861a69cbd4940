import Foundation

/// What the program is told by the machine around it.
enum Surroundings {
    /// The environment variables.
    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The file that standard error goes to while a screen is up; `nil` where there is no place for one.
    static func errorLog() -> String? { (stateFolder ?? runtimeFolder).map { $0 + "/errors.log" } }

    /// Where notes about terminals stand while a screen is up: gone with the login where the machine has such a place.
    static func markerFolder() -> String? { runtimeFolder ?? stateFolder }

    private static var stateFolder: String? {
        let home = absolute("HOME").map { $0 + "/.local/state" }
        return (absolute("XDG_STATE_HOME") ?? home).flatMap(ownFolder)
    }

    private static var runtimeFolder: String? { absolute("XDG_RUNTIME_DIR").flatMap(ownFolder) }

    /// What a variable says, if that is an absolute path, as the specification of these folders wants.
    private static func absolute(_ variable: String) -> String? {
        environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// The program's own folder below another, made for the user alone where it isn't there yet.
    private static func ownFolder(below folder: String) -> String? {
        do {
            let path = folder + "/tuiqi"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return path
        } catch {
            return nil
        }
    }

    /// Opens whichever of the standard streams is closed upon nothing, so that no file of ours is taken for one of them.
    static func openStandardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDWR)  // which gets the lowest free number
        }
    }
}
