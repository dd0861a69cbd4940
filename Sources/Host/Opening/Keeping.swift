import Sandbox

/// Where a world is kept between two walks.
public enum Keeping: Hashable, Sendable {
    /// With a learner, by name; `nil` is whoever is logged in.
    case learner(String?)
    /// In the file at this path.
    case file(String)
    /// Nowhere: it is gone when the program ends.
    case nowhere

    /// The file's path; `nil` where nothing is kept.
    public func path(environment: [String: String]) throws(Learner.Refusal) -> String? {
        switch self {
        case .nowhere: return nil
        case .file(let path): return path
        case .learner(let name?): return try Learner(name).path(environment: environment)
        case .learner(nil): return try Learner.loggedIn(environment: environment).path(environment: environment)
        }
    }

    /// The command-line option that selects this place, quoted for a shell; empty for the default and for `--ephemeral`.
    public var option: String {
        switch self {
        case .nowhere, .learner(nil): ""
        case .file(let path): " --db=\(ShellWord.quoted(path))"
        case .learner(let name?): " --learner=\(ShellWord.quoted(name))"
        }
    }
}
