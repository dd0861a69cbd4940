// Runs `tuiqi serve` as a real process beside a test.
import Foundation
import TestSupport
import Testing

/// A server that runs until it is stopped, or until the test is over.
final class Service {
    /// What it said when it was ready.
    let greeting: String
    /// Where it listens.
    let port: Int
    private let process: Process
    private let complaints: URL
    /// Its home stays while it runs.
    private let machine: Machine

    fileprivate init(on machine: Machine, process: Process, output: URL, complaints: URL) throws {
        self.machine = machine
        self.process = process
        self.complaints = complaints
        try process.run()
        var text = ""
        // A slow machine takes a second to begin; after thirty nobody waits any more.
        for _ in 0..<3_000 where process.isRunning && !text.contains("\nscreens: ") {
            usleep(10_000)
            text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        }
        greeting = text
        port = try #require(
            text.firstMatch(of: /answers at http:\/\/[^ ]*:(\d+);/).flatMap { Int($0.1) },
            "\(text)\(String(decoding: (try? Data(contentsOf: complaints)) ?? Data(), as: UTF8.self))")
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Asks it to stop as Ctrl-C does, and waits for its end.
    func stop() throws -> (exitCode: Int32, complaints: String) {
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
    }

    /// How long it takes for the next good request.
    func answersWithin() throws -> Duration {
        let body = #"{"appKey":"dingyunshan","appSecret":"yunshan-secret"}"#
        let request =
            "POST /v1.0/oauth2/accessToken HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let start = ContinuousClock.now
        let client = try #require(RawClient(port: port))
        client.send(request)
        #expect(client.receiveAnswer().contains("accessToken"))
        return ContinuousClock.now - start
    }

    /// The most memory it ever had, in kilobytes.
    func mostMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        return try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) })
    }
}

extension Machine {
    /// Whether a program is installed.
    static func has(_ program: String) -> Bool {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains { access($0 + program, X_OK) == 0 }
    }

    /// Starts a server on a port that is free.
    /// - Parameter sink: the file or pipe that takes its log in place of one of its own; a pipe is held open and never read.
    func serve(_ arguments: [String], complaints sink: String? = nil) throws -> Service {
        let files = try ["output", "complaints"].map { name in
            let file = home.appendingPathComponent(".serve-\(name)-\(UUID().uuidString)")
            try Data().write(to: file)
            return file
        }
        let process = prepared(["serve", "--port", "0"] + arguments)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        let log = sink.map { $0.hasPrefix("/") ? URL(filePath: $0) : home.appendingPathComponent($0) }
        process.standardError = try FileHandle(forUpdating: log ?? files[1])
        return try Service(on: self, process: process, output: files[0], complaints: files[1])
    }
}
