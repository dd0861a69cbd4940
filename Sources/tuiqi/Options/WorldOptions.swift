import ArgumentParser
import Host

/// Where a world is kept: with a learner, in a file, or nowhere.
struct WorldOptions: ParsableArguments {
    @Option(help: "Whose world it is; by default that of your login name.")
    var learner: String?

    @Option(help: "The file that keeps the world, in place of a learner's.", completion: .file(extensions: ["sqlite"]))
    var db: String?

    @Flag(help: "Keep nothing: the world is founded anew, and gone when the program ends.")
    var ephemeral = false

    func validate() throws {
        let given = [learner != nil, db != nil, ephemeral].count { $0 }
        try HomePath.refuseTilde(in: db, of: "the path in --db")
        if given > 1 { throw ValidationError("Give only one of --learner, --db and --ephemeral.") }
    }

    /// Where the world is kept.
    var keeping: Keeping {
        if ephemeral { return .nowhere }
        return db.map { .file($0) } ?? .learner(learner)
    }
}
