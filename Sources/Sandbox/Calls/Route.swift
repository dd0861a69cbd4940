/// Which endpoint a call is for, by its path and method.
struct Route {
    /// The endpoint, or why there is none.
    let endpoint: Result<Endpoint, Fault>
    /// The endpoint of this path, called by its method or by another.
    let owner: Endpoint?
    /// The manner in which to answer.
    let style: Endpoint.Style
    /// What stands in the path in place of `{…}`.
    let pathValues: [String: String]

    init(_ request: Request) {
        let path = request.path
        let segments = Endpoint.segments(of: path)
        let matches = Endpoint.all.compactMap { endpoint in endpoint.match(segments).map { (endpoint, $0) } }
        if let (endpoint, values) = matches.first(where: { $0.0.method.rawValue == request.method }) {
            self.endpoint = .success(endpoint)
            (owner, style, pathValues) = (endpoint, endpoint.style, values)
        } else if let (endpoint, _) = matches.first {
            self.endpoint = .failure(.wrongMethod(endpoint.method))
            (owner, style, pathValues) = (endpoint, endpoint.style, [:])
        } else {
            endpoint = .failure(.unknownPath)
            (owner, style, pathValues) = (nil, path.hasPrefix("/v1.0/") ? .new : .old, [:])
        }
    }

    var name: Endpoint.Name? { if case .success(let endpoint) = endpoint { endpoint.name } else { nil } }
}
