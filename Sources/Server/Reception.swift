import Domain
import Grid
import WorldStore
import NIOCore
import Sandbox

/// What all connections share: the platform they call, how many there are and how much they hold, and the log. Confined to
/// the one event loop, as the platform is.
final class Reception {
    let limits: ServerLimits
    let hosts: AllowedHosts
    private let gateway: APIGateway
    private let log: (String) -> Void
    private var connections = 0
    private var buffered = 0
    private var generator = SystemRandomNumberGenerator()

    init(gateway: APIGateway, limits: ServerLimits, hosts: AllowedHosts, log: @escaping (String) -> Void) {
        self.gateway = gateway
        self.limits = limits
        self.hosts = hosts
        self.log = log
    }

    /// Lets a connection in, unless there are too many.
    func admit() -> Bool {
        guard connections < limits.connections else { return false }
        connections += 1
        return true
    }

    /// A connection has gone.
    func dismiss() { connections -= 1 }

    /// Lets a connection hold so many more bytes, unless all together would hold too many.
    func hold(_ bytes: Int) -> Bool {
        guard buffered + bytes <= limits.bufferedBytes else { return false }
        buffered += bytes
        return true
    }

    /// A connection holds so many bytes less.
    func release(_ bytes: Int) { buffered -= bytes }

    /// The answer to a call.
    func answer(_ request: Request) -> Response {
        switch gateway.answer(request) {
        case .success(let answer): return answer.response
        case .failure(let failure):
            log("\(failure)")
            return refuse(.unavailable, in: request.target.hasPrefix("/v1.0/") ? .new : .old)
        }
    }

    /// The answer to what is no call.
    func refuse(_ fault: Fault, in style: Endpoint.Style = .new) -> Response {
        fault.response(in: style, using: &generator)
    }

    /// A line of the access log, in China's time as on the screens. The query stays out of it, since tokens and secrets stand
    /// there.
    func note(_ client: String, _ method: String, _ target: String, _ response: Response, took: TimeAmount) {
        let time = "\(CivilTime(Clock.wall.now))+08:00"
        let path = SafeText.clean(String(target.prefix { $0 != "?" }.prefix(Self.longestPath)))
        let milliseconds = Double(took.nanoseconds / 10_000) / 100
        log("\(time) \(client) \(method) \(path) \(response.status) \(response.body.utf8.count) B \(milliseconds) ms")
    }

    /// How much of a path the log shows; the platform's own have fewer than 50.
    private static let longestPath = 200
}
