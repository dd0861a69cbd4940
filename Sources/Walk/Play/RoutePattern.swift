public import Session

/// A route as an expectation: the path and layer must be the same, parameters only where they are named.
public struct RoutePattern: Hashable, Sendable {
    private let path: String
    private let parameters: [String]
    private let layer: String?

    /// A pattern such as `phone/contacts/enterprise?e=yunshan`, or `#confirm-leave` for the top layer on any page.
    public init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let place = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        path = place[0]
        parameters = place.count > 1 ? place[1].split(separator: "&").map(String.init) : []
        layer = parts.count > 1 ? parts[1] : nil
    }

    /// Whether a route is such a place; without a layer in the pattern none may be open.
    public func matches(_ route: Route) -> Bool {
        guard route.layer == layer else { return false }
        if path.isEmpty { return true }
        guard route.path == path else { return false }
        var rest = route.parameters.map { "\($0.key)=\($0.value)" }[...]
        return parameters.allSatisfy { wanted in
            guard let index = rest.firstIndex(of: wanted) else { return false }
            rest = rest[(index + 1)...]
            return true
        }
    }
}
