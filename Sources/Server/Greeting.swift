import Domain
import Sandbox

/// What `serve` says when it is ready: where it listens, who may call, and a line to begin with.
enum Greeting {
    /// The lines, for standard output.
    static func lines(at address: Server.Address, on world: World, keptIn path: String?) -> [String] {
        let place = path.map { "kept in \($0)" } ?? "kept nowhere"
        let apps = world.apps.map { app in
            let scopes = world.scopes(of: app.key).sorted().map(\.rawValue).joined(separator: " ")
            let ticket = app.ticket.map { "  ticket \($0)" } ?? ""
            return
                "  \(app.key)  \(app.secret)  \(app.kind.rawValue)\(ticket)  \(scopes.isEmpty ? "no scopes" : scopes)"
        }
        return [
            "The open platform answers at \(address.url); stop it with Ctrl-C.",
            "The world \(world.directory.scenario) is \(place); every call is documented at \(address.url)/v1.0/openapi.json",
            "Apps (key, secret, kind, scopes):",
        ] + (apps.isEmpty ? ["  none in this world"] : apps) + firstCall(in: world, at: address)
    }

    /// The line that gets the first internal app its token (5.1).
    private static func firstCall(in world: World, at address: Server.Address) -> [String] {
        guard let app = world.apps.first(where: { $0.kind == .internal }) else { return [] }
        let values = ["appKey": app.key.rawValue, "appSecret": app.secret]
        guard let request = Composition(.accessToken, values: values).request else { return [] }
        return ["Begin with a token:", "  " + CurlLine.text(request, to: address.url)]
    }
}
