import Domain
import Grid
import Sandbox

/// What `serve` says when it is ready: where it listens, who may call, and a line to begin with.
enum Greeting {
    /// The lines, for standard output.
    static func lines(at address: Server.Address, on world: World, keptIn path: String?) -> [String] {
        let place = path.map { "kept in \(SafeText.clean($0))" } ?? "kept nowhere"
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

    /// Two lines to paste one after the other: the first internal app's token (5.1), and with it the undoing of the first
    /// link that holds (5.2, 5.3).
    private static func firstCall(in world: World, at address: Server.Address) -> [String] {
        guard let app = world.apps.first(where: { $0.kind == .internal }) else { return [] }
        let proof = ["appKey": app.key.rawValue, "appSecret": app.secret]
        guard let asking = Composition(.accessToken, values: proof).request else { return [] }
        let token = CurlLine.text(asking, to: address.url)
        let first = #"TOKEN=$(\#(token) | sed 's/.*"accessToken":"\([^"]*\)".*/\1/')"#
        guard let link = world.links(of: app.enterprise).first(where: { world.isLinked($0.id) }) else {
            return ["Begin with a token:", "  " + first]
        }
        let target = ["dept_id": String(link.department), "linkCorpId": link.corpID]
        guard let unlinking = Composition(.unlink, values: target).request else { return [] }
        let header = #" -H "\#(Endpoint.tokenHeader): $TOKEN""#
        return [
            "Begin with a token, and unlink:", "  " + first, "  " + CurlLine.text(unlinking, to: address.url) + header,
        ]
    }
}
