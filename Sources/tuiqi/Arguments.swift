import ArgumentParser

/// What the person wrote behind the program's name, once it is sure that this is what they wrote.
enum Arguments {
    /// The arguments, without the program's name.
    /// - Throws: where the system has lost them, or one of them is no UTF-8: guessing would act on somebody else's world.
    static func given() throws -> [String] {
        // Even a start without arguments has the program's name; for a program that is started without one Linux makes up an empty
        // one. What is preloaded can keep Swift from finding them.
        guard CommandLine.arguments.first?.isEmpty == false else {
            throw ValidationError(
                "The arguments were lost on their way here; start tuiqi without what is preloaded (LD_PRELOAD).")
        }
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil else { continue }
            throw ValidationError(
                "Argument \(index) is no UTF-8, so that names could be mistaken for one another; set your terminal to UTF-8."
            )
        }
        return Array(CommandLine.arguments.dropFirst())
    }
}
