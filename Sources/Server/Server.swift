import Domain
import Glibc
public import WorldStore
import NIOCore
import NIOPosix

/// HTTP around the open platform: one event loop, which the platform is confined to, and nothing on the disk that any
/// address could reach.
public final class Server: Sendable {
    /// Where a server listens.
    public struct Address: Sendable {
        /// The host as this machine's own clients name it in a URL: `127.0.0.1`, `[::1]`.
        public let host: String
        /// The port.
        public let port: Int
        /// Whether only this machine can reach it.
        public let isLoopback: Bool

        /// What stands before every path: `http://127.0.0.1:8787`.
        public var url: String { "http://\(host):\(port)" }
    }

    /// Where it listens.
    public let address: Address
    /// What to say when it is ready: where it listens, who may call, and a line to begin with.
    public let greeting: [String]
    /// Sentences to tell before that.
    public let notes: [String]
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel

    /// Opens the platform and listens.
    ///
    /// - Parameters:
    ///   - host: the name or number of the machine's address.
    ///   - port: the port; 0 takes any that is free.
    ///   - allowedHosts: names that requests may be addressed to, beside this machine's and the platform's own.
    ///   - log: takes lines of the access log, on the server's own thread.
    ///   - open: opens the platform; asked once, on the thread that will own it.
    /// - Throws: what `open` throws, or `ServerFailure`.
    public init(
        host: String, port: Int, limits: ServerLimits = ServerLimits(), allowedHosts: [String] = [],
        log: @escaping @Sendable (String) -> Void,
        open: @escaping @Sendable () throws -> OpenedGateway
    ) throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        self.group = group
        let bindable = Self.bindable(host)
        do {
            let loop = group.next()
            let house = try loop.submit {
                let opened = try open()
                let hosts = AllowedHosts(machine: Self.machineName, named: allowedHosts + [bindable])
                let reception = Reception(gateway: opened.gateway, limits: limits, hosts: hosts, log: log)
                return House(
                    reception: NIOLoopBound(reception, eventLoop: loop), world: opened.gateway.world,
                    path: opened.path, notes: opened.notes)
            }.wait()
            channel = try Self.bootstrap(group, house.reception, limits).bind(host: bindable, port: port).wait()
            address = try Self.address(of: channel)
            greeting = Greeting.lines(at: address, on: house.world, keptIn: house.path)
            notes = house.notes
        } catch {
            try? group.syncShutdownGracefully()
            throw ServerFailure(error, host: host, port: port) ?? error
        }
    }

    /// What was opened on the event loop.
    private struct House: Sendable {
        let reception: NIOLoopBound<Reception>
        let world: World
        let path: String?
        let notes: [String]
    }

    /// Stops listening, lets what is being answered be answered, and hangs up.
    public func stop() throws {
        try channel.close().wait()
        try group.syncShutdownGracefully()
    }

    private static func bootstrap(
        _ group: MultiThreadedEventLoopGroup, _ reception: NIOLoopBound<Reception>, _ limits: ServerLimits
    ) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Int32(clamping: limits.connections))
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptPause(limits.acceptPause))
                }
            }
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 2048, maximum: limits.readBytes)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let reception = reception.value
                    // Whoever comes when all places are taken is turned away, and may come again.
                    guard reception.admit() else { throw ChannelError.eof }
                    try Connection.furnish(channel.pipeline.syncOperations, for: reception)
                }
            }
    }

    private static func address(of channel: any Channel) throws -> Address {
        guard let local = channel.localAddress, let ip = local.ipAddress, let port = local.port else {
            throw ServerFailure.noAddress
        }
        // Nobody can call all addresses at once; this machine's own clients reach one that listens on all by its loopback.
        let reachable = ["0.0.0.0": "127.0.0.1", "::": "::1"][ip] ?? ip
        return Address(
            host: reachable.contains(":") ? "[\(reachable)]" : reachable, port: port,
            isLoopback: AllowedHosts.isLoopback(ip))
    }

    /// A host as people write it, as the system takes it: `[::1]` is `::1`, `*` is every address.
    static func bindable(_ host: String) -> String {
        if host == "*" { return "0.0.0.0" }
        return host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    /// This machine's name; empty where it has none.
    private static var machineName: String {
        var name = [CChar](repeating: 0, count: Int(HOST_NAME_MAX) + 1)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// Why the server can't listen; prints as one sentence.
public enum ServerFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another program listens there.
    case inUse(host: String, port: Int)
    /// The machine has no such address, or doesn't give it.
    case refused(host: String, port: Int, reason: String)
    /// Nothing is known under the host's name.
    case unknownHost(String)
    /// The machine doesn't say where it listens.
    case noAddress

    /// What an error of the network comes to; `nil` if it is another's.
    init?(_ error: any Error, host: String, port: Int) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .inUse(host: host, port: port)
        case let error as IOError:
            self = .refused(host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
        case is SocketAddressError, is SocketAddressError.UnknownHost: self = .unknownHost(host)
        default: return nil
        }
    }

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .inUse(let host, let port):
            "Another program listens on port \(port) of \(host); stop it, or name another with --port."
        case .refused(let host, let port, let reason):
            "The server can't listen on port \(port) of \(host) (\(reason)); name others with --host and --port."
        case .unknownHost(let host): "There is no host \(host); name this machine's own with --host."
        case .noAddress: "The machine doesn't say where the server listens; name an address with --host."
        }
    }
}
