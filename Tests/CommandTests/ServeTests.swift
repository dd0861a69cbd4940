// `tuiqi serve` as a real process: what it prints can be pasted, it stops when asked, and hostile clients neither stop it nor fill its
// memory.
import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("Serving the open platform", .waits)
struct ServeTests {
    /// What the server may use at most, whatever is sent to it: the plan's budget.
    private static let mostMemory = 64 * 1_024
    /// How soon a good request must be answered after all that. Measured are a few milliseconds; tests run on busy machines.
    private static let soon = Duration.seconds(2)

    @Test("its lines, pasted into a shell, get a token and undo a link", .enabled(if: Machine.has("curl")))
    func pasted() throws {
        let machine = try Machine()
        let service = try machine.serve(["--db", "a.sqlite"])
        // The last line tells the screens.
        let lines = service.greeting.split(separator: "\n").dropLast().suffix(2).joined(separator: "\n")
        #expect(
            try machine.paste(lines + "\n" + lines.split(separator: "\n")[1]).output.contains(
                #"{"result":true}{"code":"parameter.error""#))
        #expect(service.greeting.contains("dingnoscope  noscope-secret  internal  no scopes"))
        let stopped = try service.stop()
        #expect(stopped.exitCode == 0 && stopped.complaints.hasSuffix("Stopped.\n"))
        #expect(stopped.complaints.contains(" 127.0.0.1 POST /v1.0/organization/unlink 200 15 B "))
        let again = try machine.serve(["--db", "a.sqlite"])
        #expect(!again.greeting.contains(#""dept_id":7001"#), "the link is gone for good")
    }

    @Test("a port that is taken and a host that isn't there are told in one sentence")
    func cannotListen() throws {
        let machine = try Machine()
        let service = try machine.serve(["--ephemeral"])
        let arguments = [["--port", String(service.port)], ["--port", "0", "--host", "no host"]]
        for (arguments, known) in zip(arguments, ["--port", "--host"]) {
            let run = try machine.run(["serve", "--ephemeral"] + arguments)
            #expect(run.exitCode == 2 && run.output == "" && run.lines.count == 1 && run.complaints.contains(known))
        }
    }

    @Test("a log that nobody reads or keeps is lost, and calls are answered")
    func unreadLog() throws {
        let machine = try Machine()
        for sink in ["/dev/full", "unread"] {
            if sink == "unread" { #expect(mkfifo(machine.home.appendingPathComponent(sink).path, 0o600) == 0) }
            let service = try machine.serve(["--ephemeral", "--qps", "0"], complaints: sink)
            for _ in 0..<1_500 { _ = try service.answersWithin() }
            #expect(try service.answersWithin() < Self.soon)
        }
    }

    @Test("whoever lets other machines in is warned")
    func otherMachines() throws {
        let stopped = try Machine().serve(["--ephemeral", "--host", "0.0.0.0"]).stop()
        #expect(stopped.complaints.contains("Warning: other machines can call"))
        #expect(!(try Machine().serve(["--ephemeral"]).stop().complaints.contains("Warning")))
    }

    @Test("all that is hostile leaves it answering, soon and small")
    func hostile() throws {
        let service = try Machine().serve(["--ephemeral"])
        for request in HostileRequest.all {
            let client = try #require(RawClient(port: service.port), "\(request)")
            client.send(request.bytes)
        }
        #expect(try service.answersWithin() < Self.soon)
        let slow = (0..<500).compactMap { _ in RawClient(port: service.port) }
        for client in slow { client.send("POST /v1.0/oauth2/accessToken HTTP/1.1\r\nHost: localhost\r\nContent-Le") }
        #expect(slow.count == 500)
        #expect(try service.answersWithin() < Self.soon, "500 slow ones leave room")
        let chunk = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
        let flood = try #require(RawClient(port: service.port))
        flood.send("POST /sandbox/reset HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        var sent = 0
        while sent < 16_384, flood.send(chunk) { sent += 1 }
        #expect(sent < 16_384, "1 GB is never taken")
        #expect(try service.answersWithin() < Self.soon)
        #expect(try service.mostMemory() < Self.mostMemory)
    }
}
