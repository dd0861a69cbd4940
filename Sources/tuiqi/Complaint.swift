import ArgumentParser
import Foundation

/// How the program ends when a command can't be carried out, or a check has failed.
struct Complaint {
    /// Nothing went wrong: somebody asked for help or a completion script.
    static let done: Int32 = 0
    /// A script, a lint or a golden failed; what it found has been printed.
    static let checkFailed: Int32 = 1
    /// A wrong option, a bad file, or a machine that can't.
    static let unusable: Int32 = 2

    private let text: String
    private let exitCode: Int32

    /// What to say about an error, and what to exit with.
    init(_ error: any Error) {
        switch error {
        case is CheckFailed: (text, exitCode) = ("", Self.checkFailed)
        case let code as ExitCode: (text, exitCode) = ("", code.rawValue)
        case _ where Tuiqi.exitCode(for: error) == .success:
            (text, exitCode) = (Tuiqi.fullMessage(for: error), Self.done)
        default: (text, exitCode) = ("tuiqi: \(Tuiqi.message(for: error))", Self.unusable)
        }
    }

    /// Says it and ends the program.
    func end() -> Never {
        if exitCode == Self.done {
            Output.result(text)
        } else if !text.isEmpty {
            Output.complaint(text)
        }
        exit(exitCode)
    }
}

/// A check found something, and has told it already.
struct CheckFailed: Error {}
