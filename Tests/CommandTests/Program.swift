// Runs the built program as a real process, with a home of its own, and keeps what it wrote.
import Foundation
import TestSupport
import Testing

/// A folder for one test, with the program in it as on a machine of its own; gone with the test.
final class Machine {
    let home: URL
    private let program: String

    init() throws {
        program = try #require(BuiltExecutable.path("tuiqi"), "the executable is not built; run swift build first")
        home = FileManager.default.temporaryDirectory.appendingPathComponent("tuiqi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that a test made read-only could not be emptied.
        _ = try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.path)
        _ = try? FileManager.default.removeItem(at: home)
    }

    /// What a run of the program left.
    struct Run {
        let output: String
        let complaints: String
        let exitCode: Int32
        /// Whether it ended by itself, and not by a signal.
        let endedItself: Bool

        /// The complaints, line by line.
        var lines: [String] { complaints.split(separator: "\n").map(String.init) }
    }

    /// Runs the program in its home until it ends, or is killed so many seconds after its start.
    func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:],
        killedAfter seconds: Double? = nil
    ) throws -> Run {
        try finish(prepared(arguments, environment: environment), input: input, killedAfter: seconds)
    }

    /// What a shell in the home does when somebody pastes lines in which `tuiqi` is the program, and answers its questions.
    func paste(_ lines: String, answering answer: String = "") throws -> Run {
        let process = prepared(["-c", "tuiqi() { \"$0\" \"$@\"; }; " + lines, program])
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        return try finish(process, input: answer + "\n")
    }

    /// Starts a process and waits for its end. Its streams are files: reading a pipe to its end fails where a signal of another
    /// test comes in between.
    private func finish(_ process: Process, input: String, killedAfter seconds: Double? = nil) throws -> Run {
        let files = try ["input", "output", "complaints"].map { name in
            let file = home.appendingPathComponent(".\(name)-\(UUID().uuidString)")
            try Data(name == "input" ? input.utf8 : "".utf8).write(to: file)
            return file
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        if let seconds {
            Thread.sleep(forTimeInterval: seconds)
            // Once it has ended, its number may be another's.
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
        process.waitUntilExit()
        let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Run(
            output: texts[0], complaints: texts[1], exitCode: process.terminationStatus,
            endedItself: process.terminationReason == .exit)
    }

    /// The program with its home around it, not yet running.
    func prepared(_ arguments: [String], environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = home
        process.environment = ["HOME": home.path, "USER": "learner", "LANG": "zh_CN.UTF-8"]
            .merging(SharedCache.environment) { $1 }.merging(environment) { $1 }
        return process
    }

    /// Puts a file into the home, with the folders that lead to it, and answers its path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to path: String) throws -> String {
        let file = home.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// The bytes of a file in the home.
    func bytes(of path: String) throws -> Data {
        try Data(contentsOf: home.appendingPathComponent(path))
    }

    /// A copy of the program's screens in the home, under `Screens` unless told otherwise.
    func copyScreens(to folder: String = "Screens") throws {
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: Classroom.package + "/Screens"), to: home.appendingPathComponent(folder))
    }

    /// Everything in the home that isn't hidden, by path.
    var contents: [String] {
        (FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
    }
}
