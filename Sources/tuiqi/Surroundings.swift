import Foundation

/// What the program is told by the machine around it.
enum Surroundings {
    /// The environment variables.
    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The file that standard error goes to while a screen is up; `nil` where there is no place for one.
    static func errorLog() -> String? {
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
        guard let folder = state.map({ $0 + "/tuiqi" }) else { return nil }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return folder + "/errors.log"
        } catch {
            return nil
        }
    }
}
