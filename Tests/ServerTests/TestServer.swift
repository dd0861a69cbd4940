// A server on a small platform, for one test.
import Domain
import Foundation
import WorldStore
import Sandbox
import Server
import Synchronization
import TestSupport
import Testing

/// A server on a port of its own, on a world kept nowhere; gone with the test.
final class TestServer {
    /// The access log, as other threads may read it.
    final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock(\.self) }
    }

    let log = Log()
    let server: Server

    init(limits: ServerLimits = ServerLimits()) throws {
        server = try Server(
            host: "127.0.0.1", port: 0, limits: limits, allowedHosts: ["named.example"], log: log.add, open: Self.open)
    }

    /// On a thread of its own: stopping waits for a queue that runs on the threads that tests run on.
    deinit {
        let server = server
        Thread.detachNewThread { _ = try? server.stop() }
    }

    @Sendable static func open() throws -> OpenedGateway {
        let store = MemoryStore(directory: try FoundingDirectory(SmallPlatform.founding))
        return OpenedGateway(gateway: try APIGateway(store: store, clock: .standing(at: SmallPlatform.noon)))
    }

    func client() throws -> RawClient { try #require(RawClient(port: server.address.port)) }
}

/// An answer as it stands on the wire.
struct WireAnswer {
    let status: Int
    let head: String
    let body: String

    init?(_ text: String) {
        guard let end = text.firstRange(of: "\r\n\r\n"), let match = text.prefixMatch(of: /HTTP\/1\.1 (\d{3})/),
            let status = Int(match.1)
        else { return nil }
        self.status = status
        head = String(text[..<end.lowerBound])
        body = String(text[end.upperBound...])
    }
}

extension RawClient {
    /// Makes a call, and waits for its answer.
    func answer(to request: Request) -> WireAnswer? {
        send(request.wire)
        return WireAnswer(receiveAnswer())
    }
}
