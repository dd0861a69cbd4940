import ArgumentParser

/// Paths that a shell has left as they are: `--db=~/x` in most shells, and any that a program hands over.
enum HomePath {
    /// Refuses a path that begins with `~`, which would make a folder of that name.
    /// - Parameter what: what the path is of, as a sentence names it.
    static func refuseTilde(in path: String?, of what: String) throws {
        guard path?.hasPrefix("~") == true else { return }
        throw ValidationError(
            "\(what.prefix(1).uppercased() + what.dropFirst()) begins with ~, which your shell has left as it is; write \"$HOME/…\" instead."
        )
    }
}
